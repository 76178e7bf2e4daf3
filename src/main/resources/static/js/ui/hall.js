import '../i18n/heroes.js';
import { html, useEffect } from '../lib.js';
import { useStore } from '../state/store.js';
import { look, mine } from '../state/heroes.js';
import { explain, number, t } from '../i18n/index.js';
import { HallBar } from './hall-bar.js';
import { HeroForm } from './hero-form.js';
import { HeroSheet } from './hero-sheet.js';
import { HeroTabs } from './hero-tabs.js';
import { PageHead, useTitle } from './page.js';
import { Purse } from './purse.js';
import { go } from '../router.js';

function Empty() {
  return html`
    <section class="panel hall-empty">
      <h2>${t('hall.empty')}</h2>
      <p class="lead">${t('hall.empty.text')}</p>
      <p><a class="button primary big" href="/heroes/new">${t('hall.first')}</a></p>
    </section>`;
}

function Inside({ heroes, gold, at }) {
  const shown = heroes.find((hero) => String(hero.id) === at) ?? heroes.find((hero) => hero.active) ?? heroes[0];
  if (at === 'new') {
    return html`<${HeroForm} heroes=${heroes} onMade=${(hero) => go(`/heroes/${hero.id}`)} />`;
  }
  if (!shown) {
    return html`<${Empty} />`;
  }
  return html`
    <${HeroTabs} heroes=${heroes} shown=${shown} />
    <${HeroSheet} key=${shown.id} hero=${shown} gold=${gold} />
    <${Purse} gold=${gold} />`;
}

/** One's heroes: who they are, what they have become and why, and the gold they share. */
export function Hall({ at }) {
  const { heroes, gold, refusal } = useStore(mine);
  useTitle(`${t('hall.heroes')} · ${t('brand')}`);
  useEffect(() => { look(); }, []);
  return html`
    <${PageHead}>${gold !== null && heroes?.length > 0 && html`<span class="gold" title=${t('purse.title')}>${t('purse.gold', { n: number(gold) })}</span>`}<//>
    <main id="main" class="hall" tabindex="-1" aria-busy=${heroes === null && !refusal}>
      <${HallBar} at="heroes" />
      <h1>${t(at === 'new' ? 'hero.new' : 'hall.heroes')}</h1>
      ${refusal && html`<p role="alert">${explain(refusal)} <button type="button" class="quiet" onClick=${look}>${t('again')}</button></p>`}
      ${heroes === null
        ? !refusal && html`<p role="status">${t('hall.loading')}</p>`
        : html`<${Inside} heroes=${heroes} gold=${gold ?? 0} at=${at} />`}
    </main>`;
}
