import { html, useState } from '../lib.js';
import { pathMeant } from '../state/code.js';
import { t } from '../i18n/index.js';

/** Six signs, however they are typed, or a whole link. */
export function CodeEntry({ onPath }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const enter = (event) => {
    event.preventDefault();
    const path = pathMeant(typed);
    setWrong(!path);
    if (path) {
      onPath(path);
    }
  };
  return html`
    <form class="code-entry" onSubmit=${enter} novalidate>
      <label class="field" for="code">${t('code.label')}</label>
      <div class="joined">
        <input id="code" type="text" class="code" value=${typed} placeholder="K7Q XMP" autocomplete="off"
          autocapitalize="characters" spellcheck="false" aria-invalid=${wrong} aria-describedby=${wrong ? 'code-wrong' : undefined}
          onInput=${(event) => { setTyped(event.target.value); setWrong(false); }} />
        <button type="submit">${t('code.enter')}</button>
      </div>
      ${wrong && html`<p id="code-wrong" class="wrong" role="alert">${t('code.wrong')}</p>`}
    </form>`;
}
