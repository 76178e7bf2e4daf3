// What this browser keeps from visit to visit. One that keeps nothing, or forbids it, keeps it as long as the page is open.
const here = new Map();

export const kept = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return here.get(key) ?? null;
    }
  },
  set(key, text) {
    try {
      localStorage.setItem(key, text);
    } catch {
      here.set(key, text);
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      here.delete(key);
    }
  },
};
