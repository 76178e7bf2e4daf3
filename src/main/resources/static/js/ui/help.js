import { html } from '../lib.js';
import { store, useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { lang, languages, t } from '../i18n/index.js';
import { Dialog } from './dialog.js';

const shown = store({ open: false });

export const openHelp = () => shown.set({ open: true });

const KEYS = [
  ['?', 'keys.help'], ['1 – 6', 'keys.option'], ['Enter', 'keys.seal'], ['G', 'keys.go'], ['C', 'keys.chat'],
  ['S', 'keys.scene'], ['W', 'keys.whispers'], ['T', 'keys.table'], ['← →', 'keys.replay'], ['Esc', 'keys.close'],
];

function Choice({ label, value, options, onPick }) {
  return html`
    <label class="field">${label}
      <select value=${value} onChange=${(event) => onPick(event.target.value)}>
        ${options.map(([name, text]) => html`<option key=${name} value=${name} selected=${name === value}>${text}</option>`)}
      </select>
    </label>`;
}

function Switch({ label, hint, on, onChange }) {
  return html`
    <label class="switch">
      <input type="checkbox" checked=${on} onChange=${(event) => onChange(event.target.checked)} />
      <span>${label}${hint && html`<small>${hint}</small>`}</span>
    </label>`;
}

/** How to play, which keys there are, and what one may set for oneself. The same on every screen. */
export function Help() {
  const { open } = useStore(shown);
  const set = useStore(prefs);
  if (!open) {
    return null;
  }
  return html`
    <${Dialog} title=${t('help.title')} onClose=${() => shown.set({ open: false })} wide>
      <section><h3>${t('help.play')}</h3>
        <ol class="steps">${[1, 2, 3, 4, 5].map((step) => html`<li key=${step}>${t(`help.step${step}`)}</li>`)}</ol>
      </section>
      <section><h3>${t('help.words')}</h3>
        <dl class="words">${['trust', 'momentum', 'probe', 'odds', 'seed'].map((word) => html`
          <dt>${t(`help.word.${word}`)}</dt><dd>${t(`help.word.${word}.text`)}</dd>`)}</dl>
      </section>
      <section><h3>${t('help.keys')}</h3>
        <dl class="keys">${KEYS.map(([key, text]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd></div>`)}</dl>
        <${Switch} label=${t('help.keysOn')} on=${set.shortcuts} onChange=${(shortcuts) => prefs.set({ shortcuts })} />
      </section>
      <section><h3>${t('help.settings')}</h3>
        <div class="fields">
          <${Choice} label=${t('help.language')} value=${lang()} options=${Object.entries(languages)} onPick=${(tag) => prefs.set({ lang: tag })} />
          <${Choice} label=${t('help.theme')} value=${set.theme} onPick=${(theme) => prefs.set({ theme })}
            options=${['auto', 'dark', 'light'].map((name) => [name, t(`theme.${name}`)])} />
        </div>
        <${Switch} label=${t('help.text')} hint=${t('help.text.hint')} on=${set.text} onChange=${(text) => prefs.set({ text })} />
        <${Switch} label=${t('help.veil')} hint=${t('help.veil.hint')} on=${set.veil} onChange=${(veil) => prefs.set({ veil })} />
      </section>
    <//>`;
}
