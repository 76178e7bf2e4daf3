import { html, useState } from '../../lib.js';
import { t } from '../../i18n/index.js';
import { account } from '../../net/account-api.js';
import { go } from '../../router.js';
import { Form } from './form.js';
import * as field from './fields.js';

/** The way in; a second factor is asked for once the rest was right. */
export function LogIn({ done }) {
  const [asked, setAsked] = useState(false);
  const submit = async (values) => {
    try {
      await account.logIn(values);
      done();
    } catch (refusal) {
      if (refusal.errors?.some((error) => error.field === 'code')) {
        setAsked(true);
      }
      throw refusal;
    }
  };
  const fields = [field.email(), field.password(), ...(asked ? [field.code()] : [])];
  return html`<${Form} fields=${fields} submit=${submit} label=${t('account.logIn')} />`;
}

export function Register({ done }) {
  const submit = async (values) => {
    await account.register(values);
    done();
  };
  return html`<${Form} fields=${[field.displayName(), field.email(), field.newPassword('password')]} submit=${submit} label=${t('account.register')} />`;
}

export function Forgotten() {
  const [sent, setSent] = useState(false);
  if (sent) {
    return html`<p role="status">${t('account.forgotten.sent')}</p>`;
  }
  const submit = async (values) => {
    await account.askForWayBack(values);
    setSent(true);
  };
  return html`<p>${t('account.forgotten.text')}</p>
    <${Form} fields=${[field.email()]} submit=${submit} label=${t('account.forgotten.send')} />`;
}

/** Behind the link of a letter: a new password. */
export function Recover({ token }) {
  const submit = async ({ newPassword }) => {
    await account.recover({ token, newPassword });
    go('/account', 'recovered');
  };
  return html`<p>${t('account.recover.text')}</p>
    <${Form} fields=${[field.newPassword()]} submit=${submit} label=${t('account.recover.save')} />`;
}

/** Behind the link of a letter: the address is one's own. */
export function Confirm({ token }) {
  const submit = async () => {
    await account.confirm(token);
    go('/account', 'confirmed');
  };
  return html`<p>${t('account.confirm.text')}</p><${Form} fields=${[]} submit=${submit} label=${t('account.confirm.yes')} />`;
}

const WAYS = [['logIn', LogIn], ['register', Register], ['forgotten', Forgotten]];

/** For who is not logged in: come in, come new, come back. */
export function Strangers({ done }) {
  const [way, setWay] = useState('logIn');
  const Way = WAYS.find(([name]) => name === way)[1];
  return html`
    <div class="account-ways" role="group" aria-label=${t('account.title')}>
      ${WAYS.map(([name]) => html`
        <button key=${name} type="button" class="chip-button" aria-pressed=${name === way} onClick=${() => setWay(name)}>${t(`account.${name}`)}</button>`)}
    </div>
    <${Way} key=${way} done=${done} />`;
}
