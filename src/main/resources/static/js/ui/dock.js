import { html } from '../lib.js';
import { mySeat } from '../state/look.js';
import { t } from '../i18n/index.js';
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
    <button type="button" class=${same ? 'big sealed' : 'primary big'} disabled=${!option || same || sealing} aria-busy=${sealing} onClick=${seal}>
      <${Icon} name="seal" size="22" />${t(text)}</button>
    <p class="small muted dock-hint">${t(!option ? 'choice.pick' : same ? 'choice.mayChange' : 'choice.secret')}</p>`;
}

function GoOn({ done, text, doneText, onClick, busy }) {
  return html`
    <button type="button" class=${done ? 'big' : 'primary big'} disabled=${done || busy} aria-busy=${busy} onClick=${onClick}>
      ${done && html`<${Icon} name="check" size="20" />`}${t(done ? doneText : text)}</button>`;
}

/** The one thing to do next, always within reach of a thumb. */
export function Dock({ view, choice, act, pending }) {
  const me = mySeat(view);
  if (!me || me.kind === 'COMPANION') {
    return null;
  }
  const phase = view.phase.name;
  return html`
    <div class="dock">
      ${phase === 'SCENE' && html`<${GoOn} done=${me.done} busy=${pending === 'continue'} text="go.scene" doneText="go.waiting" onClick=${() => act('continue')} />`}
      ${phase === 'AFTERMATH' && html`<${GoOn} done=${me.done} busy=${pending === 'continue'} text="go.aftermath" doneText="go.waiting" onClick=${() => act('continue')} />`}
      ${phase === 'COUNSEL' && html`
        <button type="button" class=${me.done ? 'big' : 'primary big'} aria-pressed=${me.done} disabled=${pending === 'ready'} onClick=${() => act('ready', { on: !me.done })}>
          ${me.done && html`<${Icon} name="check" size="20" />`}${t(me.done ? 'go.readyDone' : 'go.counsel')}</button>`}
      ${phase === 'CHOICE' && html`<${Choose} view=${view} choice=${choice} act=${act} pending=${pending} />`}
    </div>`;
}
