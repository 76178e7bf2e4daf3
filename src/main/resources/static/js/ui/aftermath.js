import { html } from '../lib.js';
import { isPerson, nameOf, seatOf, who } from '../state/look.js';
import { list, number, phrase, signed, t } from '../i18n/index.js';
import { Dice } from './dice.js';
import { Sum } from './options.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

function Check({ check, tumbling }) {
  const last = check.rolls.at(-1);
  return html`
    <div class="check">
      <${Dice} roll=${last} tumbling=${tumbling} grade=${check.grade} />
      <div class="check-words" aria-hidden=${tumbling}>
        <p class=${tumbling ? 'grade' : `grade ${check.grade}`}>${tumbling ? t('dice.falling') : t(`grade.${check.grade}`)}</p>
        <p class="small">${t('dice.of', { skill: t(`skill.${check.skill}`), roll: tumbling ? '…' : number(last), threshold: number(check.threshold) })}
          ${check.rolls.length > 1 && !tumbling && html` · ${t('dice.again', { first: number(check.rolls[0]) })}`}</p>
        ${!tumbling && html`<${Sum} sum=${check.sum} threshold=${check.threshold} />`}
      </div>
    </div>`;
}

function Deed({ deed, view, tumbling }) {
  return html`
    <li class="deed">
      <p class="deed-who">${deed.seats.map((seat) => html`<span key=${seat}><${Sigil} name=${faceOf(view, seat)} size="28" /></span>`)}
        <b>${list(deed.seats.map((seat) => (seat === view.you ? t('deed.you') : who(view, seat))))}</b></p>
      <p class="deed-label" lang=${view.story.lang}>${deed.label}</p>
      ${deed.check && html`<${Check} check=${deed.check} tumbling=${tumbling} />`}
      ${!tumbling && deed.outcomes.map((text) => html`<p key=${text} class="outcome" lang=${view.story.lang}>${text}</p>`)}
    </li>`;
}

const faceOf = (view, seat) => {
  const one = seatOf(view, seat);
  return isPerson(one) ? one.name : nameOf(one);
};

const lines = {
  'trust-changed': (view, { delta, now, why: reason }) => ['trust', delta > 0, t('change.trust', { delta: signed(delta), now, why: phrase(reason) })],
  'hp-changed': (view, { seat, delta, why: reason }) => ['heart', delta > 0, t('change.hp', { name: who(view, seat), delta: signed(delta), why: phrase(reason) })],
  'momentum-changed': (view, { seat, delta, why: reason }) => ['spark', delta > 0, t('change.momentum', { name: who(view, seat), delta: signed(delta), why: phrase(reason) })],
  'clue-found': (view, { clue }) => ['clue', true, t('change.clue', { clue: clue.text })],
  'item-changed': (view, { item, have }) => ['item', have, t(have ? 'change.item' : 'change.itemLost', { item: item.name })],
  'approval-changed': (view, { seat, up }) => [up ? 'up' : 'down', up, t(up ? 'change.warms' : 'change.cools', { name: who(view, seat) })],
  'lie-exposed': (view, { by, told, truth }) => ['cross', false, t('change.lie', { by: who(view, by), told, truth })],
  'whisper-revealed': (view, { text }) => ['whisper', true, t('change.revealed', { text })],
  'companion-left': (view, { seat, text }) => ['leave', false, t('change.left', { name: who(view, seat), text })],
  'companion-betrayed': (view, { seat, text }) => ['cross', false, t('change.betrayed', { name: who(view, seat), text })],
  'companion-returned': (view, { seat, text }) => ['check', true, t('change.returned', { name: who(view, seat), text })],
};

/** What else changed since the choices were opened. */
function Changes({ view }) {
  const from = view.recent.findIndex((update) => update.t === 'choices-opened');
  const changes = view.recent.slice(from + 1).filter((update) => lines[update.t]);
  return changes.length > 0 && html`
    <section class="changes" aria-labelledby="changes"><h2 id="changes">${t('changes.title')}</h2>
      <ul>${changes.map((update, index) => {
        const [icon, good, text] = lines[update.t](view, update);
        return html`<li key=${index} class=${good ? 'up' : 'down'}><${Icon} name=${icon} size="18" /><span>${text}</span></li>`;
      })}</ul>
    </section>`;
}

/** All choices opened, the dice, and what came of them. */
export function Aftermath({ view, reveal }) {
  const { deeds, shown, rolling, skip } = reveal;
  return html`
    <section class="aftermath" aria-labelledby="aftermath" onClick=${rolling ? skip : undefined}>
      <h2 id="aftermath">${t('aftermath.title')}</h2>
      <ol>${deeds.slice(0, shown + 1).map((deed, index) => html`<${Deed} key=${deed.option} deed=${deed} view=${view} tumbling=${index === shown} />`)}</ol>
      ${rolling && html`<button type="button" class="quiet" onClick=${skip}>${t('dice.skip')}</button>`}
    </section>
    ${!rolling && html`<${Changes} view=${view} />`}`;
}
