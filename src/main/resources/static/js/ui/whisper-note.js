import { html } from '../lib.js';
import { t } from '../i18n/index.js';
import { Veil } from './veil.js';
import { Icon } from '../art/icons.js';

/** On a narrow page: what was whispered in this chapter, right under the scene, and the way to pass it on. */
export function WhisperNote({ view, onTell }) {
  const whispers = view.mine?.whispers.filter((whisper) => whisper.beatNumber === view.phase.beatNumber) ?? [];
  if (whispers.length === 0) {
    return null;
  }
  return html`
    <section class="whisper note narrow-only" aria-label=${t('whispers.title')}>
      <header><${Icon} name="whisper" /><h3>${t('whisper.title')}</h3><span class="only">${t('whisper.only')}</span></header>
      <${Veil}>${whispers.map((whisper) => html`<p key=${whisper.id} class="whisper-text" lang=${view.story.lang}>${whisper.truth}</p>`)}<//>
      ${view.phase.name === 'COUNSEL' && html`
        <button type="button" class="form-tell" onClick=${onTell}><${Icon} name="tell" size="18" />${t('whispers.tell')}</button>`}
    </section>`;
}
