import { html, useEffect, useState } from '../../lib.js';
import { moment, t } from '../../i18n/index.js';
import { account } from '../../net/account-api.js';
import { complain, toast } from '../toasts.js';
import { Factor } from './factor.js';
import { Form } from './form.js';
import { Sessions } from './sessions.js';
import * as field from './fields.js';

function Section({ name, children }) {
  return html`<section class="account-part" aria-labelledby=${`account-${name}`}><h2 id=${`account-${name}`}>${t(`account.part.${name}`)}</h2>${children}</section>`;
}

function Address({ login, changed }) {
  const ask = () => account.askToConfirm().then(() => toast(t('account.email.asked')), complain);
  const change = async (values) => {
    await account.changeEmail(values);
    changed();
    toast(t('account.changed'));
  };
  return html`
    <p>${login.email} ${login.isConfirmed
      ? html`<span class="badge good">${t('account.email.confirmed')}</span>`
      : html`<span class="badge">${t('account.email.open')}</span>`}</p>
    ${!login.hasMail && html`<p class="small muted">${t('account.email.off')}</p>`}
    ${login.hasMail && !login.isConfirmed && html`<button type="button" class="quiet" onClick=${ask}>${t('account.email.ask')}</button>`}
    <details><summary>${t('account.email.change')}</summary>
      <${Form} fields=${[field.email(), field.password()]} submit=${change} label=${t('account.email.change')} />
    </details>`;
}

function Password({ login }) {
  const change = async (values) => {
    await account.changePassword(values);
    toast(t('account.password.changed'));
  };
  return html`
    <details><summary>${t('account.password.change')}</summary>
      <p class="small muted">${t('account.password.note')}</p>
      <${Form} fields=${[field.password('account.password.now'), field.newPassword()]} submit=${change} label=${t('account.password.change')}>
        <input type="text" class="sr-only" autocomplete="username" value=${login.email} readonly tabindex="-1" aria-hidden="true" />
      <//>
    </details>`;
}

async function download() {
  const data = await account.export();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = 'arcane-codex.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function OwnData({ isGuest, hasFactor, ended }) {
  const remove = async (values) => {
    await account.remove(isGuest ? undefined : values);
    ended();
  };
  const fields = isGuest ? [] : [field.password(), ...(hasFactor ? [field.code()] : [])];
  return html`
    <${Section} name="data">
      <p><button type="button" onClick=${() => download().catch(complain)}>${t('account.export')}</button></p>
      <details><summary>${t('account.delete')}</summary>
        <p>${t(isGuest ? 'account.delete.guest' : 'account.delete.player')}</p>
        <${Form} fields=${fields} submit=${remove} label=${t('account.delete.yes')} danger />
      </details>
    <//>`;
}

function Leaving({ deletesAt, changed }) {
  const keep = () => account.restore().then(changed, complain);
  return html`
    <div class="notice" role="status"><p>${t('account.leaving', { when: moment(deletesAt) })}</p>
      <button type="button" class="primary" onClick=${keep}>${t('account.leaving.keep')}</button></div>`;
}

/** What a player may look at and change of their account. */
export function Own({ me, changed, ended }) {
  const [login, setLogin] = useState(null);
  const load = () => account.login().then(setLogin, complain);
  useEffect(() => { load(); }, [me]);
  if (!login) {
    return html`<p class="muted" role="status">${t('account.loading')}</p>`;
  }
  return html`
    ${me.deletesAt && html`<${Leaving} deletesAt=${me.deletesAt} changed=${changed} />`}
    ${me.role && !login.hasFactor && html`<p class="notice">${t('account.staff')}</p>`}
    <${Section} name="email"><${Address} login=${login} changed=${load} /><//>
    <${Section} name="password"><${Password} login=${login} /><//>
    <${Section} name="factor"><${Factor} login=${login} changed=${load} /><//>
    <${Section} name="sessions"><${Sessions} ended=${ended} /><//>
    <${OwnData} hasFactor=${login.hasFactor} ended=${ended} />`;
}
