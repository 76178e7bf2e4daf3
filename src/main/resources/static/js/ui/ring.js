import { html, useEffect, useState } from '../lib.js';
import { serverNow } from '../net/clock.js';
import { limitOf } from '../state/look.js';
import { t } from '../i18n/index.js';
import { warnOfTime } from './announce.js';

const AROUND = 2 * Math.PI * 19;

/** A little less than the whole seconds that have begun: no clock here is as exact as the server's. */
const SLACK_MS = 300;

function useSeconds(endsAt) {
  const left = () => (endsAt ? Math.max(0, Math.ceil((Date.parse(endsAt) - serverNow() - SLACK_MS) / 1000)) : null);
  const [seconds, setSeconds] = useState(left());
  useEffect(() => {
    setSeconds(left());
    if (!endsAt) {
      return undefined;
    }
    const timer = setInterval(() => setSeconds(left()), 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  return seconds;
}

function clock(seconds) {
  if (seconds < 100) {
    return seconds;
  }
  return seconds < 600 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : `${Math.ceil(seconds / 60)}′`;
}

/** The time that is left, by the server's clock; warns at twenty and at ten seconds. */
export function Ring({ view, turn }) {
  const { endsAt, paused } = view.phase;
  const seconds = useSeconds(endsAt);
  useEffect(() => {
    if (turn && (seconds === 20 || seconds === 10)) {
      warnOfTime(seconds);
    }
  }, [seconds]);
  if (paused) {
    return html`<p class="ring-none">${t('time.paused')}</p>`;
  }
  if (seconds === null) {
    return null;
  }
  const share = Math.min(1, seconds / limitOf(view));
  return html`
    <div class=${seconds <= 10 ? 'ring hurry' : seconds <= 20 ? 'ring soon' : 'ring'} role="timer" aria-label=${t('time.left', { n: seconds })}>
      <svg width="46" height="46" viewBox="0 0 46 46" aria-hidden="true">
        <circle class="ring-track" cx="23" cy="23" r="19" />
        <circle class="ring-left" cx="23" cy="23" r="19" stroke-dasharray=${`${(share * AROUND).toFixed(1)} ${AROUND.toFixed(1)}`} transform="rotate(-90 23 23)" />
      </svg>
      <span class="ring-text" aria-hidden="true">${clock(seconds)}</span>
    </div>`;
}
