import { html, useState } from '../lib.js';
import { randomName } from '../state/names.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

let chosen = randomName();

/** The name under which a new guest will enter. */
export const chosenName = () => chosen.trim() || randomName();

/** Who one will be: suggested, so that nobody has to think, and free to change until the first click. */
export function NameField({ known }) {
  const [name, setName] = useState(chosen);
  const change = (value) => {
    chosen = value;
    setName(value);
  };
  if (known) {
    return html`
      <p class="you-are"><${Sigil} name=${known} size="40" /><span>${t('name.back')} <strong>${known}</strong></span></p>`;
  }
  return html`
    <div class="you-are">
      <${Sigil} name=${name} size="48" />
      <label class="field">${t('name.label')}
        <input type="text" value=${name} maxlength="24" autocomplete="nickname" spellcheck="false"
          onInput=${(event) => change(event.target.value)} />
      </label>
      <button type="button" class="round" onClick=${() => change(randomName())} aria-label=${t('name.other')} title=${t('name.other')}><${Icon} name="die" /></button>
    </div>`;
}
