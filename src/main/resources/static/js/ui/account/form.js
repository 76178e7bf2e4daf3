import { html, useRef, useState } from '../../lib.js';
import { explain, phrase } from '../../i18n/index.js';

let ids = 0;

/** One field with what is wrong with it, said where it is. */
function Field({ field, fault, form }) {
  const id = `${form}-${field.name}`;
  return html`
    <div class="account-field">
      <label class="field" for=${id}>${field.label}</label>
      <input id=${id} name=${field.name} type=${field.type ?? 'text'} autocomplete=${field.autocomplete} inputmode=${field.inputmode}
        maxlength=${field.maxlength} required=${!field.optional} defaultValue=${field.value} spellcheck="false"
        aria-invalid=${fault ? 'true' : undefined} aria-describedby=${`${id}-note`} />
      <p id=${`${id}-note`} class=${fault ? 'fault' : 'small muted'}>${fault ? phrase(fault) : field.hint}</p>
    </div>`;
}

/**
 * A form that asks the server: what it refuses is said at the field, or above the button.
 *
 * @param submit gets the values by name; what it throws is shown
 */
export function Form({ fields, submit, label, danger = false, children }) {
  const form = useRef(`form-${++ids}`).current;
  const box = useRef();
  const [faults, setFaults] = useState({});
  const [general, setGeneral] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (event) => {
    event.preventDefault();
    setBusy(true);
    setFaults({});
    setGeneral('');
    try {
      await submit(Object.fromEntries(new FormData(box.current)));
    } catch (refusal) {
      const known = new Set(fields.map(({ name }) => name));
      const found = (refusal.errors ?? []).filter((error) => known.has(error.field));
      setFaults(Object.fromEntries(found.map((error) => [error.field, error.message])));
      setGeneral(found.length ? '' : refusal.errors?.length ? phrase(`${refusal.errors[0].message}`) : explain(refusal));
      box.current?.querySelector(found.length ? `[name=${found[0].field}]` : 'button')?.focus();
    } finally {
      setBusy(false);
    }
  };
  return html`
    <form ref=${box} onSubmit=${send} noValidate>
      ${fields.map((field) => html`<${Field} key=${field.name} field=${field} fault=${faults[field.name]} form=${form} />`)}
      ${children}
      <p class="fault" role="alert">${general}</p>
      <button type="submit" class=${danger ? '' : 'primary'} disabled=${busy} aria-busy=${busy}>${label}</button>
    </form>`;
}
