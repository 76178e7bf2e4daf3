export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Any time up to a bound that doubles with each attempt, so that clients who were cut at once do not all come back at once. */
export const backoff = (attempt, { first = 400, most = 8000 } = {}) => Math.random() * Math.min(most, first * 2 ** attempt);

/** An id for a command, unique beyond doubt, also where the page is not served over HTTPS. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return hex(bytes);
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
