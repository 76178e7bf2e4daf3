import { html } from '../lib.js';
import { MOST } from '../state/heroes.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

/** Whom one has, and a free place for another. */
export function HeroTabs({ heroes, shown }) {
  return html`
    <nav class="hero-tabs" aria-label=${t('hall.yours')}>
      ${heroes.map((hero) => html`
        <a key=${hero.id} href=${`/heroes/${hero.id}`} aria-current=${hero === shown ? 'page' : undefined}>
          <${Sigil} name=${hero.name} size="36" /><span><strong>${hero.name}</strong><span class="small muted">${t(hero.active ? 'hero.front' : `calling.${hero.calling}`)}</span></span></a>`)}
      ${heroes.length < MOST && html`
        <a class="hero-more" href="/heroes/new"><${Icon} name="spark" size="22" /><span>${t('hall.another')}</span></a>`}
    </nav>`;
}
