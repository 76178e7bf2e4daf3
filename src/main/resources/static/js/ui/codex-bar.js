import { html, useEffect, useState } from '../lib.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

const TURNS = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** Which page is open; arrow keys turn pages wherever nobody writes. */
export function useTurning(of) {
  const [at, setAt] = useState(0);
  const within = (page) => Math.max(0, Math.min(of - 1, page));
  useEffect(() => {
    const pressed = (event) => {
      const by = TURNS[event.key];
      if (by !== undefined && !event.target.closest?.('input, textarea, select, dialog') && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        setAt((page) => within(page + by));
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [of]);
  return [within(at), (page) => setAt(within(page))];
}

export function CodexBar({ at, of, onTurn }) {
  const button = (icon, label, to) => html`
    <button type="button" class="round" aria-label=${t(label)} title=${t(label)} disabled=${to < 0 || to >= of} onClick=${() => onTurn(to)}><${Icon} name=${icon} /></button>`;
  return html`
    <nav class="codex-bar" aria-label=${t('codex.play')}>
      ${button('previous', 'codex.previous', at - 1)}
      <input type="range" min="1" max=${of} value=${at + 1} aria-label=${t('codex.slider')} onInput=${(event) => onTurn(Number(event.target.value) - 1)} />
      ${button('next', 'codex.next', at + 1)}
      <output>${t('codex.step', { n: at + 1, of })}</output>
    </nav>`;
}
