import { html, useEffect, useRef, useState } from '../lib.js';
import { randomName } from '../state/names.js';
import { explain, t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

let chosen = randomName();

/** The name under which a new guest will enter. */
export const chosenName = () => chosen.trim() || randomName();

/** Whether that refusal is about the name, and is said at its field. */
export const isAboutName = ({ code, asked }) => asked === 'name' && ['CONFLICT', 'BAD_REQUEST'].includes(code);

/**
 * Who one will be: suggested, so that nobody has to think, and free to change until the first click.
 *
 * @param wrong why the name was refused
 */
export function NameField({ known, wrong }) {
  const field = useRef();
  const [name, setName] = useState(chosen);
  const change = (value) => {
    chosen = value;
    setName(value);
  };
  useEffect(() => {
    if (wrong) {
      field.current?.focus();
    }
  }, [wrong]);
  if (known) {
    return html`
      <p class="you-are"><${Sigil} name=${known} size="40" /><span>${t('name.back')} <strong>${known}</strong></span></p>`;
  }
  return html`
    <div class="you-are">
      <${Sigil} name=${name} size="48" />
      <label class="field">${t('name.label')}
        <input type="text" value=${name} maxlength="24" autocomplete="nickname" spellcheck="false" ref=${field}
          aria-invalid=${Boolean(wrong)} aria-describedby=${wrong ? 'name-wrong' : undefined}
          onInput=${(event) => change(event.target.value)} />
      </label>
      <button type="button" class="round" onClick=${() => change(randomName())} aria-label=${t('name.other')} title=${t('name.other')}><${Icon} name="die" /></button>
    </div>
    ${wrong && html`<p id="name-wrong" class="wrong" role="alert">${explain(wrong)}</p>`}`;
}
