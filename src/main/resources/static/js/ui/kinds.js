import { nameOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';

// Who plays a seat, as it was before an update, so that one can tell what has changed.
const known = { code: null, kinds: new Map() };

function look(view, { seat }) {
  if (known.code !== view.code) {
    known.code = view.code;
    known.kinds = new Map(view.seats.filter((one) => one.seat !== seat).map((one) => [one.seat, one.kind]));
  }
}

/** The sentence of a seat that somebody else plays from now on; nothing where that has not changed. */
export function tellKind(update, view) {
  const { seat } = update;
  look(view, seat);
  const before = known.kinds.get(seat.seat) ?? 'HUMAN';
  known.kinds.set(seat.seat, seat.kind);
  const words = ['HUMAN', 'AWAY', 'AUTOPILOT', 'COMPANION'].includes(seat.kind) && before !== 'EMPTY' && before !== seat.kind;
  return update.t === 'seat-changed' && words ? t(`say.kind.${seat.kind}`, { name: nameOf(seat) || who(view, seat.seat) }) : undefined;
}
