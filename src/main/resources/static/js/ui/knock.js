import { html } from '../lib.js';
import { t } from '../i18n/index.js';
import { complain } from './toasts.js';

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
