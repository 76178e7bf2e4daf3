import { html } from '../lib.js';
import { store, useStore } from '../state/store.js';
import { myTurn } from '../state/look.js';
import { t } from '../i18n/index.js';
import { tellKind } from './kinds.js';
import { tell } from './tell.js';

// What a screen reader is told: one polite log, in bursts of at most one a second, and one line that interrupts.
const EVERY_MS = 1000;

const spoken = store({ log: [], urgent: '' });
let waiting = [];
let timer = null;
const readers = new Set();

/** Whoever shows all that is said reads it out, too: the hidden log is silent meanwhile. */
export function onSaid(reader) {
  readers.add(reader);
  return () => readers.delete(reader);
}

function flush() {
  timer = null;
  const burst = waiting;
  waiting = [];
  spoken.set(({ log }) => ({ log: [...log, ...burst].slice(-30) }));
}

/** Tells one update, if there are words for it. */
export function announce(update, view) {
  const kind = update.seat?.kind && view ? tellKind(update, view) : undefined;
  const text = view && (tell(update, view) ?? kind);
  if (text && readers.size > 0) {
    readers.forEach((reader) => reader(text, update, view));
  } else if (text) {
    waiting.push({ key: crypto.getRandomValues(new Uint32Array(1))[0], text });
    timer ??= setTimeout(flush, EVERY_MS);
  }
  if (update.t === 'phase-entered' && view && myTurn(view)) {
    spoken.set({ urgent: t(`turn.${view.phase.name}`) });
  }
}

export function warnOfTime(seconds) {
  spoken.set({ urgent: t('time.warn', { n: seconds }) });
}

/** Nothing that was said to one player stays on the page when the room is left or somebody else comes. */
export function hush() {
  clearTimeout(timer);
  timer = null;
  waiting = [];
  spoken.set({ log: [], urgent: '' });
}

export function LiveRegions() {
  const { log, urgent } = useStore(spoken);
  return html`
    <div class="sr-only" role="log" aria-live="polite" aria-label=${t('say.log')}>${log.map(({ key, text }) => html`<p key=${key}>${text}</p>`)}</div>
    <div class="sr-only" aria-live="assertive" aria-atomic="true">${urgent}</div>`;
}
