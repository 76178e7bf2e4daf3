import { html, useState } from '../lib.js';
import { useStore } from '../state/store.js';
import { t } from '../i18n/index.js';
import { spacedCode } from '../state/code.js';
import { PlainPage } from './page.js';
import { complain } from './toasts.js';

/** Before a private room's door, without an invitation. */
export function Knock({ code, client }) {
  const [knocked, setKnocked] = useState(false);
  const { line } = useStore(client.state);
  const knock = async () => {
    try {
      await client.knock();
      setKnocked(true);
    } catch (refusal) {
      complain(refusal);
    }
  };
  return html`
    <${PlainPage} title=${t('knock.title')}>
      <p>${t(client.invite ? 'knock.oldLink' : 'knock.text', { code: spacedCode(code) })}</p>
      ${knocked
        ? html`<p role="status" class="knocking">${t('knock.waiting')}</p>
          <p class="row"><button type="button" onClick=${knock} disabled=${line === 'reconnecting'}>${t('knock.again')}</button><a class="button" href="/">${t('lost.home')}</a></p>`
        : html`<p><button type="button" class="primary big" onClick=${knock} disabled=${line === 'reconnecting'}>${t('knock.knock')}</button></p>`}
    <//>`;
}

/** The host hears who knocks. */
export function AtTheDoor({ client, knocks }) {
  const admit = async (account) => {
    try {
      await client.send('room.admit', { account });
      client.admitted(account);
    } catch (refusal) {
      if (refusal.code === 'ALREADY_DONE') {
        client.admitted(account);
      } else {
        complain(refusal);
      }
    }
  };
  return knocks.map(({ account, name }) => html`
    <div key=${account} class="notice door" role="alert">
      <p>${t('knock.somebody', { name })}</p>
      <div class="row">
        <button type="button" class="primary" onClick=${() => admit(account)}>${t('knock.admit')}</button>
        <button type="button" class="quiet" onClick=${() => client.admitted(account)}>${t('knock.leave')}</button>
      </div>
    </div>`);
}
