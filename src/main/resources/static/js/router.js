import { store } from './state/store.js';
import { tidyCode } from './state/code.js';

export const route = store(read());

/** The screen that an address names. What an invitation carries stays in the fragment, which no server sees. */
function read() {
  const [, first, second] = location.pathname.split('/');
  const fragment = new URLSearchParams(location.hash.slice(1));
  const code = second ? tidyCode(second) : null;
  if (first === 'r' && code) {
    return { screen: 'room', code, invite: fragment.get('i') ?? undefined, watch: fragment.has('watch') };
  }
  if (first === 'codex' && code) {
    return { screen: 'codex', code, share: fragment.get('s') ?? undefined };
  }
  if (first === 'heroes') {
    return { screen: 'hall', at: second };
  }
  if (first === 'h' && second) {
    return { screen: 'profile', link: second };
  }
  if (first === 'boards') {
    return { screen: 'boards', name: second || 'renown' };
  }
  if (first === 'account' && !second) {
    return { screen: 'account', confirm: fragment.get('confirm') ?? undefined, recover: fragment.get('recover') ?? undefined };
  }
  return { screen: first ? 'lost' : 'landing' };
}

const changed = () => {
  route.set(read());
  scrollTo(0, 0);
};

addEventListener('popstate', changed);
addEventListener('hashchange', changed);

/** @param start what the next screen shall do at once; forgotten on reload */
export function go(path, start) {
  history.pushState({ start }, '', path);
  changed();
}

/** What this screen was asked to do at once; told only once. */
export function takeStart() {
  const { start } = history.state ?? {};
  if (start) {
    history.replaceState({}, '', location.href);
  }
  return start;
}

/** Links inside the page change the screen and load nothing. */
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (link && !link.target && !link.download && !event.defaultPrevented && event.button === 0
      && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
});
