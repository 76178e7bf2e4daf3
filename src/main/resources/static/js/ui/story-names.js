import { html, useEffect } from '../lib.js';
import { api } from '../net/api.js';
import { store, useStore } from '../state/store.js';

const known = store({ stories: [] });
let asked = false;

/** The stories on offer; empty until they are known. */
export function useScenarios() {
  useEffect(() => {
    if (!asked) {
      asked = true;
      api.scenarios().then((stories) => known.set({ stories })).catch(() => { asked = false; });
    }
  }, []);
  return useStore(known).stories;
}

/** What a story is called, in its own language; one that is not told any more keeps its id. */
export function StoryTitle({ id }) {
  const story = useScenarios().find((one) => one.id === id);
  return html`<span lang=${story?.lang}>${story?.title ?? id}</span>`;
}
