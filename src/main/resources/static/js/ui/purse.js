import { html, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { date, number, signed, t } from '../i18n/index.js';
import { complain } from './toasts.js';

/** The gold that all of somebody's heroes share, and where it came from and went. */
export function Purse({ gold }) {
  const [lines, setLines] = useState(null);
  const [next, setNext] = useState(null);
  const read = (cursor) => heroApi.lines(cursor).then(({ items, page }) => {
    setLines((known) => [...(cursor ? known : []), ...items]);
    setNext(page.next ?? null);
  }).catch(complain);
  return html`
    <section class="purse panel" aria-labelledby="purse">
      <h2 id="purse">${t('purse.title')}</h2>
      <p class="score-total"><strong>${number(gold)}</strong> ${t('purse.unit')}</p>
      <p class="small muted">${t('purse.hint')}</p>
      <details onToggle=${(event) => event.target.open && read()}><summary>${t('purse.lines')}</summary>
        ${lines && (lines.length > 0
          ? html`<ul class="lines">${lines.map((line) => html`
            <li key=${line.id}><span>${t(`purse.${line.kind}`)} <time class="small muted" datetime=${line.at}>${date(line.at)}</time></span>
              <span class=${line.delta > 0 ? 'good' : ''}>${signed(line.delta)}</span></li>`)}</ul>`
          : html`<p class="muted">${t('purse.none')}</p>`)}
        ${next && html`<button type="button" class="quiet" onClick=${() => read(next)}>${t('more')}</button>`}
      </details>
    </section>`;
}
