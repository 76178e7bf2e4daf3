import { html, useEffect } from '../lib.js';
import { useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { route } from '../router.js';
import { t } from '../i18n/index.js';
import { Landing } from './landing.js';
import { RoomScreen } from './room.js';
import { Help, openHelp } from './help.js';
import { WRITING } from './keys.js';
import { LiveRegions } from './announce.js';
import { later } from './later.js';
import { Toasts } from './toasts.js';
import { PlainPage } from './page.js';

const CodexPage = later(async () => (await import('./codex.js')).CodexPage);
const Boards = later(async () => (await import('./boards.js')).Boards);
const Hall = later(async () => (await import('./hall.js')).Hall);
const ProfilePage = later(async () => (await import('./profile.js')).ProfilePage);
const AccountPage = later(async () => (await import('./account/index.js')).AccountPage);

function Screen({ at }) {
  switch (at.screen) {
    case 'room': return html`<${RoomScreen} key=${`${at.code} ${at.watch}`} ...${at} />`;
    case 'codex': return html`<${CodexPage} key=${at.code} ...${at} />`;
    case 'hall': return html`<${Hall} ...${at} />`;
    case 'profile': return html`<${ProfilePage} key=${at.link} ...${at} />`;
    case 'boards': return html`<${Boards} key=${at.name} ...${at} />`;
    case 'account': return html`<${AccountPage} ...${at} />`;
    case 'landing': return html`<${Landing} />`;
    default: return html`
      <${PlainPage} title=${t('lost.title')}>
        <p>${t('lost.text')}</p><p><a class="button" href="/">${t('lost.home')}</a></p>
      <//>`;
  }
}

function useHelpKey() {
  useEffect(() => {
    const pressed = (event) => {
      if (event.key === '?' && prefs.get().shortcuts && !event.target.closest?.(WRITING) && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        openHelp();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

/** The whole page: one screen for each address, and what lies above all of them. */
export function App() {
  useStore(prefs);
  const at = useStore(route);
  useHelpKey();
  return html`
    <a class="skip" href="#main" onClick=${skip}>${t('page.skip')}</a>
    <div><${Screen} at=${at} /></div>
    <${Help} />
    <${Toasts} />
    <${LiveRegions} />`;
}

function skip(event) {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.focus();
  main?.scrollIntoView();
}
