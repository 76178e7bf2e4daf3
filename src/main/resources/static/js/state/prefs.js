import { store } from './store.js';

// What one has set for oneself. Kept in this browser; nothing here is a secret.
const KEY = 'codex.prefs';

const defaults = { theme: 'auto', lang: null, veil: false, shortcuts: true, hideCode: false, text: false };

function read() {
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return defaults;
  }
}

export const prefs = store(read());

prefs.watch((value) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch { /* a browser that keeps nothing still plays */ }
});

export function applyTheme({ theme }) {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

prefs.watch(applyTheme);
