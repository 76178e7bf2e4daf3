import { io } from '../../vendor/socket.io.esm.min.js';
import { api } from './api.js';
import { session } from './session.js';
import { Refusal, offline } from './refusal.js';
import { newId } from './wait.js';

/** At first one is impatient, since another instance may be there at once; later a slow network gets its time. */
const CONNECT_WITHIN = [4000, 8000];
const ANSWER_WITHIN = 6000;

/**
 * One connection, from open to closed; it never comes back by itself. Says what it hears to `heard(message)` and, once,
 * why it ended to `ended(refusal)`.
 */
export async function openSocket(room, { heard, ended, failed = 0 }) {
  const [config, token] = await Promise.all([api.clientConfig(), session.token()]);
  const within = CONNECT_WITHIN[Math.min(failed, CONNECT_WITHIN.length - 1)];
  const socket = io(config.socketUrl || location.origin, {
    path: config.socketPath,
    query: { room: route(room, failed) },
    auth: { token },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    timeout: within,
  });
  await connected(socket, within);
  return new Connection(socket, heard, ended);
}

/** Whoever has failed twice asks for another instance: any of them can play any room, and this one may be frozen. */
const route = (room, failed) => (failed < 2 ? room : `${room}-${failed}`);

/** The door may open, and nobody say welcome: then the line is closed, or nothing comes at all. */
function connected(socket, within) {
  return new Promise((done, failed) => {
    const giveUp = () => {
      socket.close();
      failed(offline());
    };
    const late = setTimeout(giveUp, 2 * within);
    const settled = () => {
      clearTimeout(late);
      socket.off('disconnect', giveUp);
    };
    socket.once('disconnect', giveUp);
    socket.once('connect', () => {
      settled();
      done();
    });
    socket.once('connect_error', (error) => {
      settled();
      socket.close();
      const code = error.data?.code ?? (/unauthenticated/i.test(error.message) ? 'UNAUTHENTICATED' : undefined);
      failed(code ? new Refusal({ code, message: error.message }) : offline());
    });
  });
}

/** The shortest exchange there is: answered at the door, which knows us already. */
const KNOCK = { t: 'session.hello', d: { token: '-' } };

const QUIET_MS = 10_000;
const SLOW_MS = 2500;
const DEAD_MS = 10_000;

class Connection {
  #socket;
  #lastAsked = performance.now();
  #waiting = 0;
  #silentSince = null;
  #times = { line: null, table: null };

  constructor(socket, heard, ended) {
    this.#socket = socket;
    socket.on('msg', (message) => {
      this.#alive();
      heard(message);
    });
    socket.once('disconnect', () => ended(offline()));
  }

  /** Sends and waits for the answer: what was asked for, or a Refusal; OFFLINE if none came. */
  async ask(envelope) {
    const sent = performance.now();
    this.#lastAsked = sent;
    this.#silentSince ??= sent;
    this.#waiting++;
    try {
      const answer = await this.#answerTo(envelope);
      this.#took(envelope.t, performance.now() - sent);
      if (!answer.ok) {
        throw new Refusal({ ...answer.error, asked: envelope.t });
      }
      return answer;
    } finally {
      this.#waiting--;
    }
  }

  async #answerTo(envelope) {
    try {
      const answer = await this.#socket.timeout(ANSWER_WITHIN).emitWithAck('msg', envelope);
      this.#alive(this.#waiting - 1);
      return answer;
    } catch {
      throw offline();
    }
  }

  #alive(waiting = this.#waiting) {
    this.#silentSince = waiting > 0 ? performance.now() : null;
  }

  #took(t, ms) {
    this.#times = t === KNOCK.t ? { ...this.#times, line: ms } : { ...this.#times, table: ms };
  }

  /** Milliseconds: of the line alone, and what the table takes beyond that to answer; null while not known. */
  get latency() {
    const { line, table } = this.#times;
    return {
      line: line === null ? null : Math.round(line),
      table: line === null || table === null ? null : Math.max(0, Math.round(table - line)),
    };
  }

  /** Asks whether anybody is there. What the answer is does not matter. */
  knock() {
    return this.ask({ ...KNOCK, id: newId() }).catch(() => {});
  }

  /** Knocks now and then where nothing else is asked, and sooner where answers fail to come. */
  keepKnocking() {
    if (performance.now() - this.#lastAsked > (this.unstable ? SLOW_MS : QUIET_MS)) {
      this.knock();
    }
  }

  #silentFor(ms) {
    return this.#silentSince !== null && performance.now() - this.#silentSince > ms;
  }

  /** Whether an answer is late. */
  get unstable() {
    return this.#silentFor(SLOW_MS);
  }

  /** Whether nothing will come over this connection any more. */
  get dead() {
    return this.#silentFor(DEAD_MS);
  }

  close() {
    this.#socket.off('disconnect');
    this.#socket.off('msg');
    this.#socket.close();
  }
}
