// The dice, cast again in the browser by the formula that the room was bound to before the first move:
// key = SHA-256(seed ‖ salt); roll i of command seq = 1 + HMAC-SHA256(key, code ‖ seq ‖ i ‖ attempt) mod sides,
// seq as 8 bytes, i and attempt as 4, all big-endian; the first 4 bytes of the result count, without bias.

const utf8 = new TextEncoder();

const bytesOf = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Browsers lend out their cryptography only to pages that came over HTTPS or from this machine. */
export const canVerify = () => Boolean(globalThis.crypto?.subtle);

/** Whether the seed is the one that was promised. */
export async function isPromised(seed, seedCommit) {
  return hexOf(await sha256(bytesOf(seed))) === seedCommit;
}

/** The dice of one room, to be cast again. */
export async function diceOf(code, seed, salt) {
  const start = await sha256(new Uint8Array([...bytesOf(seed), ...utf8.encode(salt)]));
  const key = await crypto.subtle.importKey('raw', start, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const head = utf8.encode(code);
  return async function roll(seq, index, sides = 100) {
    const fair = Math.floor(2 ** 32 / sides) * sides;
    for (let attempt = 0; ; attempt++) {
      const message = new Uint8Array(head.length + 16);
      message.set(head);
      const tail = new DataView(message.buffer, head.length);
      tail.setBigUint64(0, BigInt(seq));
      tail.setUint32(8, index);
      tail.setUint32(12, attempt);
      const mac = new DataView(await crypto.subtle.sign('HMAC', key, message));
      const number = mac.getUint32(0);
      if (number < fair) {
        return 1 + (number % sides);
      }
    }
  };
}

/**
 * Casts every check of a page again.
 *
 * @returns {promised, checks: [{seq, rolled, cast, right}]}
 */
export async function verify({ code, seed, salt, seedCommit, checks }) {
  const roll = await diceOf(code, seed, salt);
  const recast = await Promise.all(checks.map(async ({ seq, die, rolls }) => {
    const cast = await Promise.all(rolls.map((_, index) => roll(seq, die + index)));
    return { seq, rolled: rolls, cast, right: cast.every((value, index) => value === rolls[index]) };
  }));
  return { promised: await isPromised(seed, seedCommit), checks: recast };
}
