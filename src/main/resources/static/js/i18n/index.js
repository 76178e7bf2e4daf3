import { en } from './en.js';
import { de } from './de.js';
import { said } from './said.js';
import { prefs } from '../state/prefs.js';

export const languages = { en: 'English', de: 'Deutsch' };

const texts = { en: { ...en }, de: { ...de } };

/** The words of a part of the page that is fetched later, by language. */
export function add(more) {
  Object.entries(more).forEach(([tag, words]) => Object.assign(texts[tag], words));
}

/** What the server says, in the words of such a part. */
export function addSaid(more) {
  Object.entries(more).forEach(([tag, words]) => Object.assign(said[tag], words));
}

/** The language chosen, else the browser's first one that we speak. */
export function lang() {
  const chosen = prefs.get().lang;
  if (chosen in texts) {
    return chosen;
  }
  return navigator.languages?.map((tag) => tag.slice(0, 2)).find((tag) => tag in texts) ?? 'en';
}

const plurals = Object.fromEntries(Object.keys(texts).map((tag) => [tag, new Intl.PluralRules(tag)]));

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** The text of a key. Forms for one and many are chosen by {n}. */
export function t(key, values = {}) {
  const text = texts[lang()][key] ?? texts.en[key];
  if (text === undefined) {
    return key;
  }
  if (typeof text === 'string') {
    return filled(text, values);
  }
  return filled(text[plurals[lang()].select(values.n)] ?? text.other, values);
}

/** The text of a key, or what is said instead where a story brings a word of its own. */
export function tOr(key, instead, values) {
  return key in texts.en ? t(key, values) : instead;
}

/** A phrase of the server's own, in this language if we know it. */
export const phrase = (text) => said[lang()]?.[text] ?? text;

/** The language of such a phrase, where it is not this page's: English where the server says it to all stories, else the story's. */
export function phraseLang(text, story) {
  if (said[lang()]?.[text] || lang() === story) {
    return undefined;
  }
  return Object.values(said).some((words) => text in words) ? (lang() === 'en' ? undefined : 'en') : story;
}

export const number = (value) => new Intl.NumberFormat(lang()).format(value);

export const signed = (value) => new Intl.NumberFormat(lang(), { signDisplay: 'exceptZero' }).format(value);

export const list = (words) => new Intl.ListFormat(lang(), { type: 'conjunction' }).format(words);

export const time = (instant) =>
  new Intl.DateTimeFormat(lang(), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

export const date = (instant) => new Intl.DateTimeFormat(lang(), { dateStyle: 'medium' }).format(new Date(instant));

export const moment = (instant) =>
  new Intl.DateTimeFormat(lang(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A time of day, with the day where that is not near. */
export const near = (instant) => (Math.abs(new Date(instant) - Date.now()) < 43_200_000 ? time(instant) : moment(instant));

/** Codes whose reason the rules put into a sentence of their own, in the language of stories. */
const SAID_BY_RULES = new Set(['WRONG_PHASE', 'ALREADY_DONE', 'UNAFFORDABLE', 'FORBIDDEN', 'CONFLICT']);

/** A reason of the server's own, if we can say it in this language. */
function reason(code, message) {
  const isKnown = message in said.de;
  if (lang() === 'en') {
    return isKnown || SAID_BY_RULES.has(code) ? message : undefined;
  }
  return said[lang()]?.[message];
}

/** What to say about a refusal, with what to do next: of what was asked for, for the reason given, or in general. */
export function explain({ code, message, asked }) {
  return tOr(`error.${asked}.${code}`, undefined) ?? reason(code, message) ?? tOr(`error.${code}`, t('error.INTERNAL'));
}
