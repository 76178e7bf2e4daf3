import { io } from '../../vendor/socket.io.esm.min.js';
import { api } from './api.js';
import { session } from './session.js';
import { Refusal, offline } from './refusal.js';

const CONNECT_WITHIN = 8000;
const ANSWER_WITHIN = 6000;

/**
 * One connection, from open to closed; it never comes back by itself. Says what it hears to `heard(message)` and, once,
 * why it ended to `ended(refusal)`.
 */
export async function openSocket(room, { heard, ended }) {
  const [config, token] = await Promise.all([api.clientConfig(), session.token()]);
  const socket = io(config.socketUrl || location.origin, {
    path: config.socketPath,
    query: { room },
    auth: { token },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    timeout: CONNECT_WITHIN,
  });
  await connected(socket);
  return new Connection(socket, heard, ended);
}

function connected(socket) {
  return new Promise((done, failed) => {
    socket.once('connect', done);
    socket.once('connect_error', (error) => {
      socket.close();
      const code = error.data?.code ?? (/unauthenticated/i.test(error.message) ? 'UNAUTHENTICATED' : undefined);
      failed(code ? new Refusal({ code, message: error.message }) : offline());
    });
  });
}

class Connection {
  #socket;
  #lastHeard = Date.now();
  #asked = new Map();

  /** Milliseconds of the last exchange, network and server together. */
  roundTrip = null;

  constructor(socket, heard, ended) {
    this.#socket = socket;
    socket.io.engine.on('packet', () => { this.#lastHeard = Date.now(); });
    socket.on('msg', heard);
    socket.once('disconnect', () => ended(offline()));
  }

  /** Sends and waits for the answer: what was asked for, or a Refusal; OFFLINE if none came. */
  async ask(envelope) {
    const sent = performance.now();
    this.#asked.set(envelope.id, sent);
    try {
      const answer = await this.#socket.timeout(ANSWER_WITHIN).emitWithAck('msg', envelope);
      this.roundTrip = Math.round(performance.now() - sent);
      if (!answer.ok) {
        throw new Refusal(answer.error);
      }
      return answer;
    } catch (why) {
      throw why instanceof Refusal ? why : offline();
    } finally {
      this.#asked.delete(envelope.id);
    }
  }

  /** Whether the line has been quiet for longer than it should be. */
  get unstable() {
    const oldest = Math.min(...this.#asked.values());
    return performance.now() - oldest > 2500 || Date.now() - this.#lastHeard > 32_000;
  }

  get open() {
    return this.#socket.connected;
  }

  close() {
    this.#socket.off('disconnect');
    this.#socket.off('msg');
    this.#socket.close();
  }
}
