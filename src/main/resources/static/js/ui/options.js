import { html } from '../lib.js';
import { mySeat, nameOf, oddsWord, seatOf } from '../state/look.js';
import { number, signed, t, tOr } from '../i18n/index.js';
import { Press } from './press.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

const partName = (part) => tOr(`part.${part}`, tOr(`skill.${part}`, part));

/** How a threshold comes about, line by line. */
export function Sum({ sum, threshold }) {
  return html`
    <details class="sum"><summary>${t('odds.why')}</summary>
      <dl>${sum.map((part, index) => html`<div key=${index}><dt>${partName(part.why)}</dt><dd>${signed(part.value)}</dd></div>`)}
        <div class="total"><dt>${t('odds.threshold')}</dt><dd>${number(threshold)}</dd></div></dl>
      <p class="small muted">${t('odds.bounds')}</p>
    </details>`;
}

function Odds({ option, id }) {
  if (!option.skill) {
    return html`<p id=${id} class="odds sure"><${Icon} name="check" size="18" />${t('odds.sure')}</p>`;
  }
  const word = option.odds ?? oddsWord(option.threshold);
  return html`
    <p id=${id} class=${`odds ${word}`}><${Icon} name="die" size="18" /><b>${t(`odds.${word}`)}</b>
      <span>${t('odds.skill', { skill: t(`skill.${option.skill}`), threshold: option.threshold })}</span></p>`;
}

function Marks({ option, id }) {
  return html`
    <p id=${id} class="option-marks">
      ${option.danger > 0 && html`<span class=${`chip danger-${option.danger}`}>${t(`danger.${option.danger}`)}</span>`}
      ${option.together > 1 && html`<span class="chip">${t('option.together', { n: option.together })}</span>`}
      ${option.values.map((value) => html`<span key=${value} class="chip value">${tOr(`value.${value}`, value)}</span>`)}
    </p>`;
}

function Leaning({ view, option }) {
  const seats = view.seats.filter((seat) => seat.plan === option.id);
  return seats.length > 0 && html`
    <p class="leaning">${seats.map((seat) => html`<span key=${seat.seat}><${Sigil} name=${seat.name ?? nameOf(seat)} size="22" />${seat.seat === view.you ? t('plan.you') : nameOf(seat)}</span>`)}</p>`;
}

function Plan({ view, option, act, pending }) {
  const mine = seatOf(view, view.you)?.plan === option.id;
  return html`
    <${Press} class="quiet plan" aria-pressed=${mine} off=${mine || pending === `plan-${option.id}` || Boolean(view.phase.paused)} onClick=${() => act('plan', { option: option.id }, `plan-${option.id}`)}>
      <${Icon} name="point" size="18" />${t(mine ? 'plan.pointed' : 'plan.point')}<span class="sr-only" lang=${view.story.lang}>: ${option.label}</span><//>`;
}

function Option({ option, index, view, choice, act, pending }) {
  const choosing = view.phase.name === 'CHOICE' && mySeat(view);
  const sealed = choice.sealed?.option === option.id;
  const picked = choosing && choice.option === option.id;
  return html`
    <li class=${`option ${picked ? 'picked' : ''} ${sealed ? 'sealed' : ''}`}>
      <${choosing ? 'label' : 'div'} class="option-main">
        ${choosing && html`<input type="radio" name="option" value=${option.id} checked=${picked} onChange=${() => choice.setOption(option.id)}
          aria-labelledby=${`option-${index}`} aria-describedby=${`${option.hint ? `hint-${index} ` : ''}odds-${index} marks-${index}`} />`}
        <span class="option-number" aria-hidden="true">${index + 1}</span>
        <span class="option-label" id=${`option-${index}`} lang=${view.story.lang}>${option.label}</span>
        ${sealed && html`<span class="wax"><${Icon} name="seal" size="18" />${t('choice.sealed')}</span>`}
      <//>
      ${option.hint && html`<p class="option-hint" id=${`hint-${index}`} lang=${view.story.lang}>${option.hint}</p>`}
      <div class="option-odds"><${Odds} option=${option} id=${`odds-${index}`} />${option.skill && html`<${Sum} sum=${option.sum} threshold=${option.threshold} />`}</div>
      <${Marks} option=${option} id=${`marks-${index}`} />
      <${Leaning} view=${view} option=${option} />
      ${view.phase.name === 'COUNSEL' && mySeat(view) && html`<${Plan} view=${view} option=${option} act=${act} pending=${pending} />`}
    </li>`;
}

/** What may be done, with one's own odds: talked over in counsel, chosen in secret. */
export function Options({ view, choice, act, pending }) {
  const options = view.mine?.options ?? [];
  if (options.length === 0) {
    return mySeat(view) ? null : html`<p class="muted">${t('options.watching')}</p>`;
  }
  return html`
    <div class="options" role=${view.phase.name === 'CHOICE' && mySeat(view) ? 'radiogroup' : 'region'} aria-labelledby="options">
      <h2 id="options">${t(view.phase.name === 'CHOICE' ? 'options.choose' : 'options.ahead')}</h2>
      <p class="small muted">${t(view.phase.name === 'CHOICE' ? 'options.choose.hint' : 'options.ahead.hint')}</p>
      <ol>${options.map((option, index) => html`<${Option} key=${option.id} option=${option} index=${index} view=${view} choice=${choice} act=${act} pending=${pending} />`)}</ol>
    </div>`;
}
