import { html, useEffect, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { date, number, t } from '../i18n/index.js';
import { complain } from './toasts.js';
import { StoryTitle } from './story-names.js';

const grown = (growth) => Object.entries(growth).map(([skill, points]) => `${t(`skill.${skill}`)} +${points}`);

/** Adventures that somebody has been through, with what each of them left. */
export function DeedList({ deeds, open = true }) {
  return html`
    <ol class="deeds">${deeds.map((deed) => html`
      <li key=${deed.room + deed.finishedAt}>
        <p class="deed-head"><strong><${StoryTitle} id=${deed.story} /></strong> <span class="small muted"><time datetime=${deed.finishedAt}>${date(deed.finishedAt)}</time></span></p>
        <p class="small">${t('deed.points', { n: number(deed.points) })} · ${t('deed.renown', { n: number(deed.renown) })} · ${t('deed.gold', { n: number(deed.gold) })}${deed.objectiveMet && html` · ${t('deed.objective')}`}</p>
        ${Object.keys(deed.growth).length > 0 && html`<p class="small good">${grown(deed.growth).join(' · ')}</p>`}
        ${open && html`<p><a href=${`/codex/${deed.room}`}>${t('deed.codex')}</a></p>`}
      </li>`)}</ol>`;
}

/** One's own hero's past, the newest first. */
export function Deeds({ hero }) {
  const [deeds, setDeeds] = useState(null);
  const [next, setNext] = useState(null);
  const more = (cursor) => heroApi.adventures(hero.id, cursor).then(({ items, page }) => {
    setDeeds((known) => [...(cursor ? known : []), ...items]);
    setNext(page.next ?? null);
  }).catch(complain);
  useEffect(() => { more(); }, [hero.id]);
  return html`
    <section aria-labelledby="deeds"><h3 id="deeds">${t('deeds.title')}</h3>
      ${deeds && (deeds.length > 0 ? html`<${DeedList} deeds=${deeds} />` : html`<p class="muted">${t('deeds.none')}</p>`)}
      ${next && html`<button type="button" class="quiet" onClick=${() => more(next)}>${t('more')}</button>`}
    </section>`;
}
