import '../i18n/heroes.js';
import { html, useEffect, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { explain, t } from '../i18n/index.js';
import { DeedList } from './hero-deeds.js';
import { HallBar } from './hall-bar.js';
import { HeroHead } from './hero-sheet.js';
import { Skills } from './hero-skills.js';
import { PageHead, PlainPage, useTitle } from './page.js';

function Profile({ hero }) {
  useTitle(`${hero.name} · ${t('brand')}`);
  return html`
    <${PageHead} />
    <main id="main" class="hall" tabindex="-1">
      <${HallBar} />
      <article class="hero-sheet panel">
        <${HeroHead} hero=${hero} level="h1" />
        <div class="hero-sheet-body">
          <${Skills} skills=${hero.skills} level="h2" />
          <section aria-labelledby="deeds"><h2 id="deeds">${t('deeds.title')}</h2>
            ${hero.adventures.length > 0 ? html`<${DeedList} deeds=${hero.adventures} open=${false} />` : html`<p class="muted">${t('deeds.none')}</p>`}
          </section>
        </div>
      </article>
      <p><a class="button primary big" href="/">${t('profile.play')}</a></p>
    </main>`;
}

/** What anybody sees of a hero who was given the link. */
export function ProfilePage({ link }) {
  const [hero, setHero] = useState(null);
  const [refusal, setRefusal] = useState(null);
  useEffect(() => { heroApi.profile(link).then(setHero, setRefusal); }, [link]);
  if (refusal) {
    return html`
      <${PlainPage} title=${t('profile.none')}>
        <p role="alert">${refusal.code === 'NOT_FOUND' ? t('profile.none.text') : explain(refusal)}</p>
        <p><a class="button primary" href="/">${t('lost.home')}</a></p>
      <//>`;
  }
  return hero ? html`<${Profile} hero=${hero} />` : html`<${PlainPage} title=${t('hall.loading')} />`;
}
