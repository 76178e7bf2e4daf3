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
