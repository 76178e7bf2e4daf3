import { backoff, newId, pause } from './wait.js';
import { past } from './refusal.js';

const TRIES = 8;

/**
 * Commands that have not been answered yet. Each keeps its id from the first try to the last, so that the server does
 * it once, however often and over whichever connection it is sent.
 */
export class Outbox {
  #waiting = new Map();
  #connection = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  get size() {
    return this.#waiting.size;
  }

  /**
   * Sends now or as soon as there is a connection; resolves with the answer or rejects with a Refusal.
   *
   * @param patient whether to wait out a limit on talking too fast, rather than say so
   * @param isPast whether it would mean something else by now than when it was said: then it is not sent any more
   */
  send(t, d = {}, { patient = true, isPast = () => false } = {}) {
    return new Promise((done, failed) => {
      const entry = { envelope: { t, id: newId(), d }, done, failed, patient, isPast, tries: 0, sent: false, busy: false };
      this.#waiting.set(entry.envelope.id, entry);
      this.#changed();
      this.#push(entry);
    });
  }

  /** The room has been joined over this connection: say again what is not answered, in order. */
  attach(connection) {
    this.#connection = connection;
    this.#waiting.forEach((entry) => this.#push(entry));
  }

  detach() {
    this.#connection = null;
  }

  /** Nothing will be sent any more. */
  abandon(refusal) {
    this.#waiting.forEach((entry) => this.#settle(entry, () => entry.failed(refusal)));
  }

  async #push(entry) {
    const connection = this.#connection;
    if (!connection || entry.busy) {
      return;
    }
    if (entry.isPast()) {
      this.#settle(entry, () => this.#tooLate(entry));
      return;
    }
    entry.busy = true;
    entry.sent = true;
    try {
      const answer = await connection.ask(entry.envelope);
      this.#settle(entry, () => entry.done(answer));
    } catch (refusal) {
      await this.#refused(entry, refusal);
    } finally {
      entry.busy = false;
    }
    if (this.#waiting.has(entry.envelope.id) && this.#connection) {
      this.#push(entry);
    }
  }

  /** What was sent once may have been done in time: the table shows it, and there is nothing to say. */
  #tooLate({ sent, done, failed }) {
    if (sent) {
      done();
    } else {
      failed(past());
    }
  }

  async #refused(entry, refusal) {
    entry.tries += refusal.code === 'OFFLINE' ? 0 : 1;
    const tooFast = refusal.code === 'RATE_LIMITED' && !entry.patient;
    if (!refusal.retryable || tooFast || entry.tries >= TRIES) {
      this.#settle(entry, () => entry.failed(refusal));
    } else {
      await pause(refusal.retryAfterMs ?? backoff(entry.tries));
    }
  }

  #settle(entry, how) {
    if (this.#waiting.delete(entry.envelope.id)) {
      how();
      this.#changed();
    }
  }
}
