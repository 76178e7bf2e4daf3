import { html } from '../lib.js';
import { lang, phrase, phraseLang, t } from '../i18n/index.js';

/** Words that the server says: in the language of this page where it has them, else marked as what they are. */
export function Phrase({ text, lang: story }) {
  return html`<span lang=${phraseLang(text, story)}>${phrase(text)}</span>`;
}

/** A sentence of the page around words of the story, each in its own language. */
export function Around({ text, name, words, lang: story }) {
  const [before, after] = t(text, { [name]: '\n' }).split('\n');
  return html`<span>${before}<span lang=${story}>${words}</span>${after}</span>`;
}

/** In which language a story is told, where the page speaks another one. */
export function ToldIn({ story }) {
  if (!story.lang || story.lang.slice(0, 2) === lang()) {
    return null;
  }
  return html`<span class="told-in">${t('story.toldIn', { language: new Intl.DisplayNames([lang()], { type: 'language' }).of(story.lang) })}</span>`;
}
