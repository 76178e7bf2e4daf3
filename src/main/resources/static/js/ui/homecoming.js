import '../i18n/heroes.js';
import { html } from '../lib.js';
import { mySeat } from '../state/look.js';
import { number, t } from '../i18n/index.js';
import { Phrase } from './phrase.js';
import { Icon } from '../art/icons.js';

function Lesson({ option, label, grade, points, lang }) {
  return html`<li key=${option} class="small muted"><span lang=${lang}>${label}</span>: ${t(`grade.${grade}`)}, +${number(points)}</li>`;
}

function Learnt({ skill, from, to, lessons, lang }) {
  return html`
    <li><p class="home-what"><${Icon} name="up" size="18" /><span class=${to > from ? 'home-learnt' : ''}><strong>${t(`skill.${skill}`)}</strong> ${to > from
      ? html`${number(from)} → <strong>${number(to)}</strong>`
      : t('home.most', { n: number(to) })}</span></p>
      <ul>${lessons.map((lesson) => html`<${Lesson} ...${lesson} lang=${lang} />`)}</ul></li>`;
}

/** What this story has changed for one's own hero, each thing with its reason; or how to have such a hero. */
export function Homecoming({ view }) {
  const seat = mySeat(view);
  if (!seat) {
    return null;
  }
  const { home } = view.mine ?? {};
  if (!seat.own && !home) {
    return html`
      <section class="panel homecoming" aria-labelledby="home"><h2 id="home">${t('home.title.none')}</h2>
        <p>${t('home.none')}</p><p><a class="button" href="/heroes/new">${t('hall.first')}</a></p></section>`;
  }
  if (!home) {
    return html`<section class="panel homecoming"><h2>${t('home.title', { name: seat.own ?? '' })}</h2><p role="status">${t('home.soon')}</p></section>`;
  }
  return html`
    <section class="panel homecoming" aria-labelledby="home"><h2 id="home">${t('home.title', { name: seat.own ?? '' })}</h2>
      <ul class="home-list">
        <li><p class="home-what"><${Icon} name="crown" size="18" /><strong>${t('deed.renown', { n: number(home.renown) })}</strong></p><p class="small muted"><${Phrase} text=${home.renownWhy} lang=${view.story.lang} /></p></li>
        <li><p class="home-what"><${Icon} name="item" size="18" /><strong>${t('deed.gold', { n: number(home.gold) })}</strong></p><p class="small muted"><${Phrase} text=${home.goldWhy} lang=${view.story.lang} /></p></li>
        ${home.skills.map((learnt) => html`<${Learnt} key=${learnt.skill} ...${learnt} lang=${view.story.lang} />`)}
      </ul>
      ${home.skills.length === 0 && html`<p class="muted">${t('home.noSkill')}</p>`}
      <p class="row"><a class="button" href=${`/heroes/${home.hero}`}>${t('home.sheet')}</a><a class="button" href=${`/boards/story-${view.story.id}`}>${t('home.boards')}</a></p>
    </section>`;
}
