import { openSocket } from './socket.js';
import { Outbox } from './outbox.js';
import { backoff, hex, newId, pause } from './wait.js';
import { setServerTime } from './clock.js';
import { changes, knockAnswered, withLines } from './heard.js';
import { me, session } from './session.js';
import { api } from './api.js';
import { gone, offline } from './refusal.js';
import { foldAll } from '../state/fold.js';
import { store } from '../state/store.js';

/** Refusals of a join that no repetition changes. */
const FINAL = new Set(['NOT_FOUND', 'FORBIDDEN', 'ROOM_CLOSED', 'ROOM_FULL', 'BAD_REQUEST']);

/** What is said about the phase that one sees, and would mean another thing in a later one. */
const OF_ITS_PHASE = new Set(['continue', 'ready', 'choose', 'plan', 'ask', 'refuse', 'pause', 'resume', 'extend']);

const NO_PRESENCE = { here: [], typing: [], spectators: 0 };

/**
 * One room as one player sees it: keeps a connection, one view folded from frames, and the talk. `state` is a store of
 * {line, attempt, waitMs, caughtUp, view, seq, chat, talk, presence, knocks, refusal, elsewhere, unsent, moving, latency};
 * `talk` counts the lines of others that came in live.
 */
export class RoomClient {
  state = store({
    line: 'connecting', attempt: 0, waitMs: null, caughtUp: null, view: null, seq: 0, chat: [], presence: NO_PRESENCE,
    talk: 0, knocks: [], refusal: null, elsewhere: null, unsent: 0, moving: false, latency: {},
  });

  #code;
  #invite;
  #spectate;
  #account = null;
  #nonce = hex(crypto.getRandomValues(new Uint8Array(16)));
  #connection = null;
  #early = [];
  #joining = false;
  #running = null;
  #closed = false;
  #hurry = () => {};
  #told;
  #outbox = new Outbox(() => this.state.set({ unsent: this.#outbox.size }));

  /** @param told hears each update that arrives live, once, after it is in the view */
  constructor(code, { invite, spectate = false, told = () => {} } = {}) {
    this.#code = code;
    this.#invite = invite;
    this.#spectate = spectate;
    this.#told = told;
  }

  get code() { return this.#code; }

  get invite() { return this.#invite; }

  start() {
    this.#closed = false;
    this.#running ??= this.#connectUntilIn().finally(() => { this.#running = null; });
    this.watchdog ??= setInterval(() => this.#look(), 1000);
    document.addEventListener('visibilitychange', this.#woken);
    addEventListener('online', this.#woken);
    return this.#running;
  }

  stop() {
    this.#closed = true;
    clearInterval(this.watchdog);
    this.watchdog = null;
    document.removeEventListener('visibilitychange', this.#woken);
    removeEventListener('online', this.#woken);
    this.#drop();
    this.#outbox.abandon(gone());
  }

  /**
   * A command of the game: once, whatever happens to the line, but not in another phase than it was meant for. Whoever
   * takes a seat adds this browser's share to the dice.
   */
  send(t, d, how) {
    const entry = () => this.state.get().view?.phase.entry;
    const meant = entry();
    return this.#outbox.send(t, t === 'seat.take' ? { ...d, nonce: this.#nonce } : d,
      { ...how, isPast: () => OF_ITS_PHASE.has(t) && entry() !== meant });
  }

  /** Something that may be lost. */
  whisperToServer(t, d = {}) {
    this.#connection?.ask({ t, id: newId(), d }).catch(() => {});
  }

  /** A request outside the joined room: knocking at its door. */
  async knock() {
    if (!this.#connection) {
      throw offline();
    }
    await this.#connection.ask({ t: 'room.knock', id: newId(), d: { code: this.#code } });
  }

  /** Looks at once whether there is a line, rather than in a while. */
  hurry() {
    this.#hurry();
  }

  /** Comes back to the seat that another tab has taken over, or over a line that was closed. */
  takeBack() {
    this.state.set({ elsewhere: null, line: 'connecting', waitMs: null });
    return this.start();
  }

  /** The server's own view at this moment, for comparison with the folded one. */
  async freshView() {
    const { d } = await this.#connection.ask(this.#joinEnvelope(undefined));
    return { seq: d.seq, view: d.view };
  }

  /** Ends the connection as a bad network would, for tests. */
  cut() {
    const connection = this.#connection;
    connection.close();
    this.#lost(connection);
  }

  // ---- the line

  /** A phone that was asleep, or a network that is back: look at once whether the line has survived. */
  #woken = () => {
    if (document.visibilityState === 'visible') {
      this.#hurry();
      this.#connection?.knock();
    }
  };

  /** Once a second. */
  #look() {
    const { line } = this.state.get();
    const connection = this.#connection;
    if (!connection || (line !== 'connected' && line !== 'unstable')) {
      return;
    }
    if (connection.dead) {
      this.#lost(connection);
      return;
    }
    if (document.visibilityState === 'visible') {
      connection.keepKnocking();
    }
    this.state.set({ line: connection.unstable || !navigator.onLine ? 'unstable' : 'connected', latency: connection.latency });
  }

  async #connectUntilIn() {
    for (let failed = 0; !this.#closed; failed++) {
      await this.#untilNextTry(failed);
      try {
        await this.#connect(failed);
        return;
      } catch (refusal) {
        if (this.#isOver(refusal)) {
          return;
        }
        const waitMs = refusal.code === 'RATE_LIMITED' ? refusal.retryAfterMs ?? null : null;
        this.state.set({ line: 'reconnecting', attempt: failed + 2, waitMs });
      }
    }
  }

  /** A while that grows; as long as was asked for, if it was. */
  async #untilNextTry(failed) {
    const { line, waitMs } = this.state.get();
    if (waitMs) {
      await pause(waitMs);
    } else if (line === 'reconnecting') {
      await Promise.race([pause(backoff(failed)), new Promise((now) => { this.#hurry = now; })]);
    }
  }

  /** Whether no repetition would change that refusal: then it is what there is to say. */
  #isOver(refusal) {
    if (!session.known()) {
      this.#kicked(this.state.get().view ? 'SESSION_ENDED' : 'UNAUTHENTICATED');
      return true;
    }
    if (refusal.code === 'UNAUTHENTICATED') {
      session.stale();
    }
    if (FINAL.has(refusal.code)) {
      this.state.set({ line: 'refused', refusal, waitMs: null });
      this.#outbox.abandon(gone());
    }
    return FINAL.has(refusal.code);
  }

  async #connect(failed) {
    await session.token();
    this.#as(me.get().account);
    let mine;
    const connection = await openSocket(this.#code, {
      heard: (message) => this.#heard(message, mine),
      ended: () => this.#lost(mine),
      failed,
    });
    mine = connection;
    if (this.#closed) {
      connection.close();
      return;
    }
    await this.#join(connection);
  }

  /** Whoever has logged in as somebody else meanwhile sees nothing of what was for the one before. */
  #as(account) {
    if (this.#account && this.#account !== account) {
      this.#forgetAll();
    }
    this.#account = account;
  }

  /** Nothing is shown any more of what was for one player. */
  #forgetAll() {
    this.state.set({ view: null, seq: 0, chat: [], knocks: [] });
    this.#outbox.abandon(gone());
  }

  #lost(connection) {
    if (connection !== this.#connection || this.#closed) {
      return;
    }
    this.#drop();
    if (!this.state.get().elsewhere) {
      this.state.set({ line: 'reconnecting', attempt: 1 });
      this.start();
    }
  }

  #drop() {
    this.#outbox.detach();
    this.#connection?.close();
    this.#connection = null;
  }

  /** Make before break: the old line is kept until the new one is in. */
  async #moveOver(old, inMs) {
    await pause(inMs);
    for (let failed = 0; this.#connection === old && !this.#closed; failed++) {
      this.state.set({ moving: true });
      try {
        await this.#connect(failed);
      } catch {
        await pause(backoff(failed));
      }
    }
    this.state.set({ moving: false });
  }

  // ---- coming in

  #joinEnvelope(lastSeq) {
    const code = this.#code;
    return this.#spectate
      ? { t: 'room.spectate', id: newId(), d: { code } }
      : { t: 'room.join', id: newId(), d: { code, invite: this.#invite, lastSeq, nonce: this.#nonce } };
  }

  async #join(connection) {
    const { view, seq } = this.state.get();
    this.#joining = true;
    this.#early = [];
    const old = this.#connection;
    this.#connection = connection;
    try {
      const asked = performance.now();
      const { d } = await connection.ask(this.#joinEnvelope(view ? seq : undefined));
      this.#entered(d, view ? seq : null, (performance.now() - asked) / 2);
    } catch (refusal) {
      if (refusal.code !== 'FORBIDDEN') {
        this.#connection = old;
        connection.close();
      }
      throw refusal;
    } finally {
      this.#joining = false;
    }
    if (old && old !== connection) {
      old.close();
    }
    this.#outbox.attach(connection);
    connection.knock();
    if (this.state.get().view.you !== undefined) {
      this.#loadChat();
    }
  }

  /**
   * @param before the seq that was known already, null the first time
   * @param msAgo how long ago the server has said so
   */
  #entered(joined, before, msAgo) {
    const { view, seq } = this.state.get();
    const isBehind = view && joined.seq < seq; // another instance: what it has yet to tell is known here
    if (joined.view && !isBehind) {
      setServerTime(joined.view.now, msAgo);
      this.state.set({ view: joined.view, seq: joined.seq });
    }
    joined.missed?.forEach((frame) => this.#fold(frame));
    this.#early.forEach((frame) => this.#fold(frame));
    this.state.set({
      line: 'connected', attempt: 0, waitMs: null, refusal: null, caughtUp: before === null ? null : Math.max(0, joined.seq - before),
    });
  }

  async #loadChat() {
    try {
      const { items } = await api.chat(this.#code);
      this.state.set(({ chat }) => ({ chat: withLines(chat, items) }));
    } catch { /* the talk of before is not worth a stop */ }
  }

  // ---- what is heard

  #heard(message, connection) {
    const { t, room, d } = message;
    if (room && room !== this.#code) {
      return;
    }
    if (changes[t]) {
      this.state.set(changes[t](d));
    }
    switch (t) {
      case 'frame': this.#frame(message, connection); break;
      case 'chatted': this.#told({ t, ...d }, this.state.get().view); break;
      case 'admitted': this.#admitted(); break;
      case 'server.draining': this.#moveOver(connection, d.reconnectInMs); break;
      case 'server.kicked': this.#kicked(d.code); break;
      default: break;
    }
  }

  #frame(frame, connection) {
    if (this.#joining) {
      this.#early.push(frame);
      return;
    }
    const { seq } = this.state.get();
    if (frame.seq > seq + 1) {
      this.#join(connection).catch(() => this.#lost(connection));
    } else {
      this.#fold(frame);
    }
  }

  #fold(frame) {
    const { view, seq } = this.state.get();
    if (!view || frame.seq !== seq + 1) {
      return;
    }
    this.state.set({ view: foldAll(view, frame.d.events), seq: frame.seq });
    frame.d.events.forEach((update) => this.#told(update, this.state.get().view));
  }

  #admitted() {
    this.state.set({ line: 'connecting', refusal: null });
    this.#join(this.#connection).catch((refusal) => this.state.set({ line: 'refused', refusal }));
  }

  #kicked(code) {
    this.#closed = true;
    this.state.set({ line: 'closed', elsewhere: code, waitMs: null });
    if (code === 'SESSION_ENDED' || code === 'UNAUTHENTICATED') {
      session.stale();
    }
    this.#drop();
    if (code === 'SESSION_ENDED') {
      this.#forgetAll();
    } else if (code !== 'ELSEWHERE') {
      this.#outbox.abandon(gone());
    }
  }

  admitted(account) {
    this.state.set(knockAnswered(account));
  }
}
