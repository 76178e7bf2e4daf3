import { mySeat, nameOf, taken, toldOf, waitedFor, who } from '../state/look.js';
import { list, near, number, t } from '../i18n/index.js';
import { tell } from '../ui/tell.js';
import { ending, secrets } from './ending.js';

// A table in sentences: each of these makes lines of what a view shows.

/** One's whispers of this chapter, in the order of their numbers in commands. */
export const whispersOf = (view) => (view.mine?.whispers ?? []).filter((one) => one.beatNumber === view.phase.beatNumber);

export const sharesOf = (view) => toldOf(view, 'whisper-shared');

export const optionsOf = (view) => view.mine?.options ?? [];

export const seatsOf = (view) => view.seats.filter(taken);

function paused({ phase: { paused: pause } }) {
  return pause?.until ? [t('time.paused'), t('paused.until', { time: near(pause.until) })] : [];
}

function phase(view) {
  const waiting = waitedFor(view).map(nameOf);
  return [
    t('say.phase', { phase: t(`phase.${view.phase.name}`) }),
    waiting.length > 0 ? t('strip.waiting', { names: list(waiting) }) : t(`strip.about.${view.phase.name}`),
    ...paused(view),
  ];
}

const scene = (view) => toldOf(view, 'scene-told', 'tell-noticed').flatMap((update) => (update.t === 'scene-told'
  ? [`${update.title}.`, ...update.paragraphs]
  : [tell(update, view)]));

const whispers = (view) => {
  const mine = whispersOf(view).map((one, index) => t('text.whisper', { n: index + 1, text: one.truth, part: one.part, twist: one.twist }));
  return mine.length > 0 ? mine : [t('whispers.none')];
};

const shares = (view) => sharesOf(view).map((one, index) => t('text.share', { n: index + 1, name: who(view, one.by), text: one.text }));

const oddsOf = (option) => (option.skill
  ? t('odds.skill', { skill: t(`skill.${option.skill}`), threshold: option.threshold })
  : t('odds.sure'));

const options = (view) => optionsOf(view).map((option, index) =>
  t('text.option', { n: index + 1, label: option.label, odds: oddsOf(option) }));

const party = (view) => [
  ...seatsOf(view).map((seat) => t('text.seat', {
    n: seat.seat,
    name: nameOf(seat),
    calling: seat.hero ? t(`calling.${seat.hero.calling}`) : '',
    hp: t('seat.hp', { now: seat.hp, most: seat.hero?.hp ?? seat.hp }),
    momentum: t('seat.momentum', { n: seat.momentum }),
  })),
  `${t('trust.title')}: ${number(view.trust)}.`,
  ...view.clues.map(({ text }) => t('change.clue', { clue: text })),
  ...(view.mine?.items ?? []).map(({ name }) => t('change.item', { item: name })),
];

const look = (view) => [
  ...phase(view), ...scene(view), ...(mySeat(view) ? whispers(view) : []), ...shares(view), ...options(view), ...ending(view),
];

export const describe = { look, whispers, shares, options, party, phase, secrets };

/** What one needs to read when a phase begins, beyond what was told by itself. */
export function atPhase(view) {
  switch (view.phase.name) {
    case 'COUNSEL': return [...whispers(view), ...options(view)];
    case 'CHOICE': return options(view);
    case 'EPILOGUE': return ending(view);
    default: return [];
  }
}
