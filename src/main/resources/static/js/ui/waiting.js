import { html } from '../lib.js';
import { number, t } from '../i18n/index.js';
import { PageHead } from './page.js';
import { Mark } from '../art/mark.js';

/** What a line that is not there waits for. */
export const lineText = ({ attempt, waitMs }) =>
  (waitMs ? t('line.later', { n: number(Math.ceil(waitMs / 1000)) }) : t('line.reconnecting', { n: attempt }));

/** Before there is anything to see. Whoever does not want to wait finds the way back. */
export function Waiting({ state, client }) {
  const lost = state.line === 'reconnecting';
  return html`
    <${PageHead} />
    <main id="main" class="waiting" tabindex="-1" aria-busy="true">
      <${Mark} size="88" />
      <p role="status">${lost ? lineText(state) : t('room.opening')}</p>
      ${lost && html`
        <p class="row">
          ${!state.waitMs && html`<button type="button" onClick=${() => client.hurry()}>${t('line.now')}</button>`}
          <a class="button" href="/">${t('lost.home')}</a></p>`}
    </main>`;
}
