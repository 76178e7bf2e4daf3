import { html, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { look, withGear } from '../state/heroes.js';
import { number, t } from '../i18n/index.js';
import { Dialog } from './dialog.js';
import { Deeds } from './hero-deeds.js';
import { Favour } from './hero-favour.js';
import { Gear } from './hero-gear.js';
import { Skills } from './hero-skills.js';
import { heroGone, heroTrouble } from './hero-words.js';
import { playAlone } from './begin.js';
import { complain, toast } from './toasts.js';
import { go } from '../router.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

function Rename({ hero, onClose }) {
  const [name, setName] = useState(hero.name);
  const [trouble, setTrouble] = useState(null);
  const rename = async (event) => {
    event.preventDefault();
    try {
      await heroApi.change(hero.id, { name: name.trim() });
      await look();
      onClose();
    } catch (refusal) {
      setTrouble(heroTrouble(refusal));
    }
  };
  return html`
    <${Dialog} title=${t('hero.rename')} onClose=${onClose}>
      <form onSubmit=${rename}>
        <label class="field">${t('hero.name')}
          <input type="text" value=${name} maxlength="24" required autocomplete="off" spellcheck="false" aria-invalid=${trouble ? 'true' : undefined}
            onInput=${(event) => { setTrouble(null); setName(event.target.value); }} /></label>
        ${trouble && html`<p class="wrong" role="alert">${trouble}</p>`}
        <p class="dialog-foot"><button type="submit" class="primary">${t('hero.rename.do')}</button></p>
      </form>
    <//>`;
}

function LetGo({ hero, onClose }) {
  const letGo = async () => {
    try {
      await heroApi.letGo(hero.id);
      await look();
      go('/heroes');
      toast(t('hero.gone', { name: hero.name }));
    } catch (refusal) {
      toast(heroGone(refusal), { bad: true });
      onClose();
    }
  };
  return html`
    <${Dialog} title=${t('hero.letGo.title', { name: hero.name })} onClose=${onClose}>
      <p>${t('hero.letGo.text')}</p>
      <p class="dialog-foot row"><button type="button" onClick=${onClose}>${t('hero.letGo.no')}</button>
        <button type="button" class="danger" onClick=${letGo}>${t('hero.letGo.yes')}</button></p>
    <//>`;
}

function Tools({ hero }) {
  const [open, setOpen] = useState(null);
  const close = () => setOpen(null);
  const front = () => heroApi.change(hero.id, { active: true }).then(look).catch(complain);
  const copy = async () => {
    const address = `${location.origin}/h/${hero.link}`;
    try {
      await navigator.clipboard.writeText(address);
      toast(t('invite.copied'));
    } catch {
      toast(address);
    }
  };
  return html`
    <div class="row hero-tools">
      ${!hero.active && html`<button type="button" onClick=${front}>${t('hero.toFront')}</button>`}
      <a class="button" href=${`/h/${hero.link}`}><${Icon} name="scene" size="18" />${t('hero.profile')}</a>
      <button type="button" class="quiet" onClick=${copy}><${Icon} name="link" size="18" />${t('hero.copyLink')}</button>
      <button type="button" class="quiet" onClick=${() => setOpen('rename')}>${t('hero.rename')}</button>
      <button type="button" class="quiet" disabled=${hero.inAdventure} onClick=${() => setOpen('letGo')}>${t('hero.letGo')}</button>
    </div>
    ${open === 'rename' && html`<${Rename} hero=${hero} onClose=${close} />`}
    ${open === 'letGo' && html`<${LetGo} hero=${hero} onClose=${close} />`}`;
}

function Play({ hero }) {
  const [busy, setBusy] = useState(false);
  const play = async () => {
    setBusy(true);
    try {
      await playAlone(undefined, hero.id);
    } catch (refusal) {
      complain(refusal);
      setBusy(false);
    }
  };
  if (hero.inAdventure) {
    return html`<p class="hint">${t('hero.away')} <a href="/">${t('hero.away.where')}</a></p>`;
  }
  return html`<p><button type="button" class="primary big" disabled=${busy} aria-busy=${busy} onClick=${play}>${t('hero.play', { name: hero.name })}</button></p>`;
}

/** Who somebody is, by a glance. */
export function HeroHead({ hero, level = 'h2', children }) {
  return html`
    <header class="hero-sheet-head">
      <${Sigil} name=${hero.name} size="84" />
      <div>
        ${html`<${level} class="hero-sheet-name">${hero.name}<//>`}
        <p>${t(`ancestry.${hero.ancestry}`)}, ${t(`calling.${hero.calling}`)}</p>
        <p class="row"><span class="badge host"><${Icon} name="crown" size="14" />${t('hero.renown', { n: number(hero.renown) })}</span>
          ${hero.hitPoints && html`<span class="badge"><${Icon} name="heart" size="14" />${t('hero.hp', { n: number(hero.hitPoints) })}</span>`}
          ${children}</p>
      </div>
    </header>`;
}

export function HeroSheet({ hero, gold }) {
  return html`
    <article class="hero-sheet panel">
      <${HeroHead} hero=${hero}>
        ${hero.active && html`<span class="badge good">${t('hero.front')}</span>`}
        ${hero.inAdventure && html`<span class="badge">${t('hero.inAdventure')}</span>`}
      <//>
      <${Play} hero=${hero} />
      <${Tools} hero=${hero} />
      <div class="hero-sheet-body">
        <${Skills} skills=${hero.skills} total=${(skill) => withGear(hero, skill)} />
        <${Gear} hero=${hero} gold=${gold} />
      </div>
      <${Favour} favour=${hero.favour} soul=${hero.soul} />
      <${Deeds} hero=${hero} />
    </article>`;
}
