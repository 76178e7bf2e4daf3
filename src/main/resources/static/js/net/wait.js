export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Longer each time, up to a bound, and never all clients at once. */
export function backoff(attempt, { first = 400, most = 8000 } = {}) {
  const full = Math.min(most, first * 2 ** attempt);
  return full / 2 + Math.random() * (full / 2);
}

/** An id for a command, unique beyond doubt, also where the page is not served over HTTPS. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return hex(bytes);
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
