import { html } from '../lib.js';
import { useStore } from '../state/store.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

const isLight = (theme) => (theme === 'auto' ? matchMedia('(prefers-color-scheme: light)').matches : theme === 'light');

/** Light or dark; what is chosen is kept. */
export function ThemeSwitch({ prefs }) {
  const { theme } = useStore(prefs);
  const light = isLight(theme);
  const label = t(light ? 'theme.toDark' : 'theme.toLight');
  return html`
    <button type="button" class="round" aria-label=${label} title=${label}
        onClick=${() => prefs.set({ theme: light ? 'dark' : 'light' })}>
      <${Icon} name=${light ? 'moon' : 'sun'} />
    </button>`;
}
