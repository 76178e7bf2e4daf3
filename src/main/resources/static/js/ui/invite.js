import { html } from '../lib.js';
import { useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { roomPath, spacedCode } from '../state/code.js';
import { t } from '../i18n/index.js';
import { toast } from './toasts.js';
import { Icon } from '../art/icons.js';
import { QrCode } from '../art/qr.js';

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('invite.copied'));
  } catch {
    const field = document.getElementById('invite-link');
    field.focus();
    field.select();
    toast(t('invite.copyYourself'));
  }
}

/** The link to a room, and a picture of it for a phone. */
function Link({ view, address }) {
  const share = () => navigator.share({ title: view.story.title, text: t('invite.text', { story: view.story.title }), url: address }).catch(() => {});
  return html`
    <label class="field" for="invite-link">${t('invite.link')}</label>
    <div class="joined"><input id="invite-link" type="text" readonly value=${address} onFocus=${(event) => event.target.select()} />
      <button type="button" onClick=${() => copy(address)}><${Icon} name="copy" size="18" />${t('invite.copy')}</button></div>
    <div class="row">
      ${navigator.share && html`<button type="button" onClick=${share}><${Icon} name="share" size="18" />${t('invite.share')}</button>`}
      <details class="qr"><summary>${t('invite.qr')}</summary><${QrCode} text=${address} label=${t('invite.qr.label')} /></details>
    </div>`;
}

/** The way in for others: a link, a code to say aloud. Whoever was let in without the invitation cannot pass it on. */
export function Invite({ view, invite }) {
  const { hideCode } = useStore(prefs);
  const opens = view.visibility === 'public' || Boolean(invite);
  return html`
    <section class="panel invite" aria-labelledby="invite">
      <h2 id="invite">${t('invite.title')}</h2>
      <div class="invite-code">
        <span class="code huge" aria-label=${hideCode ? t('invite.hidden') : view.code.split('').join(' ')}>${hideCode ? '••• •••' : spacedCode(view.code)}</span>
        <button type="button" class="round" aria-pressed=${hideCode} onClick=${() => prefs.set({ hideCode: !hideCode })} aria-label=${t('invite.hide')} title=${t('invite.hide')}><${Icon} name="hide" /></button>
      </div>
      ${!hideCode && opens && html`<${Link} view=${view} address=${location.origin + roomPath(view.code, invite)} />`}
      <p class="small muted">${t(opens ? `visibility.${view.visibility}.hint` : 'invite.noLink')}</p>
    </section>`;
}
