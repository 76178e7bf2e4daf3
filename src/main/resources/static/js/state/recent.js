import { kept } from './kept.js';

// Where was I? The rooms of this browser, newest first, each with the invitation that led there.
const KEY = 'codex.rooms';
const MOST = 3;

export function rooms() {
  try {
    return JSON.parse(kept.get(KEY) ?? '[]');
  } catch {
    return [];
  }
}

const write = (list) => kept.set(KEY, JSON.stringify(list.slice(0, MOST)));

export const invitationTo = (code) => rooms().find((one) => one.code === code)?.invite;

export function remember(code, title, invite) {
  write([{ code, title, invite }, ...rooms().filter((one) => one.code !== code)]);
}

export function forget(code) {
  write(rooms().filter((one) => one.code !== code));
}
