// Questions that many parts of the page ask of a view. Pure.

export const seatOf = (view, seat) => view.seats.find((one) => one.seat === seat);

export const mySeat = (view) => (view.you ? seatOf(view, view.you) : undefined);

export const taken = (seat) => seat.kind !== 'EMPTY';

export const isPerson = (seat) => ['HUMAN', 'AWAY', 'AUTOPILOT'].includes(seat.kind);

export const isHost = (view) => view.you !== undefined && view.host === view.you;

/** The name by which the story knows a seat. */
export const nameOf = (seat) => seat?.hero?.name ?? seat?.name ?? '';

export const who = (view, seat) => nameOf(seatOf(view, seat));

export const others = (view) => view.seats.filter((seat) => taken(seat) && seat.seat !== view.you);

/** The people that a phase still waits for: those who are there, take part and are not done. */
export function waitedFor(view) {
  if (!['SCENE', 'COUNSEL', 'CHOICE', 'AFTERMATH'].includes(view.phase.name)) {
    return [];
  }
  return view.seats.filter((seat) => seat.kind === 'HUMAN' && !seat.done);
}

/** Whether the table waits for me. */
export const myTurn = (view) => waitedFor(view).some((seat) => seat.seat === view.you);

/** Who paused may go on, and so may the host; when who paused is not there, anybody. */
export const mayResume = (view) => Boolean(mySeat(view)) && (view.phase.paused.by === view.you || isHost(view)
  || seatOf(view, view.phase.paused.by)?.kind !== 'HUMAN');

export const toldOf = (view, ...types) => view.recent.filter((update) => types.includes(update.t));

/** Who asked me in this beat and has neither been told anything since nor refused. */
export function openAsks(view) {
  return view.recent.filter((update, index) => update.t === 'asked' && update.of === view.you
    && !view.recent.slice(index).some((later) => (later.t === 'refused' && later.by === update.by && later.of === view.you)
      || (later.t === 'whisper-shared' && later.by === view.you && (later.to === undefined || later.to === update.by))));
}

export const hasAsked = (view, seat) =>
  view.recent.some((update) => update.t === 'asked' && update.by === view.you && update.of === seat);

const LIMITS = { SCENE: 45, COUNSEL: 120, CHOICE: 60, AFTERMATH: 30, EPILOGUE: 600, LOBBY: 7200 };

/** How long a phase lasts if nobody extends it, for the ring around the seconds. */
export const limitOf = (view) =>
  LIMITS[view.phase.name] * (view.pace === 'relaxed' && view.phase.name !== 'EPILOGUE' ? 3 : 1);

export const oddsWord = (threshold) => (threshold >= 65 ? 'likely' : threshold >= 40 ? 'risky' : 'desperate');

export const trustWord = (trust) => (trust >= 80 ? 'sworn' : trust >= 40 ? 'steady' : trust >= 10 ? 'strained' : 'broken');
