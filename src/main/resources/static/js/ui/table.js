import { html, useLayoutEffect, useRef, useState } from '../lib.js';
import { prefs } from '../state/prefs.js';
import { useStore } from '../state/store.js';
import { isPerson, myTurn, others } from '../state/look.js';
import { t } from '../i18n/index.js';
import { useAct } from './act.js';
import { Chat } from './chat.js';
import { useDeeds, useSettled } from './deeds.js';
import { useTurnSign, useWakefulScreen } from './turn.js';
import { AtTheDoor } from './knock.js';
import { useHeight } from './height.js';
import { later } from './later.js';
import { Line } from './line.js';
import { News, useNews } from './news.js';
import { Party } from './party.js';
import { useTableKeys } from './keys.js';
import { Story } from './story.js';
import { Strip } from './strip.js';
import { Tabs, useUnread } from './tabs.js';
import { Whispers } from './whispers.js';

const TextTable = later(async () => (await import('./text-table.js')).TextTable);

/** A new phase begins at its top. The focus moves only if what had it is gone. */
function usePhaseChange({ entry }, changed) {
  const known = useRef(entry);
  useLayoutEffect(() => {
    if (known.current === entry) {
      return;
    }
    known.current = entry;
    changed();
    const scene = document.getElementById('part-scene');
    if (!scene) {
      return;
    }
    scene.scrollTop = 0;
    if (scene.classList.contains('shown')) {
      scrollTo(0, 0);
    }
    if (document.activeElement === document.body) {
      scene.focus({ preventScroll: true });
    }
  }, [entry]);
}

/** The four parts of the table: side by side where there is room, behind tabs where there is not. */
export function Table({ client, state }) {
  const { view, presence, knocks } = state;
  const [act, pending] = useAct(client);
  const [tab, setTab] = useState('scene');
  const reveal = useDeeds(view);
  const settled = useSettled(view, reveal.rolling);
  const unread = useUnread(tab, { ...state, view: settled });
  const news = useNews(view);
  const head = useHeight('--head');
  const turn = myTurn(view);
  useTurnSign(view, turn);
  useWakefulScreen(turn && view.phase.name === 'CHOICE');
  useTableKeys(setTab);
  usePhaseChange(view.phase, () => turn && view.phase.name === 'CHOICE' && setTab('scene'));
  const parts = { view, reveal, client, state, presence, act, pending, showWhispers: () => setTab('whispers') };
  const panel = (name, label, content) => html`
    <section id=${`part-${name}`} class=${`part part-${name} ${tab === name ? 'shown' : ''}`} aria-label=${label} tabindex="0">${content}</section>`;
  if (useStore(prefs).text) {
    return html`
      <div class="table as-text" data-phase=${view.phase.name}>
        <div class="table-head" ref=${head}><${Strip} ...${parts} /><${Line} state=${state} client=${client} /></div>
        <${AtTheDoor} client=${client} knocks=${knocks} />
        <main id="main" class="text-table" tabindex="-1"><${TextTable} client=${client} view=${view} /></main>
      </div>`;
  }
  return html`
    <div class="table" data-phase=${view.phase.name}>
      <div class="table-head" ref=${head}>
        <${Strip} ...${parts} />
        <${Line} state=${state} client=${client} />
        <${News} news=${news} view=${view} act=${act} pending=${pending} onLook=${() => setTab('whispers')} />
        <div class="doors"><${AtTheDoor} client=${client} knocks=${knocks} /></div>
      </div>
      <main id="main" class="parts" tabindex="-1">
        ${panel('table', t('tab.table'), html`<${Party} ...${parts} view=${settled} />`)}
        ${panel('scene', t('tab.scene'), html`<${Story} ...${parts} />`)}
        <div class=${others(view).some(isPerson) ? 'part-pair' : 'part-pair alone'}>
          ${panel('whispers', t('tab.whispers'), html`<${Whispers} ...${parts} />`)}
          ${panel('chat', t('tab.chat'), html`<h2 class="part-title">${t('chat.title')}</h2><${Chat} client=${client} state=${state} />`)}
        </div>
      </main>
      <${Tabs} tab=${tab} unread=${unread} onTab=${setTab} />
    </div>`;
}
