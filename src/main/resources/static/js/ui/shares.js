import { html } from '../lib.js';
import { mySeat, toldOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { refusals } from './whispers.js';
import { Icon } from '../art/icons.js';

const toWhom = (view, { by, to }) => {
  if (by === view.you) {
    return to === undefined ? t('shared.youToAll') : t('shared.youToOne', { to: who(view, to) });
  }
  if (to === undefined) {
    return t('shared.toAll', { by: who(view, by) });
  }
  return t(to === view.you ? 'shared.toYou' : 'shared.toOne', { by: who(view, by), to: who(view, to) });
};

function Probe({ share, view, verdict, exposed, act, pending }) {
  if (exposed || share.by === view.you || !mySeat(view)) {
    return null;
  }
  if (verdict) {
    return html`<p class=${`verdict ${verdict}`}><${Icon} name="probe" size="18" />${t(`verdict.${verdict}`)}</p>`;
  }
  if (view.phase.name !== 'COUNSEL') {
    return null;
  }
  const tag = `probe-${share.shareId}`;
  return html`<button type="button" class="quiet" disabled=${pending === tag} onClick=${() => act('probe', { shareId: share.shareId }, tag)}><${Icon} name="probe" size="18" />${t('probe')}</button>`;
}

function Share({ share, view, act, pending }) {
  const exposed = toldOf(view, 'lie-exposed').find((lie) => lie.shareId === share.shareId);
  const verdict = view.mine?.probes.find((probe) => probe.shareId === share.shareId)?.verdict;
  return html`
    <li class=${`share ${share.by === view.you ? 'mine' : ''} ${exposed ? 'lie' : ''}`}>
      <p class="share-by">${toWhom(view, share)}</p>
      <blockquote lang="en">${share.text}</blockquote>
      ${exposed && html`<p class="verdict lie"><${Icon} name="cross" size="18" />${t('lie.exposed')} <span lang="en">“${exposed.truth}”</span></p>`}
      <${Probe} share=${share} view=${view} verdict=${verdict} exposed=${exposed} act=${act} pending=${pending} />
    </li>`;
}

/** Lies of earlier beats that came out in this one: their shares are not here any more. */
function OldLies({ view }) {
  const known = toldOf(view, 'whisper-shared').map((share) => share.shareId);
  return toldOf(view, 'lie-exposed').filter((lie) => !known.includes(lie.shareId)).map((lie) => html`
    <li key=${`lie-${lie.shareId}`} class="share lie">
      <p class="share-by">${t('lie.told', { by: who(view, lie.by) })}</p><blockquote lang="en">${lie.told}</blockquote>
      <p class="verdict lie"><${Icon} name="cross" size="18" />${t('lie.exposed')} <span lang="en">“${lie.truth}”</span></p>
    </li>`);
}

/** What was told at the table in this beat, oldest first. */
export function Heard({ view, act, pending }) {
  const shares = toldOf(view, 'whisper-shared');
  const refused = refusals(view);
  const lies = toldOf(view, 'lie-exposed');
  if (shares.length + refused.length + lies.length === 0) {
    return null;
  }
  return html`
    <section class="heard" aria-labelledby="heard"><h3 id="heard">${t('heard.title')}</h3>
      <ul>
        ${shares.map((share) => html`<${Share} key=${share.shareId} share=${share} view=${view} act=${act} pending=${pending} />`)}
        <${OldLies} view=${view} />
        ${refused.map((line) => html`<li key=${line} class="share refused"><p>${line}</p></li>`)}
      </ul>
    </section>`;
}
