import { html } from '../lib.js';
import { t } from '../i18n/index.js';
import { PlainPage } from './page.js';

export function CodexPage() {
  return html`<${PlainPage} title=${t('codex.loading')} />`;
}
