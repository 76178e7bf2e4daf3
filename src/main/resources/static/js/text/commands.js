import { describe, optionsOf, seatsOf, sharesOf, whispersOf } from './describe.js';
import { check } from './ending.js';
import { mySeat, nameOf } from '../state/look.js';
import { t } from '../i18n/index.js';

// What somebody types, made into what the table understands: a command is {t, d}, an answer is {lines}, one that takes a while is {later}.

const says = (key, values) => ({ lines: [t(key, values)] });

const numbered = (things, word) => (/^\d+$/.test(word ?? '') ? things[Number(word) - 1] : undefined);

/** A seat by its number or by the beginning of its name. */
function seatBy(view, word = '') {
  return seatsOf(view).find((seat) => String(seat.seat) === word
    || (word !== '' && nameOf(seat).toLowerCase().startsWith(word.toLowerCase())));
}

const FORMS = ['truth', 'part', 'twist'];
const HONOURS = ['kind', 'clever', 'vivid'];
const STYLES = ['careful', 'plain', 'bold', 'off'];
const SPENDS = ['none', 'steady', 'reroll'];

function go(view) {
  return view.phase.name === 'COUNSEL'
    ? { t: 'ready', d: { on: !mySeat(view)?.done } }
    : { t: 'continue', d: {} };
}

function share(view, [which, form = 'truth', ...to]) {
  const whisper = numbered(whispersOf(view), which);
  const seat = to.length > 0 ? seatBy(view, to.at(-1)) : null;
  if (!whisper || !FORMS.includes(form) || seat === undefined) {
    return says('text.how.share');
  }
  return { t: 'share', d: { whisper: whisper.id, form, ...(seat && { to: seat.seat }) } };
}

function withSeat(view, word, how, command) {
  const seat = seatBy(view, word);
  return seat ? command(seat) : says(how);
}

function choose(view, [which, momentum = 'none']) {
  const option = numbered(optionsOf(view), which);
  return option && SPENDS.includes(momentum) ? { t: 'choose', d: { option: option.id, momentum } } : says('text.how.choose');
}

function plan(view, [which]) {
  const option = numbered(optionsOf(view), which);
  return option ? { t: 'plan', d: { option: option.id } } : says('text.how.choose');
}

function probe(view, [which]) {
  const told = numbered(sharesOf(view), which);
  return told ? { t: 'probe', d: { shareId: told.shareId } } : says('text.how.probe');
}

function honour(view, words) {
  const kind = words.at(-1);
  return HONOURS.includes(kind)
    ? withSeat(view, words.slice(0, -1)[0], 'text.how.honour', ({ seat }) => ({ t: 'honour', d: { seat, kind } }))
    : says('text.how.honour');
}

function autopilot(view, [style]) {
  return STYLES.includes(style) ? { t: 'autopilot', d: { style } } : says('text.how.autopilot');
}

const commands = {
  go,
  share,
  choose,
  plan,
  probe,
  honour,
  autopilot,
  check: (view) => ({ later: () => check(view) }),
  ask: (view, [who, ...topic]) => withSeat(view, who, 'text.how.ask', ({ seat }) => (
    { t: 'ask', d: { seat, ...(topic.length > 0 && { topic: topic.join(' ') }) } })),
  refuse: (view, [who]) => withSeat(view, who, 'text.how.ask', ({ seat }) => ({ t: 'refuse', d: { seat } })),
  say: (view, words) => (words.length > 0 ? { t: 'chat', d: { channel: 'table', text: words.join(' ') } } : says('text.how.say')),
  tell: (view, [who, ...words]) => withSeat(view, words.length > 0 ? who : '', 'text.how.say', ({ seat }) => (
    { t: 'chat', d: { channel: 'seat', to: seat, text: words.join(' ') } })),
  more: () => ({ t: 'extend', d: {} }),
  pause: () => ({ t: 'pause', d: {} }),
  resume: () => ({ t: 'resume', d: {} }),
  help: () => ({ lines: t('text.help').split('\n') }),
};

/** @return {t, d} to be sent, or {lines} to be read, or {later}, a function that comes to them */
export function understand(typed, view) {
  const [word = '', ...rest] = typed.trim().split(/\s+/);
  const name = word.toLowerCase();
  if (Object.hasOwn(commands, name)) {
    return commands[name](view, rest);
  }
  return Object.hasOwn(describe, name) ? { lines: describe[name](view) } : says('text.unknown', { word });
}
