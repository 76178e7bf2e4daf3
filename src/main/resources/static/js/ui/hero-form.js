import { html, useEffect, useRef, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { session } from '../net/session.js';
import { newId } from '../net/wait.js';
import { randomName } from '../state/names.js';
import { look, MOST } from '../state/heroes.js';
import { list, number, t } from '../i18n/index.js';
import { heroTrouble } from './hero-words.js';
import { complain } from './toasts.js';
import { chosenName } from './name-field.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

function useWords() {
  const [words, setWords] = useState(null);
  useEffect(() => {
    Promise.all([heroApi.ancestries(), heroApi.callings()])
      .then(([ancestries, callings]) => setWords({ ancestries, callings }))
      .catch(complain);
  }, []);
  return words;
}

function Choice({ name, legend, all, picked, onPick, about }) {
  return html`
    <fieldset class="picks"><legend>${legend}</legend>
      ${all.map((one) => html`
        <label key=${one.id} class=${picked === one.id ? 'pick picked' : 'pick'}>
          <input type="radio" name=${name} value=${one.id} checked=${picked === one.id} onChange=${() => onPick(one.id)} />
          <span class="pick-words"><strong>${t(`${name}.${one.id}`)}</strong>
            <span class="pick-blurb">${t(`${name}.${one.id}.blurb`)}</span>
            <span class="small muted">${about(one)}</span></span>
        </label>`)}
    </fieldset>`;
}

/** Numbers that a beginner has: 10, more by calling and ancestry. */
const STEPS = [20, 15, 10];

/** Makes a hero: a name, a people, a calling. Whoever has no account yet gets a guest's with the same click. */
export function HeroForm({ heroes, onMade, onBack }) {
  const words = useWords();
  const [name, setName] = useState(randomName());
  const [ancestry, setAncestry] = useState('marcher');
  const [calling, setCalling] = useState('thief');
  const [trouble, setTrouble] = useState(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newId());
  const field = useRef();
  if (heroes.length >= MOST) {
    return html`<p class="notice">${t('hero.tooMany', { n: MOST })} <a href="/heroes">${t('hall.back')}</a></p>`;
  }
  const changed = (set) => (value) => {
    key.current = newId();
    setTrouble(null);
    set(value);
  };
  const make = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await session.enter(chosenName());
      const hero = await heroApi.make({ name: name.trim(), ancestry, calling }, key.current);
      await look();
      onMade(hero);
    } catch (refusal) {
      setBusy(false);
      setTrouble(heroTrouble(refusal));
      field.current?.focus();
    }
  };
  return html`
    <form class="hero-form" onSubmit=${make}>
      <div class="you-are">
        <${Sigil} name=${name} size="56" />
        <label class="field">${t('hero.name')}
          <input type="text" ref=${field} value=${name} maxlength="24" required autocomplete="off" spellcheck="false"
            aria-invalid=${trouble ? 'true' : undefined} aria-describedby=${trouble ? 'hero-trouble' : undefined}
            onInput=${(event) => changed(setName)(event.target.value)} />
        </label>
        <button type="button" class="round" onClick=${() => changed(setName)(randomName())} aria-label=${t('name.other')} title=${t('name.other')}><${Icon} name="die" /></button>
      </div>
      ${trouble && html`<p id="hero-trouble" class="wrong" role="alert">${trouble}</p>`}
      ${words && html`
        <${Choice} name="ancestry" legend=${t('hero.ancestry')} all=${words.ancestries} picked=${ancestry} onPick=${changed(setAncestry)}
          about=${(one) => list(one.skills.map((skill) => `${t(`skill.${skill}`)} +${one.bonus}`))} />
        <${Choice} name="calling" legend=${t('hero.calling')} all=${words.callings} picked=${calling} onPick=${changed(setCalling)}
          about=${(one) => `${t('hero.hp', { n: number(one.hitPoints) })} · ${list(one.skills.map((skill, i) => `${t(`skill.${skill}`)} +${STEPS[i]}`))}`} />
        <div class="hero-form-go"><button type="submit" class="primary big" disabled=${busy} aria-busy=${busy}>${t('hero.make')}</button>
          ${onBack ? html`<button type="button" class="big" onClick=${onBack}>${t('dialog.close')}</button>` : html`<a class="button big" href="/heroes">${t('hall.back')}</a>`}</div>`}
    </form>`;
}
