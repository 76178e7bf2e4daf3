import { store } from './store.js';
import { heroApi } from '../net/hero-api.js';
import { session } from '../net/session.js';

/** One's own heroes and gold, as last heard; null before the first answer. */
export const mine = store({ heroes: null, gold: null, refusal: null });

/** Asks for them anew. Who has never been here has none, and is not asked about. */
export async function look() {
  if (!session.known()) {
    mine.set({ heroes: [], gold: 0, refusal: null });
    return;
  }
  try {
    const [heroes, purse] = await Promise.all([heroApi.heroes(), heroApi.purse()]);
    mine.set({ heroes, gold: purse.gold, refusal: null });
  } catch (refusal) {
    if (refusal.code === 'UNAUTHENTICATED') {
      mine.set({ heroes: [], gold: 0, refusal: null });
    } else {
      mine.set({ refusal });
    }
  }
}

export const MOST = 3;

export const active = (heroes) => heroes?.find((hero) => hero.active);

/** What a skill comes to with the gear that is worn. */
export const withGear = (hero, skill) =>
  hero.items.filter((item) => item.worn && item.skill === skill).reduce((sum, item) => sum + item.bonus, hero.skills[skill]);
