// Where was I? The rooms of this browser, newest first: codes are locators, not secrets.
const KEY = 'codex.rooms';
const MOST = 3;

export function rooms() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

function write(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST)));
  } catch { /* see prefs */ }
}

export function remember(code, title) {
  write([{ code, title }, ...rooms().filter((one) => one.code !== code)]);
}

export function forget(code) {
  write(rooms().filter((one) => one.code !== code));
}
