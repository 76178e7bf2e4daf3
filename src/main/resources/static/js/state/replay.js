import { fold } from './fold.js';

// An opened codex: the same evening as several pairs of eyes saw it, laid over each other.

/** The view before the first step and after each one. */
export function viewsOf({ view, steps }) {
  const views = [view];
  steps.forEach(({ events }) => views.push(events.reduce(fold, views.at(-1))));
  return views;
}

/** Puts into a list what another one has more, each thing where it stood there. */
function woven(known, more) {
  const all = [...known];
  let at = 0;
  more.forEach((entry) => {
    const found = all.findIndex((one, index) => index >= at && one.key === entry.key);
    if (found >= 0) {
      all[found] = { ...all[found], seen: [...all[found].seen, ...entry.seen] };
      at = found + 1;
    } else {
      all.splice(at, 0, entry);
      at += 1;
    }
  });
  return all;
}

const entriesOf = (events, seat) => events.map((update) => ({ key: JSON.stringify(update), update, seen: [seat] }));

/**
 * The steps with all that anybody saw: `[{seq, at, entries: [{update, secretOf}]}]`, where secretOf names the seats that
 * alone saw it, or is null for what all saw.
 */
export function laidOver(replays) {
  const [first] = replays;
  return first.steps.map(({ seq, at }, index) => {
    const entries = replays.map(({ eyes, steps }) => entriesOf(steps[index].events, eyes)).reduce(woven);
    return {
      seq,
      at,
      entries: entries.map(({ update, seen }) => ({ update, secretOf: seen.length < replays.length ? seen : null })),
    };
  });
}

/** What one pair of eyes saw: nothing is marked. */
export const plainly = ({ steps }) => steps.map(({ seq, at, events }) => ({
  seq, at, entries: events.map((update) => ({ update, secretOf: null })),
}));
