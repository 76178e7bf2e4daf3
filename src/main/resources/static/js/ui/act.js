import { useState } from '../lib.js';
import { complain } from './toasts.js';

/** A command behind a button: whether it is under way, and what came of it. Pending is shown at once, done only when answered. */
export function useAct(client) {
  const [pending, setPending] = useState(null);
  const act = async (t, d, tag = t) => {
    setPending(tag);
    try {
      return await client.send(t, d);
    } catch (refusal) {
      if (refusal.code !== 'ALREADY_DONE') {
        complain(refusal);
      }
      return null;
    } finally {
      setPending(null);
    }
  };
  return [act, pending];
}
