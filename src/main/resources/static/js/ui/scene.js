import { html } from '../lib.js';
import { toldOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { ToldIn } from './phrase.js';
import { Icon } from '../art/icons.js';

/** Once read, the prose makes room for what is to be done: on a narrow page sooner than on a wide one. */
const isRead = (phase) => ['CHOICE', 'AFTERMATH'].includes(phase) || (phase === 'COUNSEL' && matchMedia('(max-width: 67.49rem)').matches);

/** The page of the codex: the beat's title and prose, and what one notices beside it. */
export function Scene({ view }) {
  const scene = toldOf(view, 'scene-told')[0];
  const tells = toldOf(view, 'tell-noticed');
  const title = scene?.title ?? view.phase.title ?? view.story.title;
  const quiet = isRead(view.phase.name);
  return html`
    <article class=${quiet ? 'scene past' : 'scene'} key=${`${view.phase.beat}-${view.phase.name}`}>
      <p class="kicker">${t('scene.beat', { n: view.phase.beatNumber })} · <span lang=${view.story.lang}>${view.story.title}</span></p>
      <h2 class="scene-title" lang=${view.story.lang}>${title}</h2>
      ${view.phase.beatNumber === 1 && html`<p class="small muted"><${ToldIn} story=${view.story} /></p>`}
      ${quiet ? html`
        <details><summary>${t('scene.again')}</summary><${Prose} scene=${scene} view=${view} /><${Tells} view=${view} tells=${tells} /></details>` : html`<${Prose} scene=${scene} view=${view} />`}
      ${!quiet && html`<${Tells} view=${view} tells=${tells} />`}
    </article>`;
}

function Tells({ view, tells }) {
  return tells.map((tell) => html`
    <p key=${tell.text} class="tell"><${Icon} name="whisper" size="18" /><span><b>${t('tell', { name: who(view, tell.seat) })}</b> <span lang=${view.story.lang}>${tell.text}</span></span></p>`);
}

function Prose({ scene, view }) {
  return html`<div class="prose" lang=${view.story.lang}>${scene?.paragraphs.map((text, index) => html`<p key=${index}>${text}</p>`)}</div>`;
}
