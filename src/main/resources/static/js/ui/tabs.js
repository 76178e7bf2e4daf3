import { html, useEffect, useRef } from '../lib.js';
import { t } from '../i18n/index.js';
import { useHeight } from './height.js';
import { Icon } from '../art/icons.js';

const TABS = ['scene', 'whispers', 'table', 'chat'];

/** What each part shows, as a number that grows or changes when there is something new in it. */
const marks = ({ view, talk }) => ({
  scene: view.phase.entry,
  whispers: `${view.mine?.whispers.length}/${view.recent.filter((update) => ['whisper-shared', 'asked', 'lie-exposed'].includes(update.t)).length}`,
  table: `${view.clues.length}/${view.trust}`,
  chat: talk,
});

/** Which parts have changed since they were last looked at. */
export function useUnread(tab, state) {
  const now = marks(state);
  const seen = useRef(now);
  useEffect(() => { seen.current = { ...seen.current, [tab]: now[tab] }; });
  return TABS.filter((name) => name !== tab && seen.current[name] !== now[name]);
}

/** The foot of a narrow table. */
export function Tabs({ tab, unread, onTab }) {
  const pick = (name) => {
    onTab(name);
    scrollTo(0, 0);
  };
  const foot = useHeight('--foot');
  return html`
    <nav class="tabs" ref=${foot} aria-label=${t('tab.all')}>
      ${TABS.map((name) => html`
        <button key=${name} type="button" class="tab" aria-current=${tab === name ? 'true' : undefined} onClick=${() => pick(name)}>
          <${Icon} name=${name === 'whispers' ? 'whisper' : name} size="22" /><span>${t(`tab.${name}`)}</span>
          ${unread.includes(name) && html`<span class="dot"><span class="sr-only">${t('tab.new')}</span></span>`}
        </button>`)}
    </nav>`;
}
