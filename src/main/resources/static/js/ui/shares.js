import { html } from '../lib.js';
import { isPerson, mySeat, nameOf, seatOf, toldOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { refusals } from './whispers.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';
import { Press } from './press.js';

/** How many of the newest lie open; older ones are folded up below them, so that one's own whispers stay near. */
const OPEN = 2;

/** Who told it, and to whom. */
export const toWhom = (view, { by, to }) => {
  if (by === view.you) {
    return to === undefined ? t('shared.youToAll') : t('shared.youToOne', { to: who(view, to) });
  }
  if (to === undefined) {
    return t('shared.toAll', { by: who(view, by) });
  }
  return t(to === view.you ? 'shared.toYou' : 'shared.toOne', { by: who(view, by), to: who(view, to) });
};

const verdictOf = (view, { shareId }) => view.mine?.probes.find((probe) => probe.shareId === shareId)?.verdict;

/** What a closer look has shown, or the way to take one. */
export function Probe({ share, view, act, pending }) {
  if (share.by === view.you || !mySeat(view)) {
    return null;
  }
  const verdict = verdictOf(view, share);
  if (verdict) {
    return html`<p class=${`verdict ${verdict}`}><${Icon} name="probe" size="18" />${t(`verdict.${verdict}`)}</p>`;
  }
  if (view.phase.name !== 'COUNSEL') {
    return null;
  }
  const tag = `probe-${share.shareId}`;
  return html`<${Press} class="quiet" off=${pending === tag || Boolean(view.phase.paused)} onClick=${() => act('probe', { shareId: share.shareId }, tag)}><${Icon} name="probe" size="18" />${t('probe')}<//>`;
}

function Teller({ view, seat }) {
  const teller = seatOf(view, seat);
  return html`<${Sigil} name=${isPerson(teller) ? teller.name : nameOf(teller)} size="28" />`;
}

function Share({ share, view, act, pending }) {
  const exposed = toldOf(view, 'lie-exposed').find((lie) => lie.shareId === share.shareId);
  const mine = share.by === view.you;
  return html`
    <li id=${`told-${share.shareId}`} tabindex="-1" class=${`share ${mine ? 'mine' : ''} ${exposed ? 'lie' : ''}`}>
      <p class="share-by"><${Teller} view=${view} seat=${share.by} />${toWhom(view, share)}</p>
      <blockquote lang=${view.story.lang}>${share.text}</blockquote>
      ${exposed && html`<p class="verdict lie"><${Icon} name="cross" size="18" />${t('lie.exposed')} <span lang=${view.story.lang}>“${exposed.truth}”</span></p>`}
      ${!exposed && !mine && !['sure', 'lie'].includes(verdictOf(view, share)) && html`<p class="doubt">${t('heard.doubt')}</p>`}
      ${!exposed && html`<${Probe} share=${share} view=${view} act=${act} pending=${pending} />`}
    </li>`;
}

/** Lies of earlier beats that came out in this one: their shares are not here any more. */
function OldLie({ lie, view }) {
  return html`
    <li id=${`told-${lie.shareId}`} tabindex="-1" class="share lie">
      <p class="share-by"><${Teller} view=${view} seat=${lie.by} />${t('lie.told', { by: who(view, lie.by) })}</p><blockquote lang=${view.story.lang}>${lie.told}</blockquote>
      <p class="verdict lie"><${Icon} name="cross" size="18" />${t('lie.exposed')} <span lang=${view.story.lang}>“${lie.truth}”</span></p>
    </li>`;
}

function linesOf({ view, act, pending }) {
  const shares = toldOf(view, 'whisper-shared');
  const known = shares.map((share) => share.shareId);
  const oldLies = toldOf(view, 'lie-exposed').filter((lie) => !known.includes(lie.shareId));
  return [
    ...oldLies.map((lie) => html`<${OldLie} key=${`lie-${lie.shareId}`} lie=${lie} view=${view} />`),
    ...[...shares].reverse().map((share) => html`<${Share} key=${share.shareId} share=${share} view=${view} act=${act} pending=${pending} />`),
    ...refusals(view).map((line) => html`<li key=${line} class="share refused"><p>${line}</p></li>`),
  ];
}

/** What was told at the table in this beat, newest first. */
export function Heard(parts) {
  const lines = linesOf(parts);
  if (lines.length === 0) {
    return null;
  }
  return html`
    <section class="heard" aria-labelledby="heard"><h3 id="heard">${t('heard.title')}</h3>
      <ul>${lines.slice(0, OPEN)}</ul>
      ${lines.length > OPEN && html`<details><summary>${t('heard.before', { n: lines.length - OPEN })}</summary><ul>${lines.slice(OPEN)}</ul></details>`}
    </section>`;
}

/** On a narrow page, beside what one may do: that something was told, and the way to it. */
export function HeardNote({ view, onLook }) {
  const n = toldOf(view, 'whisper-shared').length;
  return n > 0 && html`
    <p class="narrow-only"><button type="button" class="heard-note" onClick=${onLook}><${Icon} name="tell" size="18" />${t('heard.count', { n })}</button></p>`;
}
