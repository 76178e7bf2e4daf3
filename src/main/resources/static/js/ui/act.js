import { useState } from '../lib.js';
import { explain } from '../i18n/index.js';
import { complain, toast } from './toasts.js';

/** Refusals of which the screen says enough. */
const SEEN = new Set(['ALREADY_DONE', 'GONE']);

/** A command behind a button: whether it is under way, and what came of it. Pending is shown at once, done only when answered. */
export function useAct(client) {
  const [pending, setPending] = useState(null);
  const act = async (t, d, tag = t) => {
    setPending(tag);
    try {
      return await client.send(t, d);
    } catch (refusal) {
      if (refusal.code === 'PAST') {
        toast(explain(refusal));
      } else if (!SEEN.has(refusal.code)) {
        complain(refusal);
      }
      return null;
    } finally {
      setPending(null);
    }
  };
  return [act, pending];
}
