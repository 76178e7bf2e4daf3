import { html, useLayoutEffect, useRef } from '../lib.js';
import { mySeat, nameOf, openAsks, seatOf, toldOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { Heard } from './shares.js';
import { Veil } from './veil.js';
import { WhisperCard } from './whisper-card.js';
import { Icon } from '../art/icons.js';

/** What somebody asked me and waits for: tell one of the whispers, or say no where all see it. */
function Asked({ view, act }) {
  return openAsks(view).map(({ by, topic }) => {
    const name = nameOf(seatOf(view, by));
    return html`
      <div key=${by} class="notice asked-me">
        <p><${Icon} name="ask" size="18" /> ${topic ? t('asked.about', { name, topic }) : t('asked.anything', { name })}</p>
        <div class="row"><span class="small muted">${t('asked.hint')}</span>
          <button type="button" class="quiet" onClick=${() => act('refuse', { seat: by })}>${t('asked.refuse')}</button></div>
      </div>`;
  });
}

function Objective({ text, lang, opened }) {
  return html`
    <article class="whisper objective" aria-label=${t('objective.title')}>
      <header><${Icon} name="objective" /><h3>${t('objective.title')}</h3><span class="only">${t(opened ? 'whisper.opened' : 'whisper.only')}</span></header>
      <${Veil}><p class="whisper-text" lang=${lang}>${text}</p><//>
    </article>`;
}

/**
 * What is told comes above one's own cards. Under a hand they stay where they are, so that nobody presses what has moved
 * there; else what is new is scrolled to.
 */
function useSteadyCards(told) {
  const from = useRef();
  const top = useRef(null);
  const count = useRef(told);
  useLayoutEffect(() => {
    const isShown = from.current.offsetParent !== null;
    const grown = isShown && top.current !== null ? from.current.offsetTop - top.current : 0;
    top.current = isShown ? from.current.offsetTop : null;
    if (told <= count.current || !isShown) {
      count.current = told;
      return;
    }
    count.current = told;
    const panel = from.current.closest('.part');
    const scrolls = getComputedStyle(panel).overflowY === 'auto';
    if (scrolls && !panel.matches(':hover, :focus-within')) {
      panel.scrollTop = 0;
    } else {
      (scrolls ? panel : document.scrollingElement).scrollTop += grown;
    }
  });
  return from;
}

/** Everything that is secret here, and everything that was told of secrets. */
export function Whispers({ view, act, pending }) {
  const beat = view.phase.beatNumber;
  const whispers = view.mine?.whispers ?? [];
  const now = whispers.filter((whisper) => whisper.beatNumber === beat).reverse();
  const cards = useSteadyCards(toldOf(view, 'whisper-shared', 'lie-exposed').length);
  const before = whispers.filter((whisper) => whisper.beatNumber !== beat).reverse();
  const card = (whisper) => html`<${WhisperCard} key=${whisper.id} whisper=${whisper} view=${view} act=${act} pending=${pending} />`;
  return html`
    <h2 class="part-title">${t('whispers.title')}</h2>
    ${mySeat(view) && html`<${Asked} view=${view} act=${act} />`}
    ${!mySeat(view) && html`<p class="muted">${t('whispers.watching')}</p>`}
    <${Heard} view=${view} act=${act} pending=${pending} />
    <div ref=${cards}></div>
    ${now.map(card)}
    ${mySeat(view) && now.length === 0 && html`<p class="muted">${t('whispers.none')}</p>`}
    ${view.mine?.objective && html`<${Objective} text=${view.mine.objective} lang=${view.story.lang} opened=${view.opened} />`}
    ${before.length > 0 && html`<details class="older"><summary>${t('whispers.older', { n: before.length })}</summary>${before.map(card)}</details>`}`;
}

/** Who refused whom, in this beat. */
export const refusals = (view) => toldOf(view, 'refused').map(({ by, of }) => t('refused.line', { by: who(view, of), of: who(view, by) }));
