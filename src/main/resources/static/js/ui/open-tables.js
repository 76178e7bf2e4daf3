import { html, useEffect, useState } from '../lib.js';
import { api } from '../net/api.js';
import { spacedCode } from '../state/code.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

const AGAIN_MS = 8000;

const hasRoom = ({ seats, taken }) => taken < seats;

/** The public tables that have not begun, as long as somebody looks. A list that cannot be read is no list. */
function useOpenTables() {
  const [tables, setTables] = useState(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (document.visibilityState !== 'visible') {
        return;
      }
      const found = await api.openRooms().catch(() => []);
      if (!gone) {
        setTables([...found.filter(hasRoom), ...found.filter((one) => !hasRoom(one))]);
      }
    };
    look();
    const timer = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return tables;
}

function OpenTable({ code, story, host, pace, seats, taken }) {
  const free = seats - taken;
  return html`
    <a class="open-table" href=${free > 0 ? `/r/${code}` : `/r/${code}#watch`}>
      <strong lang=${story?.lang}>${story?.title ?? spacedCode(code)}</strong>
      <span class="small muted">${host && t('open.host', { name: host })} · ${t(`open.pace.${pace}`)}</span>
      <span class="small">${free > 0 ? t('open.seats', { n: free }) : t('open.full')}</span>
      <${Icon} name="next" />
    </a>`;
}

/** Where a stranger may sit down at once. */
export function OpenTables() {
  const tables = useOpenTables();
  if (!tables || tables.length === 0) {
    return tables && html`<p class="small muted open-none">${t('open.none')}</p>`;
  }
  return html`
    <section class="open-tables" aria-labelledby="open-tables">
      <h2 id="open-tables">${t('open.title')}</h2>
      <ul>${tables.map((table) => html`<li key=${table.code}><${OpenTable} ...${table} /></li>`)}</ul>
    </section>`;
}
