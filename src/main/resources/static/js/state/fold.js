// A view and an update make the next view. Pure: nothing is changed, and folding twice does no harm beyond the telling.
// The table of docs/protocol.md, line by line.

const told = (view, update) => ({ ...view, recent: [...view.recent, update] });

const withSeat = (view, seat, change) => ({
  ...view,
  seats: view.seats.map((one) => (one.seat === seat ? { ...one, ...change } : one)),
});

const withPhase = (view, change) => ({ ...view, phase: { ...view.phase, ...change } });

const withMine = (view, change) => (view.mine ? { ...view, mine: { ...view.mine, ...change(view.mine) } } : view);

const withNoChoice = (view) => (view.mine ? { ...view, mine: without(view.mine, 'choice') } : view);

const putById = (list, thing) =>
  list.some((one) => one.id === thing.id)
    ? list.map((one) => (one.id === thing.id ? thing : one))
    : [...list, thing];

const replaceSeat = (view, { seat }) => ({
  ...view,
  seats: view.seats.map((one) => (one.seat === seat.seat ? seat : one)),
});

const without = (object, ...names) => {
  const rest = { ...object };
  names.forEach((name) => delete rest[name]);
  return rest;
};

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const folds = {
  'seat-taken': replaceSeat,
  'seat-left': replaceSeat,
  'seat-changed': replaceSeat,
  'you-sit': (view, { seat, mine }) => defined({ ...view, you: seat, mine }),
  readied: (view, { seat, on }) => withSeat(view, seat, { done: on }),
  'host-changed': (view, { seat }) => defined({ ...view, host: seat }),
  'settings-changed': (view, { story, heroes, pace, visibility, difficulty }) => ({
    ...view, story, heroes, pace, visibility, difficulty,
  }),

  'phase-entered': (view, { phase }) => ({
    ...view,
    phase,
    status: view.status === 'OPEN' && phase.name !== 'LOBBY' ? 'RUNNING' : view.status,
    seats: view.seats.map((one) => ({ ...one, done: false })),
  }),
  paused: (view, { by, until }) => ({
    ...view, phase: { ...without(view.phase, 'endsAt'), paused: defined({ by, until }) },
  }),
  resumed: (view, { endsAt }) => ({
    ...view, phase: defined({ ...without(view.phase, 'paused'), endsAt }),
  }),
  extended: (view, { endsAt, extensionsLeft }) => withPhase(view, { endsAt, extensionsLeft }),

  'scene-told': (view, update) => withNoChoice(withMine({
    ...view,
    recent: [update],
    seats: view.seats.map((one) => ({ ...without(one, 'plan'), whispers: 0 })),
  }, () => ({ options: [] }))),
  'objective-given': (view, { text }) => withMine(view, () => ({ objective: text })),
  'whisper-heard': (view, { whisper }) => withMine(view, (mine) => ({ whispers: putById(mine.whispers, whisper) })),
  'whispers-counted': (view, { seat, whispers }) => withSeat(view, seat, { whispers }),
  'options-opened': (view, { options }) => withMine(view, () => ({ options })),
  'share-noted': (view, { whisper, shared }) => withMine(view, (mine) => ({
    whispers: mine.whispers.map((one) => (one.id === whisper ? { ...one, shared } : one)),
  })),
  probed: (view, update) => told(withMine(view, (mine) => ({
    probes: [...mine.probes, { shareId: update.shareId, verdict: update.verdict }],
  })), update),
  planned: (view, { seat, option }) => withSeat(view, seat, { plan: option }),
  'choice-sealed': (view, { seat }) => withSeat(view, seat, { done: true }),
  'choice-noted': (view, { option, momentum }) => withMine(view, () => ({ choice: { option, momentum } })),

  'momentum-changed': (view, update) => told(withSeat(view, update.seat, { momentum: update.now }), update),
  'hp-changed': (view, update) => told(withSeat(view, update.seat, { hp: update.now }), update),
  'item-changed': (view, update) => told(withMine(view, (mine) => ({
    items: update.have
      ? putById(mine.items, update.item)
      : mine.items.filter((one) => one.id !== update.item.id),
  })), update),
  'trust-changed': (view, update) => told({ ...view, trust: update.now }, update),
  'clue-found': (view, update) => told({
    ...view,
    clues: view.clues.some((one) => one.id === update.clue.id) ? view.clues : [...view.clues, update.clue],
  }, update),

  'hero-came-home': (view, update) => told(withMine(view, () => ({ home: update.home })), update),

  scored: (view, { ended }) => ({ ...view, ended }),
  'secrets-opened': (view, { opened }) => ({ ...view, opened }),
  'room-closed': (view) => ({ ...view, status: 'CLOSED', phase: without(view.phase, 'endsAt', 'paused') }),
};

/** An update that this page does not know yet changes nothing but is told, as most are. */
export function fold(view, update) {
  return (folds[update.t] ?? told)(view, update);
}

export function foldAll(view, updates) {
  return updates.reduce(fold, view);
}
