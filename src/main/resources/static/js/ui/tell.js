import { seatOf, who } from '../state/look.js';
import { toWhom } from './shares.js';
import { list, number, phrase, signed, t } from '../i18n/index.js';

// What happens, in a sentence each.
const lines = {
  'seat-taken': (view, { seat }) => t('say.seatTaken', { name: seat.name ?? '' }),
  'seat-left': (view, { seat }) => t('say.seatLeft', { n: seat.seat }),
  'phase-entered': (view, { phase }) => t('say.phase', { phase: t(`phase.${phase.name}`) }),
  'scene-told': (view, { title, paragraphs }) => `${title}. ${paragraphs.join(' ')}`,
  'whisper-heard': (view, { whisper }) => t('say.whisper', { text: whisper.truth }),
  'whisper-shared': (view, update) => t('say.shared', { how: toWhom(view, update), text: update.text }),
  asked: (view, { by, of, topic }) => t(of === view.you ? 'say.askedYou' : 'say.asked', { by: who(view, by), of: who(view, of), topic: topic ?? '' }),
  refused: (view, { by, of }) => t('refused.line', { by: who(view, of), of: who(view, by) }),
  probed: (view, { verdict }) => t(`verdict.${verdict}`),
  'lie-exposed': (view, { by, told, truth }) => t('change.lie', { by: who(view, by), told, truth }),
  'whisper-revealed': (view, { text }) => t('change.revealed', { text }),
  planned: (view, { seat, label }) => t('say.planned', { name: who(view, seat), option: label }),
  'choice-sealed': (view, { seat }) => t('say.sealed', { name: who(view, seat) }),
  'choices-opened': (view, { choices }) => list(choices.map(({ seat, label }) => t('say.chose', { name: who(view, seat), option: label }))),
  'check-rolled': (view, { seat, label, skill, rolls, threshold, grade }) => t('say.rolled', {
    name: who(view, seat), option: label, skill: t(`skill.${skill}`), roll: number(rolls.at(-1)), threshold: number(threshold), grade: t(`grade.${grade}`),
  }),
  'outcome-told': (view, { text }) => text,
  'trust-changed': (view, { delta, now, why }) => t('change.trust', { delta: signed(delta), now, why: phrase(why) }),
  'hp-changed': (view, { seat, delta, why }) => t('change.hp', { name: who(view, seat), delta: signed(delta), why: phrase(why) }),
  'approval-changed': (view, { seat, up }) => t(up ? 'change.warms' : 'change.cools', { name: who(view, seat) }),
  'tell-noticed': (view, { seat, text }) => `${t('tell', { name: who(view, seat) })} ${text}`,
  'item-changed': (view, { item, have }) => t(have ? 'change.item' : 'change.itemLost', { item: item.name }),
  'momentum-changed': (view, { seat, delta, why }) => t('change.momentum', { name: who(view, seat), delta: signed(delta), why: phrase(why) }),
  'companion-left': (view, { seat, text }) => t('change.left', { name: who(view, seat), text }),
  'companion-betrayed': (view, { seat, text }) => t('change.betrayed', { name: who(view, seat), text }),
  'companion-returned': (view, { seat, text }) => t('change.returned', { name: who(view, seat), text }),
  honoured: (view, { by, seat, kind }) => t('say.honoured', { by: who(view, by), name: who(view, seat), kind: t(`honour.${kind}`) }),
  'clue-found': (view, { clue }) => t('change.clue', { clue: clue.text }),
  paused: (view, { by }) => t('strip.paused', { name: who(view, by) }),
  resumed: () => t('say.resumed'),
  scored: (view, { ended }) => t('say.ended', { title: ended.title, total: number(ended.total), of: number(ended.of) }),
  'room-closed': () => t('say.closed'),
  extended: () => t('say.extended'),
  'host-changed': (view, { seat }) => (seat === undefined ? undefined : t('say.host', { name: seatOf(view, seat)?.name ?? who(view, seat) })),
  'settings-changed': () => t('say.settings'),
  chatted: (view, { name, text }) => t('say.chatted', { name, text }),
};

/** The sentence of an update; nothing for what needs no words. */
export const tell = (update, view) => lines[update.t]?.(view, update);
