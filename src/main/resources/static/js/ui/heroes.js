import { html } from '../lib.js';
import { mySeat } from '../state/look.js';
import { number, t } from '../i18n/index.js';
import { Sigil } from '../art/sigil.js';

const best = (skills) => Object.entries(skills).sort(([, a], [, b]) => b - a).slice(0, 3);

function Hero({ hero, view, act, pending }) {
  const by = view.seats.find((seat) => seat.hero?.id === hero.id);
  const mine = by?.seat === view.you;
  const state = mine ? t('hero.yours') : by ? t('hero.taken', { name: by.name ?? '' }) : t('hero.pick');
  return html`
    <button type="button" class=${mine ? 'hero-card mine' : 'hero-card'} aria-pressed=${Boolean(mine)} disabled=${Boolean(by) && !mine}
        aria-busy=${pending === hero.id} onClick=${() => !mine && act('hero.pick', { heroId: hero.id }, hero.id)}>
      <span class="hero-head"><${Sigil} name=${hero.name} size="48" />
        <span><span class="hero-name" lang=${view.story.lang}>${hero.name}</span><span class="small muted">${t(`calling.${hero.calling}`)} · ${t('hero.hp', { n: hero.hp })}</span></span></span>
      <span class="hero-blurb" lang=${view.story.lang}>${hero.blurb}</span>
      <span class="hero-skills">${best(hero.skills).map(([skill, value]) => html`<span class="chip">${t(`skill.${skill}`)} ${number(value)}</span>`)}</span>
      <span class="hero-state">${state}</span>
    </button>`;
}

/** Whom one may be in this story. */
export function Heroes({ view, act, pending }) {
  if (!mySeat(view)) {
    return null;
  }
  return html`
    <section class="panel" aria-labelledby="heroes">
      <h2 id="heroes">${t('lobby.heroes')}</h2>
      <ul class="heroes">${view.heroes.map((hero) => html`
        <li key=${hero.id}><${Hero} hero=${hero} view=${view} act=${act} pending=${pending} /></li>`)}</ul>
    </section>`;
}
