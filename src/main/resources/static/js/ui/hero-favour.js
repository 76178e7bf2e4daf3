import { html } from '../lib.js';
import { number, t } from '../i18n/index.js';

const signed = (favour) => (favour > 0 ? `+${number(favour)}` : number(favour));
const named = (god) => god[0].toUpperCase() + god.slice(1);

/** What the gods think of a hero, the fondest first, and what was found in their soul. */
export function Favour({ favour, soul }) {
  const minded = Object.keys(favour).filter((god) => favour[god] !== 0).sort((one, other) => favour[other] - favour[one]);
  return html`
    <section class="favour" aria-labelledby="favour"><h3 id="favour">${t('favour.title')}</h3>
      ${minded.length === 0 ? html`<p class="muted">${t('favour.none')}</p>` : html`
        <ul class="row">${minded.map((god) => html`
          <li key=${god} class=${`badge ${favour[god] > 0 ? 'good' : ''}`}>${named(god)} ${signed(favour[god])}</li>`)}</ul>`}
      <p class="muted">${soul ? t(soul.patron ? 'soul.patron' : 'soul.found', { archetype: soul.archetype, god: soul.patron && named(soul.patron) }) : t('soul.none')}</p>
    </section>`;
}
