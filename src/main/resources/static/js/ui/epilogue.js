import { html, useEffect, useRef, useState } from '../lib.js';
import { isPerson, mySeat, nameOf, toldOf, who } from '../state/look.js';
import { number, t, tOr } from '../i18n/index.js';
import { Gather } from './gather.js';
import { later } from './later.js';
import { Phrase } from './phrase.js';
import { Opened } from './opened.js';
import { VerifyDice } from './verify-dice.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

const Homecoming = later(async () => (await import('./homecoming.js')).Homecoming);

const KINDS = ['kind', 'clever', 'vivid'];

/** The sum of the evening, each line with its reason. */
export function Score({ ended, lang }) {
  return html`
    <section class="score" aria-labelledby="score"><h2 id="score">${t('score.title')}</h2>
      <p class="score-total"><strong>${number(ended.total)}</strong> ${t('score.of', { n: number(ended.of) })}</p>
      <ul>${ended.lines.map((line) => html`
        <li key=${line.what}><span class="score-what">${tOr(`score.${line.what}`, line.what)}</span>
          <meter min="0" max=${Math.max(1, line.most)} value=${line.points} aria-label=${tOr(`score.${line.what}`, line.what)}>${line.points}</meter>
          <span class="score-points">${number(line.points)} / ${number(line.most)}</span>
          <span class="small muted score-why"><${Phrase} text=${line.why} lang=${lang} /></span></li>`)}</ul>
    </section>`;
}

function Honours({ view, act, pending }) {
  const given = toldOf(view, 'honoured');
  const people = view.seats.filter((seat) => isPerson(seat) && seat.seat !== view.you);
  const names = (seat) => given.filter((one) => one.seat === seat).map((one) => t('honour.given', { by: who(view, one.by), kind: t(`honour.${one.kind}`) }));
  const closed = view.status === 'CLOSED';
  if (!mySeat(view) || people.length === 0 || (closed && given.length === 0)) {
    return null;
  }
  return html`
    <section class="panel honours" aria-labelledby="honours"><h2 id="honours">${t('honour.title')}</h2>
      <ul>${people.map((seat) => {
        const mine = given.find((one) => one.by === view.you && one.seat === seat.seat);
        return html`
          <li key=${seat.seat}><${Sigil} name=${seat.name} size="36" /><span><b>${seat.name}</b> <span class="small muted" lang=${view.story.lang}>${nameOf(seat)}</span></span>
            <span class="row" role="group" aria-label=${t('honour.for', { name: seat.name })}>${!closed && KINDS.map((kind) => html`
              <button key=${kind} type="button" class="chip-button" aria-pressed=${mine?.kind === kind} disabled=${Boolean(mine) || pending === `honour-${seat.seat}`}
                onClick=${() => act('honour', { seat: seat.seat, kind }, `honour-${seat.seat}`)}>${t(`honour.${kind}`)}</button>`)}</span>
            ${names(seat.seat).map((line) => html`<span key=${line} class="small muted">${line}</span>`)}</li>`;
      })}</ul>
    </section>`;
}

/** The end, with everything opened. */
export function Epilogue({ view, act, pending }) {
  const { ended, opened } = view;
  const [again, setAgain] = useState(false);
  const heading = useRef();
  useEffect(() => {
    if (document.activeElement === document.body) {
      heading.current?.focus();
    }
  }, []);
  if (!ended) {
    return null;
  }
  return html`
    <article class="scene ending">
      <p class="kicker">${t('epilogue.kicker')} · <span lang=${view.story.lang}>${view.story.title}</span></p>
      <h2 class="scene-title" tabindex="-1" ref=${heading} lang=${view.story.lang}>${ended.title}</h2>
      <div class="prose" lang=${view.story.lang}><p>${ended.text}</p></div>
    </article>
    <${Score} ended=${ended} lang=${view.story.lang} />
    <${Homecoming} view=${view} />
    <${Honours} view=${view} act=${act} pending=${pending} />
    ${opened && html`<${Opened} opened=${opened} view=${view} />`}
    <${VerifyDice} code=${view.code} seedCommit=${view.seedCommit} ended=${ended} />
    ${view.status === 'CLOSED' && html`<p class="notice" role="status">${t('over.epilogue')}</p>`}
    <div class="dock epilogue-dock">
      <button type="button" class="primary big" onClick=${() => setAgain(true)}>${t('epilogue.again')}</button>
      <a class="button big" href=${`/codex/${view.code}`}><${Icon} name="scene" size="20" />${t('epilogue.codex')}</a>
    </div>
    ${again && html`<${Gather} onClose=${() => setAgain(false)} />`}`;
}
