import { html } from '../lib.js';
import { store, useStore } from '../state/store.js';
import { myTurn, who } from '../state/look.js';
import { number, phrase, signed, t } from '../i18n/index.js';

// What a screen reader is told: one polite log, in bursts of at most one a second, and one line that interrupts.
const EVERY_MS = 1000;

const spoken = store({ log: [], urgent: '' });
let waiting = [];
let timer = null;

const lines = {
  'seat-taken': (view, { seat }) => t('say.seatTaken', { name: seat.name ?? '' }),
  'seat-left': (view, { seat }) => t('say.seatLeft', { n: seat.seat }),
  'phase-entered': (view, { phase }) => t('say.phase', { phase: t(`phase.${phase.name}`) }),
  'scene-told': (view, { title, paragraphs }) => `${title}. ${paragraphs.join(' ')}`,
  'whisper-heard': (view, { whisper }) => t('say.whisper', { text: whisper.truth }),
  'whisper-shared': (view, { by, text }) => t('say.shared', { name: who(view, by), text }),
  asked: (view, { by, of, topic }) => t(of === view.you ? 'say.askedYou' : 'say.asked', { by: who(view, by), of: who(view, of), topic: topic ?? '' }),
  refused: (view, { by, of }) => t('refused.line', { by: who(view, by), of: who(view, of) }),
  probed: (view, { verdict }) => t(`verdict.${verdict}`),
  'lie-exposed': (view, { by, told, truth }) => t('change.lie', { by: who(view, by), told, truth }),
  'whisper-revealed': (view, { text }) => t('change.revealed', { text }),
  planned: (view, { seat, label }) => t('say.planned', { name: who(view, seat), option: label }),
  'choice-sealed': (view, { seat }) => t('say.sealed', { name: who(view, seat) }),
  'check-rolled': (view, { seat, label, skill, rolls, threshold, grade }) => t('say.rolled', {
    name: who(view, seat), option: label, skill: t(`skill.${skill}`), roll: number(rolls.at(-1)), threshold: number(threshold), grade: t(`grade.${grade}`),
  }),
  'outcome-told': (view, { text }) => text,
  'trust-changed': (view, { delta, now, why: reason }) => t('change.trust', { delta: signed(delta), now, why: phrase(reason) }),
  'hp-changed': (view, { seat, delta, why: reason }) => t('change.hp', { name: who(view, seat), delta: signed(delta), why: phrase(reason) }),
  'approval-changed': (view, { seat, up }) => t(up ? 'change.warms' : 'change.cools', { name: who(view, seat) }),
  'tell-noticed': (view, { seat, text }) => `${t('tell', { name: who(view, seat) })} ${text}`,
  'clue-found': (view, { clue }) => t('change.clue', { clue: clue.text }),
  paused: (view, { by }) => t('strip.paused', { name: who(view, by) }),
  resumed: () => t('say.resumed'),
  scored: (view, { ended }) => t('say.ended', { title: ended.title, total: number(ended.total), of: number(ended.of) }),
  chatted: (view, { name, text }) => t('say.chatted', { name, text }),
};

function flush() {
  timer = null;
  const burst = waiting;
  waiting = [];
  spoken.set(({ log }) => ({ log: [...log, ...burst].slice(-30) }));
}

/** Tells one update, if there are words for it. */
export function announce(update, view) {
  const text = view && lines[update.t]?.(view, update);
  if (text) {
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

export function LiveRegions() {
  const { log, urgent } = useStore(spoken);
  return html`
    <div class="sr-only" role="log" aria-live="polite" aria-label=${t('say.log')}>${log.map(({ key, text }) => html`<p key=${key}>${text}</p>`)}</div>
    <div class="sr-only" aria-live="assertive" aria-atomic="true">${urgent}</div>`;
}
