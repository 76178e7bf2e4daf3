import { html } from '../lib.js';
import { mayResume, mySeat, who } from '../state/look.js';
import { list, near, t } from '../i18n/index.js';
import { useHeight } from './height.js';
import { Press } from './press.js';
import { Icon } from '../art/icons.js';

const SPENDS = ['none', 'steady', 'reroll'];

function Spend({ have, choice }) {
  return html`
    <fieldset class="spend"><legend>${t('momentum.title', { n: have })}</legend>
      ${SPENDS.map((kind) => html`
        <label key=${kind} class="chip-radio" title=${t(`momentum.${kind}.hint`)}>
          <input type="radio" name="momentum" checked=${choice.momentum === kind} disabled=${kind !== 'none' && have < 1} onChange=${() => choice.setMomentum(kind)} />
          <span>${t(`momentum.${kind}`)}</span></label>`)}
    </fieldset>`;
}

function Choose({ view, choice, act, pending }) {
  const { option, momentum, dice, sealed, same } = choice;
  const sealing = pending === 'choose';
  const seal = () => act('choose', { option, momentum });
  const text = sealing ? 'choice.sealing' : same ? 'choice.isSealed' : sealed ? 'choice.change' : 'choice.seal';
  return html`
    ${dice && html`<${Spend} have=${mySeat(view).momentum} choice=${choice} />`}
    <${Press} class=${same ? 'big sealed' : 'primary big'} off=${!option || same || sealing} aria-busy=${sealing} onClick=${seal}>
      <${Icon} name="seal" size="22" />${t(text)}<//>
    <p class="small muted dock-hint">${t(!option ? 'choice.pick' : same ? 'choice.mayChange' : 'choice.secret')}</p>`;
}

function GoOn({ done, text, doneText, onClick, busy }) {
  return html`
    <${Press} class=${done ? 'big' : 'primary big'} off=${done || busy} aria-busy=${busy} onClick=${onClick}>
      ${done && html`<${Icon} name="check" size="20" />`}${t(done ? doneText : text)}<//>`;
}

/** Nothing can be done until the table goes on: who stopped it, until when at most, and who may go on. */
function Paused({ view, act, pending }) {
  const { by, until } = view.phase.paused;
  return html`
    <p class="dock-paused"><b>${t('strip.paused', { name: who(view, by) })}.</b> ${until && t('paused.until', { time: near(until) })}</p>
    ${mayResume(view)
      ? html`<${Press} class="primary big" off=${pending === 'resume'} onClick=${() => act('resume')}><${Icon} name="play" size="20" />${t('time.resume')}<//>`
      : html`<p class="small muted dock-hint">${t('paused.who', { names: list([...new Set([by, view.host ?? by])].map((seat) => who(view, seat))) })}</p>`}`;
}

/** The one thing to do next, always within reach of a thumb. */
export function Dock({ view, choice, act, pending }) {
  const me = mySeat(view);
  if (!me || me.kind === 'COMPANION') {
    return null;
  }
  return html`<${Foot}>${view.phase.paused
    ? html`<${Paused} view=${view} act=${act} pending=${pending} />`
    : html`<${Next} view=${view} me=${me} choice=${choice} act=${act} pending=${pending} />`}<//>`;
}

function Foot({ children }) {
  return html`<div class="dock" ref=${useHeight('--dock')}>${children}</div>`;
}

function Next({ view, me, choice, act, pending }) {
  const phase = view.phase.name;
  return html`
    ${phase === 'SCENE' && html`<${GoOn} done=${me.done} busy=${pending === 'continue'} text="go.scene" doneText="go.waiting" onClick=${() => act('continue')} />`}
    ${phase === 'AFTERMATH' && html`<${GoOn} done=${me.done} busy=${pending === 'continue'} text="go.aftermath" doneText="go.waiting" onClick=${() => act('continue')} />`}
    ${phase === 'COUNSEL' && html`
        <${Press} class=${me.done ? 'big' : 'primary big'} aria-pressed=${me.done} off=${pending === 'ready'} onClick=${() => act('ready', { on: !me.done })}>
          ${me.done && html`<${Icon} name="check" size="20" />`}${t(me.done ? 'go.readyDone' : 'go.counsel')}<//>`}
    ${phase === 'CHOICE' && html`<${Choose} view=${view} choice=${choice} act=${act} pending=${pending} />`}`;
}
