import { html } from '../lib.js';
import { isPerson, nameOf, taken, trustWord } from '../state/look.js';
import { number, t } from '../i18n/index.js';
import { Sigil } from '../art/sigil.js';

/** How the table stood at the open page. */
export function CodexNow({ view }) {
  return html`
    <section class="panel codex-now" aria-labelledby="now"><h2 id="now">${t('codex.now')}</h2>
      <p>${t(`phase.${view.phase.name}`)}${view.phase.title && html` · <span lang=${view.story.lang}>${view.phase.title}</span>`}</p>
      <p class="small">${t('trust.title')} <b>${number(view.trust)}</b> ${t(`trust.${trustWord(view.trust)}`)}</p>
      <ul>${view.seats.filter(taken).map((seat) => html`
        <li key=${seat.seat}><${Sigil} name=${isPerson(seat) ? seat.name : nameOf(seat)} size="28" /><span><b lang=${view.story.lang}>${nameOf(seat)}</b>${isPerson(seat) && seat.name !== nameOf(seat) && html` <span class="small muted">${seat.name}</span>`}</span>
          ${seat.hero && view.phase.name !== 'LOBBY' && html`<span class="small muted">${t('seat.hp', { now: seat.hp, most: seat.hero.hp })}</span>`}</li>`)}</ul>
    </section>`;
}
