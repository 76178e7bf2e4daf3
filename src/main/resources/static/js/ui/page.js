import { html, useEffect, useRef } from '../lib.js';
import { t } from '../i18n/index.js';
import { prefs } from '../state/prefs.js';
import { openHelp } from './help.js';
import { ThemeSwitch } from './theme.js';
import { Icon } from '../art/icons.js';
import { Mark } from '../art/mark.js';

export function useTitle(title) {
  useEffect(() => { document.title = title; }, [title]);
}

/** The head of every screen but the table itself. */
export function PageHead({ children }) {
  return html`
    <header class="page-head">
      <a class="brand" href="/"><${Mark} size="34" /><span>${t('brand')}</span></a>
      <div class="page-head-tools">
        ${children}
        <a class="round button" href="/account" aria-label=${t('account.open')} title=${t('account.open')}><${Icon} name="table" /></a>
        <${ThemeSwitch} prefs=${prefs} />
        <button type="button" class="round" onClick=${openHelp} aria-label=${t('help.open')} title=${t('help.open')}><${Icon} name="help" /></button>
      </div>
    </header>`;
}

/** A screen with a title and little else. Takes the focus, so that a screen reader hears where it is. */
export function PlainPage({ title, children }) {
  const heading = useRef();
  useTitle(`${title} · ${t('brand')}`);
  useEffect(() => heading.current.focus(), []);
  return html`
    <${PageHead} />
    <main id="main" class="plain" tabindex="-1">
      <h1 tabindex="-1" ref=${heading}>${title}</h1>
      ${children}
    </main>`;
}
