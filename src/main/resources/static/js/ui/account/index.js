import { html, useEffect, useState } from '../../lib.js';
import { add, addSaid, t } from '../../i18n/index.js';
import { words } from '../../i18n/account.js';
import { useStore } from '../../state/store.js';
import { prefs } from '../../state/prefs.js';
import { session } from '../../net/session.js';
import { account } from '../../net/account-api.js';
import { go, takeStart } from '../../router.js';
import { PlainPage } from '../page.js';
import { complain, toast } from '../toasts.js';
import { Form } from './form.js';
import { Own, OwnData } from './own.js';
import { Confirm, LogIn, Recover, Strangers } from './strangers.js';
import * as field from './fields.js';

add(words.texts);
addSaid(words.said);

/** A guest keeps what is theirs, or goes over to an account that they have. */
function Guest({ me, changed, ended }) {
  const claim = async (values) => {
    await account.claim(values);
    toast(t('account.claimed'));
    changed();
  };
  return html`
    <p>${t('account.guest', { name: me.displayName })}</p>
    <${Form} fields=${[field.displayName(me.displayName), field.email(), field.newPassword('password')]} submit=${claim} label=${t('account.claim')} />
    <details class="account-part"><summary>${t('account.other')}</summary>
      <p class="small muted">${t('account.other.note')}</p><${LogIn} done=${changed} />
    </details>
    <${OwnData} isGuest ended=${ended} />`;
}

function useMe() {
  const [me, setMe] = useState(undefined);
  const load = () => (session.known()
    ? account.me().then(setMe, (refusal) => (refusal.code === 'UNAUTHENTICATED' ? setMe(null) : complain(refusal)))
    : setMe(null));
  useEffect(() => { load(); }, []);
  return [me, load];
}

function Content({ me, changed, ended }) {
  if (me === undefined) {
    return html`<p class="muted" role="status">${t('account.loading')}</p>`;
  }
  if (me === null) {
    return html`<p>${t('account.none')}</p><${Strangers} done=${changed} />`;
  }
  return me.kind === 'guest'
    ? html`<${Guest} me=${me} changed=${changed} ended=${ended} />`
    : html`
      <p class="account-who">${t('account.who', { name: me.displayName })}
        <button type="button" onClick=${() => account.leave().then(ended, complain)}>${t('account.leave')}</button></p>
      <${Own} me=${me} changed=${changed} ended=${ended} />`;
}

/** One's account: how to come in, what to change, how to end it. */
export function AccountPage({ confirm, recover }) {
  useStore(prefs);
  const [me, load] = useMe();
  useEffect(() => {
    const start = takeStart();
    if (start === 'recovered' || start === 'confirmed') {
      toast(t(`account.${start}`));
    }
  }, [confirm, recover]);
  const ended = () => {
    load();
    toast(t('account.left'));
    go('/account');
  };
  return html`
    <${PlainPage} title=${t('account.title')}>
      <div class="account">
        ${recover ? html`<${Recover} token=${recover} />`
          : confirm ? html`<${Confirm} token=${confirm} />`
            : html`<${Content} me=${me} changed=${load} ended=${ended} />`}
      </div>
    <//>`;
}
