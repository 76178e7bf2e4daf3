import { kept } from './kept.js';
import { store } from './store.js';

// What one has set for oneself. Kept in this browser; nothing here is a secret.
const KEY = 'codex.prefs';

const defaults = { theme: 'auto', lang: null, veil: false, shortcuts: true, hideCode: false, text: false };

function read() {
  try {
    return { ...defaults, ...JSON.parse(kept.get(KEY) ?? '{}') };
  } catch {
    return defaults;
  }
}

export const prefs = store(read());

prefs.watch((value) => kept.set(KEY, JSON.stringify(value)));

export function applyTheme({ theme }) {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

prefs.watch(applyTheme);
