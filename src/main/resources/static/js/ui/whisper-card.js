import { html, useState } from '../lib.js';
import { mySeat, nameOf, others, toldOf } from '../state/look.js';
import { t } from '../i18n/index.js';
import { Press } from './press.js';
import { useVeil } from './veil.js';
import { Icon } from '../art/icons.js';

const STRENGTH = ['twist', 'part', 'truth'];

/** Whether all who would hear it have heard it from me in this form or a stronger one, as far as this beat tells. */
function isOld(view, whisper, form, to) {
  const mine = toldOf(view, 'whisper-shared').filter((share) => share.by === view.you);
  const covers = (share) => STRENGTH.some((one, index) => index >= STRENGTH.indexOf(form) && share.text === whisper[one]);
  const heard = (seat) => mine.some((share) => (share.to === undefined || share.to === seat) && covers(share));
  const hearers = to === null ? others(view).map(({ seat }) => seat) : [to];
  return hearers.every(heard);
}

function To({ view, to, onTo, id }) {
  const seats = [[null, t('share.all')], ...others(view).map((seat) => [seat.seat, nameOf(seat)])];
  return html`
    <fieldset class="to"><legend>${t('share.to')}</legend>
      ${seats.map(([seat, name]) => html`
        <label key=${seat ?? 'all'} class="chip-radio"><input type="radio" name=${`to-${id}`} checked=${to === seat} onChange=${() => onTo(seat)} /><span>${name}</span></label>`)}
    </fieldset>`;
}

/** Behind the veil one may tell, without its showing which form says what or has been told. */
function Form({ form, whisper, to, view, act, pending, hidden }) {
  const told = !hidden && isOld(view, whisper, form, to);
  const tag = `share-${whisper.id}-${form}`;
  const share = () => act('share', { whisper: whisper.id, form, ...(to !== null && { to }) }, tag);
  return html`
    <li class=${`form as-${form}`}>
      <${Press} class="form-tell" off=${told || pending !== null || Boolean(view.phase.paused)} aria-busy=${pending === tag} onClick=${share}>
        <${Icon} name=${told ? 'check' : 'tell'} size="18" />${t(`form.${form}`)}<//>
      ${form === 'truth' || hidden
        ? html`<span class="form-text form-plain">${t(hidden ? `veil.${form}` : 'form.truth.text')}</span>`
        : html`<span class="form-text" lang=${view.story.lang}>“${whisper[form]}”</span>`}
    </li>`;
}

/** Something that one alone has heard, and the three ways to pass it on. */
export function WhisperCard({ whisper, view, act, pending }) {
  const [to, setTo] = useState(null);
  const { hidden, hold } = useVeil();
  const mayShare = view.phase.name === 'COUNSEL' && mySeat(view);
  return html`
    <article class=${`whisper ${whisper.weight}`} aria-label=${t('whisper.title')}>
      <header><${Icon} name="whisper" /><h3>${whisper.topic ? html`<span lang=${view.story.lang}>${whisper.topic}</span>` : t('whisper.title')}</h3><span class="only">${t(view.opened ? 'whisper.opened' : 'whisper.only')}</span></header>
      ${hold}
      ${!hidden && html`
        <p class="whisper-text" lang=${view.story.lang}>${whisper.truth}</p>
        <p class="small muted">${t(`weight.${whisper.weight}`)}${whisper.shared && html` · <strong>${t(`shared.${whisper.shared}`)}</strong>`}</p>`}
      ${mayShare && html`
        <${To} view=${view} to=${to} onTo=${setTo} id=${whisper.id} />
        <ul class="forms">${['truth', 'part', 'twist'].map((form) => html`
          <${Form} key=${form} form=${form} whisper=${whisper} to=${to} view=${view} act=${act} pending=${pending} hidden=${hidden} />`)}</ul>`}
    </article>`;
}
