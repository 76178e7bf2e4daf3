import { html } from '../lib.js';
import { number, t } from '../i18n/index.js';

/** The state of the line in words, and how long it takes: there and back, and what the table adds to that. */
export function pulseText({ line, moving, latency }) {
  const state = moving ? 'moving' : line;
  const words = [t(`pulse.${state}`)];
  if (state === 'connected' && latency.line !== undefined && latency.line !== null) {
    words.push(t('pulse.line', { ms: number(latency.line) }));
    if (latency.table !== null) {
      words.push(t('pulse.table', { ms: number(latency.table) }));
    }
  }
  return words.join(' ');
}

/** A small lamp for the line; its words show when one points at it, and in the menu. */
export function Pulse({ state }) {
  const text = pulseText(state);
  return html`<span class=${`pulse ${state.moving ? 'moving' : state.line}`} role="img" aria-label=${text} title=${text}></span>`;
}
