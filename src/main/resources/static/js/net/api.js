import { Refusal, offline } from './refusal.js';
import { session } from './session.js';
import { pause } from './wait.js';

const BASE = '/api/v1';

async function problemOf(response) {
  let body = {};
  try {
    body = await response.json();
  } catch { /* a proxy may answer without a body */ }
  const after = Number(response.headers.get('Retry-After'));
  return new Refusal({
    code: body.code ?? (response.status >= 500 ? 'INTERNAL' : 'BAD_REQUEST'),
    message: body.detail,
    retryable: response.status >= 500 || response.status === 429 || after > 0,
    retryAfterMs: body.retryAfterMs ?? (after > 0 ? after * 1000 : undefined),
    requestId: body.requestId,
    errors: body.errors,
  });
}

/** One exchange with the server: its JSON, or a Refusal. */
export async function exchange(method, path, { body, headers } = {}) {
  let response;
  try {
    response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      headers: { ...(body && { 'Content-Type': 'application/json' }), Accept: 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw offline();
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

async function asMe(method, path, options) {
  const token = await session.token();
  return exchange(method, path, { ...options, headers: { ...options?.headers, Authorization: `Bearer ${token}` } });
}

/** What was sent before under the same key, and is still under way there, is asked for until it is answered. */
async function answered(ask, tries = 5) {
  try {
    return await ask();
  } catch (refusal) {
    if (tries === 0 || refusal.code !== 'CONFLICT' || !refusal.retryAfterMs) {
      throw refusal;
    }
    await pause(refusal.retryAfterMs);
    return answered(ask, tries - 1);
  }
}

/** The same as the one who is logged in; an outdated token is renewed once. */
export async function own(method, path, options) {
  const ask = () => answered(() => asMe(method, path, options));
  try {
    return await ask();
  } catch (refusal) {
    if (refusal.code !== 'UNAUTHENTICATED') {
      throw refusal;
    }
    session.stale();
    return ask();
  }
}

let config;

export const api = {
  clientConfig: () => (config ??= exchange('GET', '/client-config').catch((why) => {
    config = undefined;
    throw why;
  })),
  scenarios: async () => (await exchange('GET', '/scenarios?limit=100')).items,
  createRoom: (room, key) => own('POST', '/rooms', { body: room, headers: { 'Idempotency-Key': key } }),
  openRooms: async () => (await exchange('GET', '/rooms?state=open&limit=20')).items,
  room: (code) => own('GET', `/rooms/${code}`),
  chat: (code) => own('GET', `/rooms/${code}/chat?limit=100`),
  /** An opened codex, through the eyes of one seat or of who only watched; strangers need its share. */
  replay(code, { share, seat } = {}) {
    const query = new URLSearchParams(Object.entries({ share, seat }).filter(([, value]) => value !== undefined));
    return (session.known() ? own : exchange)('GET', `/rooms/${code}/replay?${query}`);
  },
};
