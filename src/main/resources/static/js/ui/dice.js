import { html, useEffect, useState } from '../lib.js';
import { number, t } from '../i18n/index.js';

const TURN_MS = 60;
export const ROLL_MS = 900;

export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Two ten-sided dice that show what was rolled, after a short tumble if it has just fallen. */
export function Dice({ roll, tumbling, grade }) {
  const [shown, setShown] = useState(roll);
  useEffect(() => {
    if (!tumbling) {
      setShown(roll);
      return undefined;
    }
    const timer = setInterval(() => setShown(1 + Math.floor(Math.random() * 100)), TURN_MS);
    return () => clearInterval(timer);
  }, [tumbling, roll]);
  const value = tumbling ? shown : roll;
  return html`
    <span class=${`dice ${tumbling ? 'tumbling' : grade}`} role="img" aria-label=${t('dice.rolled', { n: roll })}>
      <svg width="64" height="64" viewBox="-32 -32 64 64" aria-hidden="true">
        <path class="die-body" d="M0 -30L27 -10L27 12L0 30L-27 12L-27 -10Z" />
        <path class="die-line" d="M0 -30L17 6L-17 6ZM-17 6L-27 -10M17 6L27 -10M-17 6L0 30L17 6" />
        <text class="die-number" y="3" text-anchor="middle">${number(value)}</text>
      </svg>
    </span>`;
}
