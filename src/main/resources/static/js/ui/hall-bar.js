import { html } from '../lib.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

const PLACES = [['heroes', '/heroes', 'table'], ['boards', '/boards', 'crown']];

/** The way between what lasts: one's heroes and the boards. */
export function HallBar({ at }) {
  return html`
    <nav class="hall-bar" aria-label=${t('hall.nav')}>
      ${PLACES.map(([name, path, icon]) => html`
        <a key=${name} href=${path} aria-current=${at === name ? 'page' : undefined}><${Icon} name=${icon} size="18" />${t(`hall.${name}`)}</a>`)}
    </nav>`;
}
