import { html, useEffect, useState } from '../../lib.js';
import { moment, t } from '../../i18n/index.js';
import { account } from '../../net/account-api.js';
import { complain } from '../toasts.js';

/** What a browser says of itself, in few words. */
function device(text) {
  const named = /(Edg|OPR|Firefox|Chrome|Safari)\b/.exec(text ?? '')?.[1];
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(text ?? '')?.[1];
  const browser = { Edg: 'Edge', OPR: 'Opera' }[named] ?? named;
  return [browser, system].filter(Boolean).join(', ') || t('account.sessions.unknown');
}

/** Where one is logged in, and an end to it. */
export function Sessions({ ended }) {
  const [list, setList] = useState([]);
  const load = () => account.sessions().then(setList, complain);
  useEffect(() => { load(); }, []);
  const end = (id) => account.endSession(id).then(load, complain);
  return html`
    <ul class="sessions">${list.map((one) => html`
      <li key=${one.id}>
        <span><strong>${device(one.device)}</strong> <small class="muted">${t('account.sessions.used', { when: moment(one.usedAt ?? one.createdAt) })}</small></span>
        ${one.isCurrent
          ? html`<span class="badge good">${t('account.sessions.here')}</span>`
          : html`<button type="button" class="quiet" onClick=${() => end(one.id)} aria-label=${t('account.sessions.endOf', { device: device(one.device) })}>${t('account.sessions.end')}</button>`}
      </li>`)}
    </ul>
    <button type="button" onClick=${() => account.endAllSessions().then(ended, complain)}>${t('account.sessions.endAll')}</button>`;
}
