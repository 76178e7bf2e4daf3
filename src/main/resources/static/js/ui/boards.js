import '../i18n/heroes.js';
import { html, useEffect, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { useStore } from '../state/store.js';
import { look, mine } from '../state/heroes.js';
import { date, explain, number, t } from '../i18n/index.js';
import { HallBar } from './hall-bar.js';
import { PageHead, useTitle } from './page.js';
import { StoryTitle, useScenarios } from './story-names.js';
import { complain } from './toasts.js';
import { Sigil } from '../art/sigil.js';

function Line({ line, unit, links }) {
  const ours = line.heroes.some((hero) => links.has(hero.link));
  const names = line.heroes.map((hero) => html`<a key=${hero.link} href=${`/h/${hero.link}`}>${hero.name}</a>`);
  return html`
    <li class=${ours ? 'board-line mine' : 'board-line'}>
      <span class="board-rank">${number(line.rank)}</span>
      <${Sigil} name=${line.heroes[0].name} size="40" />
      <span class="board-who"><span class="board-names">${names.flatMap((name, i) => (i ? [', ', name] : [name]))}${ours && html` <span class="you">${t('seat.you')}</span>`}</span>
        <span class="small muted">${line.adventure
          ? html`<${StoryTitle} id=${line.adventure.story} />, ${date(line.adventure.endedAt)}`
          : `${t(`ancestry.${line.heroes[0].ancestry}`)}, ${t(`calling.${line.heroes[0].calling}`)}`}</span></span>
      <span class="board-score"><strong>${number(line.score)}</strong> <span class="small muted">${t(unit, { n: line.score })}</span></span>
    </li>`;
}

function Lines({ lines, ...rest }) {
  return html`<ol class="board">${lines.map((line) => html`<${Line} key=${line.rank} line=${line} ...${rest} />`)}</ol>`;
}

function useBoard(name) {
  const [board, setBoard] = useState(null);
  const [around, setAround] = useState(null);
  const [refusal, setRefusal] = useState(null);
  useEffect(() => {
    setBoard(null);
    setRefusal(null);
    heroApi.board(name).then(setBoard, setRefusal);
    heroApi.around(name).then(setAround, () => setAround(null));
  }, [name]);
  const more = () => heroApi.board(name, board.page.next)
    .then((next) => setBoard((known) => ({ ...next, items: [...known.items, ...next.items] })), complain);
  return { board, around, refusal, more };
}

function Mine({ around, heroes, ...rest }) {
  if (heroes?.length === 0) {
    return html`<section class="panel"><h2>${t('board.you')}</h2><p>${t('board.noHero')}</p><p><a class="button" href="/heroes/new">${t('hall.first')}</a></p></section>`;
  }
  if (!around) {
    return null;
  }
  return html`
    <section class="panel" aria-labelledby="around"><h2 id="around">${t('board.you')}</h2>
      ${around.rank
        ? html`<p>${t('board.rank', { n: number(around.rank), of: number(around.of) })}</p><${Lines} lines=${around.items} ...${rest} />`
        : html`<p>${t('board.notYet')}</p><p><a class="button" href="/">${t('profile.play')}</a></p>`}
    </section>`;
}

function Which({ at }) {
  const stories = useScenarios();
  const all = [['renown', t('board.renown')], ['pages', t('board.pages')], ...stories.map((story) => [`story-${story.id}`, story.title])];
  return html`
    <nav class="board-tabs" aria-label=${t('board.which')}>${all.map(([name, text]) => html`
      <a key=${name} href=${`/boards/${name}`} aria-current=${name === at ? 'page' : undefined} lang=${name.startsWith('story-') ? 'en' : undefined}>${text}</a>`)}</nav>`;
}

const UNITS = { renown: 'board.unit.renown' };

const about = (name) => t(name.startsWith('story-') ? 'board.story.about' : `board.${name.startsWith('pages') ? 'pages' : name}.about`);

/** Who is known for what: a board, and one's own place on it. */
export function Boards({ name }) {
  const { board, around, refusal, more } = useBoard(name);
  const { heroes } = useStore(mine);
  useTitle(`${t('hall.boards')} · ${t('brand')}`);
  useEffect(() => { look(); }, []);
  const rest = { unit: UNITS[name] ?? 'board.unit.points', links: new Set(heroes?.map((hero) => hero.link)) };
  return html`
    <${PageHead} />
    <main id="main" class="hall" tabindex="-1">
      <${HallBar} at="boards" />
      <h1>${t('hall.boards')}</h1>
      <${Which} at=${name} />
      ${refusal
        ? html`<p role="alert">${refusal.code === 'NOT_FOUND' ? t('board.none') : explain(refusal)} <a href="/boards">${t('board.renown')}</a></p>`
        : html`
        <p class="muted">${about(name)}</p>
        <div class="hall-two">
          <section aria-label=${t('board.which')}>
            ${board && (board.items.length > 0 ? html`<${Lines} lines=${board.items} ...${rest} />` : html`<p class="panel">${t('board.empty')}</p>`)}
            ${board?.page.next && html`<p><button type="button" onClick=${more}>${t('more')}</button></p>`}
          </section>
          <${Mine} around=${around} heroes=${heroes} ...${rest} />
        </div>`}
    </main>`;
}
