import { html, render } from './lib.js';
import { App } from './ui/app.js';
import { applyTheme, prefs } from './state/prefs.js';
import { lang } from './i18n/index.js';

const spoken = () => { document.documentElement.lang = lang(); };

applyTheme(prefs.get());
spoken();
prefs.watch(spoken);

const app = document.getElementById('app');
app.replaceChildren();
render(html`<${App} />`, app);
