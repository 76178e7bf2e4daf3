import { html, useState } from '../../lib.js';
import { t } from '../../i18n/index.js';
import { account } from '../../net/account-api.js';
import { QrCode } from '../../art/qr.js';
import { Form } from './form.js';
import * as field from './fields.js';

const QR_BYTES = 134;

function Codes({ codes, done }) {
  return html`
    <p role="status">${t('account.factor.codes')}</p>
    <ul class="recovery-codes">${codes.map((code) => html`<li key=${code}><code>${code}</code></li>`)}</ul>
    <button type="button" onClick=${done}>${t('account.factor.kept')}</button>`;
}

function Adding({ begun, done }) {
  const submit = async (values) => done((await account.confirmFactor(values)).recoveryCodes);
  return html`
    <p>${t('account.factor.scan')}</p>
    ${begun.uri.length <= QR_BYTES && html`<div class="factor-qr"><${QrCode} text=${begun.uri} label=${t('account.factor.qr')} /></div>`}
    <p><code class="factor-secret">${begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
    <${Form} fields=${[field.code('')]} submit=${submit} label=${t('account.factor.confirm')} />`;
}

/** The second factor: added, shown once, taken off. */
export function Factor({ login, changed }) {
  const [begun, setBegun] = useState(null);
  const [codes, setCodes] = useState(null);
  if (codes) {
    return html`<${Codes} codes=${codes} done=${() => { setCodes(null); changed(); }} />`;
  }
  if (begun) {
    return html`<${Adding} begun=${begun} done=${(made) => { setBegun(null); setCodes(made); }} />`;
  }
  if (login.hasFactor) {
    const takeOff = async (values) => {
      await account.takeOffFactor(values);
      changed();
    };
    return html`
      <p>${t('account.factor.on', { n: login.recoveryCodes })}</p>
      <details><summary>${t('account.factor.off')}</summary>
        <${Form} fields=${[field.password(), field.code()]} submit=${takeOff} label=${t('account.factor.off')} danger />
      </details>`;
  }
  return html`
    <p>${t('account.factor.none')}</p>
    <details><summary>${t('account.factor.add')}</summary>
      <${Form} fields=${[field.password()]} submit=${async (values) => setBegun(await account.beginFactor(values))} label=${t('account.factor.begin')} />
    </details>`;
}
