import { html, useState } from '../lib.js';
import { mySeat } from '../state/look.js';
import { useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { spacedCode } from '../state/code.js';
import { t } from '../i18n/index.js';
import { Dialog } from './dialog.js';
import { openHelp } from './help.js';
import { later } from './later.js';
import { pulseText } from './pulse.js';
import { ThemeSwitch } from './theme.js';
import { Icon } from '../art/icons.js';

const Leave = later(async () => (await import('./leave.js')).Leave);

const STYLES = ['careful', 'plain', 'bold', 'off'];

function Autopilot({ seat, act }) {
  const now = seat.style ?? 'off';
  return html`
    <fieldset class="radios"><legend>${t('autopilot.title')}</legend>
      <p class="small muted">${t('autopilot.text')}</p>
      ${STYLES.map((style) => html`
        <label key=${style} class="switch"><input type="radio" name="autopilot" checked=${now === style} onChange=${() => act('autopilot', { style })} />
          <span>${t(`autopilot.${style}`)}</span></label>`)}
    </fieldset>`;
}

/** What one needs seldom: help, light, code, autopilot, the door. */
export function TableMenu({ view, client, state, act }) {
  const [open, setOpen] = useState(false);
  const { hideCode } = useStore(prefs);
  const me = mySeat(view);
  const pause = () => {
    setOpen(false);
    act('pause');
  };
  const help = () => {
    setOpen(false);
    openHelp();
  };
  return html`
    <div class="strip-tools">
      <button type="button" class="round" onClick=${() => setOpen(true)} aria-label=${t('menu.open')} title=${t('menu.open')} aria-haspopup="dialog"><${Icon} name="menu" /></button>
      ${open && html`
        <${Dialog} title=${view.story.title} onClose=${() => setOpen(false)}>
          <p>${t('menu.code')} <span class="code">${hideCode ? '••• •••' : spacedCode(view.code)}</span></p>
          <p class="small muted">${pulseText(state)}</p>
          ${state.presence.spectators > 0 && html`<p class="small muted">${t('menu.watchers', { n: state.presence.spectators })}</p>`}
          ${me && !view.phase.paused && view.phase.endsAt && html`<button type="button" class="narrow-only" onClick=${pause}><${Icon} name="pause" size="18" />${t('time.pause')}</button>`}
          ${me && html`<${Autopilot} seat=${me} act=${act} />`}
          <details class="seed"><summary>${t('seed.title')}</summary><p>${t('seed.text')}</p><code>${view.seedCommit}</code></details>
          <div class="row menu-row">
            <${ThemeSwitch} prefs=${prefs} />
            <button type="button" onClick=${help}><${Icon} name="help" size="18" />${t('help.open')}</button>
          </div>
          ${view.visibility === 'public' && html`<label class="field">${t('watch.link')}
            <input type="text" readonly value=${`${location.origin}/r/${view.code}#watch`} onFocus=${(event) => event.target.select()} /></label>`}
          <${Leave} view=${view} client=${client} />
        <//>`}
    </div>`;
}
