// Which updates have just come in, in contrast to those that a view already told: only these are worth a motion.
const arrived = new WeakMap();

export const fresh = {
  note: (update) => arrived.set(update, performance.now()),
  /** Whether it came in within the last moments. */
  is: (update, withinMs = 1500) => performance.now() - (arrived.get(update) ?? -Infinity) < withinMs,
};
