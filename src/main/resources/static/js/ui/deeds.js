import { useEffect, useMemo, useRef, useState } from '../lib.js';
import { fresh } from '../state/fresh.js';
import { toldOf } from '../state/look.js';
import { ROLL_MS, still } from './dice.js';

const opening = (view) => toldOf(view, 'choices-opened').at(-1);

/** One deed for each option that was chosen: who did it, what fell, what came of it. */
function deedsOf(view) {
  const checks = toldOf(view, 'check-rolled');
  const outcomes = toldOf(view, 'outcome-told');
  const deeds = new Map();
  (opening(view)?.choices ?? []).forEach(({ seat, option, label }) => {
    const deed = deeds.get(option) ?? { option, label, seats: [], check: checks.find((one) => one.option === option) };
    deed.seats.push(seat);
    deeds.set(option, deed);
  });
  return [...deeds.values()].map((deed) => ({
    ...deed,
    outcomes: outcomes.filter(({ seat }) => deed.seats.includes(seat)).map(({ text }) => text),
  }));
}

/** Dice that have just fallen roll before everybody's eyes; told again, they simply lie there. */
const firstShown = (deeds) => (deeds.some(({ check }) => check && fresh.is(check)) && !still() ? 0 : deeds.length);

/** The deeds of a beat, revealed one after another: how many lie open, and a way to see all at once. */
export function useDeeds(view) {
  const deeds = useMemo(() => deedsOf(view), [view.recent]);
  const of = opening(view);
  const [open, setOpen] = useState({ of: null, shown: 0 });
  const shown = open.of === of ? Math.min(open.shown, deeds.length) : firstShown(deeds);
  useEffect(() => {
    if (shown >= deeds.length) {
      setOpen({ of, shown });
      return undefined;
    }
    const timer = setTimeout(() => setOpen({ of, shown: shown + 1 }), deeds[shown].check ? ROLL_MS + 250 : 350);
    return () => clearTimeout(timer);
  }, [of, shown, deeds.length]);
  return { deeds, shown, rolling: shown < deeds.length, skip: () => setOpen({ of, shown: deeds.length }) };
}

/** The view as it was before the dice began to roll, until they lie still: what they change is not told before them. */
export function useSettled(view, rolling) {
  const settled = useRef(view);
  if (!rolling) {
    settled.current = view;
  }
  return settled.current;
}
