import { exchange, own } from './api.js';
import { session } from './session.js';

const asked = new Map();

/** What never changes while the page is open: asked for once. */
function once(path) {
  if (!asked.has(path)) {
    asked.set(path, exchange('GET', path).then(({ items }) => items).catch((why) => {
      asked.delete(path);
      throw why;
    }));
  }
  return asked.get(path);
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** Heroes, purse and boards over HTTP. */
export const heroApi = {
  ancestries: () => once('/ancestries'),
  callings: () => once('/callings'),
  gear: () => once('/gear'),
  heroes: async () => (await own('GET', '/heroes')).items,
  make: (wish, key) => own('POST', '/heroes', { body: wish, headers: { 'Idempotency-Key': key } }),
  change: (id, change) => own('PATCH', `/heroes/${id}`, { body: change }),
  letGo: (id) => own('DELETE', `/heroes/${id}`),
  adventures: (id, cursor) => own('GET', `/heroes/${id}/adventures?${query({ limit: 10, cursor })}`),
  buy: (id, gear, key) => own('POST', `/heroes/${id}/items`, { body: { gear }, headers: { 'Idempotency-Key': key } }),
  wear: (id, slot, item) => own('PUT', `/heroes/${id}/equipment/${slot}`, { body: { item } }),
  purse: () => own('GET', '/purse'),
  lines: (cursor) => own('GET', `/purse/lines?${query({ limit: 10, cursor })}`),
  profile: (link) => exchange('GET', `/profiles/${encodeURIComponent(link)}`),
  board: (name, cursor) => exchange('GET', `/leaderboards/${name}?${query({ limit: 20, cursor })}`),
  around: async (name) => (session.known() ? own('GET', `/leaderboards/${name}/around?reach=3`) : null),
};
