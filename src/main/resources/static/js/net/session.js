import { exchange } from './api.js';
import { Refusal } from './refusal.js';
import { kept } from '../state/kept.js';
import { store } from '../state/store.js';

// Who plays here. The access token lives in this module's memory only; a reload gets a new one by the HttpOnly cookie.
const KNOWN = 'codex.known';
const EARLY = 60_000;
const OURS = { 'X-Requested-With': 'codex' };

export const me = store({ account: null, name: null });

let current = null;
let running = null;

function accept({ account, accessToken, expiresInSeconds }) {
  current = { token: accessToken, until: Date.now() + expiresInSeconds * 1000 };
  me.set({ account: account.id, name: account.displayName });
  kept.set(KNOWN, account.displayName);
  return accessToken;
}

/** One tab at a time: the cookie is rotated by each use. */
function alone(work) {
  return navigator.locks ? navigator.locks.request('codex.session', work) : work();
}

async function refresh() {
  try {
    return accept(await alone(() => exchange('POST', '/sessions/refresh', { headers: OURS })));
  } catch (refusal) {
    if (refusal.code === 'UNAUTHENTICATED' || refusal.code === 'FORBIDDEN') {
      forget();
    }
    throw refusal;
  }
}

async function asGuest(name) {
  try {
    return accept(await exchange('POST', '/accounts/guest', { body: name ? { displayName: name } : {}, headers: OURS }));
  } catch (refusal) {
    refusal.asked = 'name';
    throw refusal;
  }
}

function single(work) {
  running ??= work().finally(() => { running = null; });
  return running;
}

function forget() {
  current = null;
  kept.remove(KNOWN);
  me.set({ account: null, name: null });
}

export const session = {
  /** Somebody has just come in; whoever was here before is replaced. */
  adopt: accept,

  /** Nobody is in any more, and the server knows. */
  forget,

  /** Whether this browser has been given a session before; asking without one would only be refused. */
  known: () => kept.get(KNOWN) !== null,
  knownName: () => kept.get(KNOWN),

  /** A token that is good for a while, renewed if need be. Refused if nobody is logged in. */
  async token() {
    if (current && current.until - Date.now() > EARLY) {
      return current.token;
    }
    if (!session.known()) {
      throw new Refusal({ code: 'UNAUTHENTICATED' });
    }
    return single(refresh);
  },

  stale() {
    current = null;
  },

  /** Comes back as who one was, or enters as a guest under that name. */
  async enter(name) {
    if (session.known()) {
      try {
        return await session.token();
      } catch (refusal) {
        if (session.known()) {
          throw refusal;
        }
      }
    }
    return single(() => asGuest(name));
  },

  /** Forgets this browser's log-in, here and on the server. */
  async leave() {
    const token = await session.token();
    await exchange('DELETE', '/sessions/current', { headers: { ...OURS, Authorization: `Bearer ${token}` } });
    forget();
  },
};
