import '../i18n/heroes.js';
import { html, useEffect, useRef, useState } from '../lib.js';
import { mySeat } from '../state/look.js';
import { useStore } from '../state/store.js';
import { look, mine, MOST } from '../state/heroes.js';
import { number, t } from '../i18n/index.js';
import { Dialog } from './dialog.js';
import { HeroForm } from './hero-form.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

const best = (skills) => Object.entries(skills).sort(([, a], [, b]) => b - a).slice(0, 3);

function Own({ hero, view, act, pending }) {
  const here = mySeat(view).own === hero.name;
  const elsewhere = hero.inAdventure && !here;
  const pick = () => !here && act('hero.pick', { own: hero.id }, `own-${hero.id}`);
  return html`
    <button type="button" class=${here ? 'hero-card mine' : 'hero-card'} aria-pressed=${here} disabled=${elsewhere} aria-busy=${pending === `own-${hero.id}`} onClick=${pick}>
      <span class="hero-head"><${Sigil} name=${hero.name} size="48" />
        <span><span class="hero-name">${hero.name}</span><span class="small muted">${t(`calling.${hero.calling}`)} · ${t('hero.renown', { n: number(hero.renown) })}</span></span></span>
      <span class="hero-skills">${best(hero.skills).map(([skill, value]) => html`<span class="chip">${t(`skill.${skill}`)} ${number(value)}</span>`)}</span>
      <span class="hero-state">${t(here ? 'own.here' : elsewhere ? 'hero.inAdventure' : 'own.bring')}</span>
    </button>`;
}

const LOOK_AGAIN_MS = 500;
const LOOK_AGAIN_AT_MOST_MS = 20_000;

/** Who was put down, or comes out of another adventure, is free a little later: asked for again, more and more seldom. */
function useNewsOfThoseElsewhere(known, brought, seated) {
  const patience = useRef(LOOK_AGAIN_MS);
  useEffect(() => {
    patience.current = LOOK_AGAIN_MS;
    look();
  }, [brought]);
  useEffect(() => {
    if (!seated || !known.heroes?.some((hero) => hero.inAdventure && hero.name !== brought)) {
      return undefined;
    }
    const again = setTimeout(look, patience.current);
    patience.current = Math.min(2 * patience.current, LOOK_AGAIN_AT_MOST_MS);
    return () => clearTimeout(again);
  }, [known, brought, seated]); // known is another after each answer, a refusal too
}

/** Before the story: which hero of one's own plays the part, if any. What they do here they keep. */
export function OwnHeroes({ view, act, pending }) {
  const known = useStore(mine);
  const { heroes } = known;
  const [making, setMaking] = useState(false);
  const seated = Boolean(mySeat(view)?.hero);
  const brought = mySeat(view)?.own;
  useNewsOfThoseElsewhere(known, brought, seated);
  if (!seated || !heroes) {
    return null;
  }
  const alone = () => act('hero.pick', { heroId: mySeat(view).hero.id }, 'own-none');
  return html`
    <section class="panel" aria-labelledby="own-heroes">
      <h2 id="own-heroes">${t('own.title')}</h2>
      <p class="small muted">${t(heroes.length ? 'own.hint' : 'own.none')}</p>
      <ul class="heroes">
        ${heroes.map((hero) => html`<li key=${hero.id}><${Own} hero=${hero} view=${view} act=${act} pending=${pending} /></li>`)}
      </ul>
      <div class="row own-tools">
        ${brought && html`<button type="button" class="quiet" onClick=${alone}>${t('own.without')}</button>`}
        ${heroes.length < MOST && html`<button type="button" onClick=${() => setMaking(true)}><${Icon} name="spark" size="18" />${t(heroes.length ? 'hall.another' : 'hall.first')}</button>`}
      </div>
      ${making && html`
        <${Dialog} title=${t('hero.new')} onClose=${() => setMaking(false)} wide>
          <${HeroForm} heroes=${heroes} onMade=${(hero) => { setMaking(false); act('hero.pick', { own: hero.id }, `own-${hero.id}`); }} onBack=${() => setMaking(false)} />
        <//>`}
    </section>`;
}
