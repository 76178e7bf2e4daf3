import { html, useEffect, useRef } from '../lib.js';
import { who } from '../state/look.js';
import { list, t } from '../i18n/index.js';
import { tell } from './tell.js';

/** What only an opened page can say: who was it that heard, wanted, lied. */
const secrets = {
  'whisper-heard': (name, { whisper }) => t('codex.heard', { name, text: whisper.truth }),
  'objective-given': (name, { text }) => t('codex.objective', { name, text }),
  'share-noted': (name, { form }) => t(`codex.form.${form}`, { name }),
  probed: (name, { verdict }) => t('codex.probed', { name, verdict: t(`verdict.${verdict}`) }),
};

/** What is the story's own words and nothing else. */
const TOLD = new Set(['scene-told', 'outcome-told']);

function lineOf({ update, secretOf }, view) {
  const owner = secretOf?.length === 1 ? who(view, secretOf[0]) : null;
  const text = owner && secrets[update.t] ? secrets[update.t](owner, update) : tell(update, view);
  return text && { t: update.t, text, lang: TOLD.has(update.t) ? view.story.lang : undefined, secret: secretOf && list(secretOf.map((seat) => who(view, seat))) };
}

/** The steps that say something: `[{step, seq, lines}]`, with the step's place among the views. */
export function linesOf(steps, views) {
  return steps.map(({ seq, entries }, index) => ({
    step: index + 1,
    seq,
    lines: entries.map((entry) => lineOf(entry, views[index + 1])).filter(Boolean),
  })).filter(({ lines }) => lines.length > 0);
}

/** The evening so far; the page that is open last and in the light. */
export function Chronicle({ pages, at }) {
  const now = useRef();
  useEffect(() => {
    if (at > 0) {
      now.current?.scrollIntoView({ block: 'center' });
    }
  }, [at]);
  return html`
    <ol class="codex-steps" aria-live="polite">
      ${pages.slice(0, at + 1).map(({ seq, lines }, index) => html`
        <li key=${seq} class=${index === at ? 'codex-step now' : 'codex-step'} ref=${index === at ? now : undefined} aria-current=${index === at ? 'step' : undefined}>
          ${lines.map((line, place) => html`
            <p key=${place} class=${`told-${line.t} ${line.secret ? 'secret' : ''}`}><span lang=${line.lang}>${line.text}</span>${line.secret && html` <span class="only">${t('codex.secret', { names: line.secret })}</span>`}</p>`)}
        </li>`)}
    </ol>`;
}
