// What this browser keeps from visit to visit. One that keeps nothing, or forbids it, keeps it as long as the page is open.
const here = new Map();

export const kept = {
  get(key) {
    if (here.has(key)) {
      return here.get(key);
    }
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, text) {
    try {
      localStorage.setItem(key, text);
      here.delete(key);
    } catch {
      here.set(key, text);
    }
  },
  remove(key) {
    here.delete(key);
    try {
      localStorage.removeItem(key);
    } catch { /* nothing was kept */ }
  },
};
