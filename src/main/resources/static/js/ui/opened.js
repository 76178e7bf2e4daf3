import { html } from '../lib.js';
import { who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

const byBeat = (opened) => {
  const beats = [...new Set([...opened.whispers, ...opened.choices].map((one) => one.beatNumber))].sort((a, b) => a - b);
  return beats.map((beat) => ({
    beat,
    whispers: opened.whispers.filter((one) => one.beatNumber === beat),
    choices: opened.choices.filter((one) => one.beatNumber === beat),
  }));
};

function Share({ share, view }) {
  return html`
    <li class=${`opened-share ${share.form}`}><b>${t(`opened.${share.form}`)}</b> ${share.to === undefined ? t('opened.toAll') : t('opened.toOne', { name: who(view, share.to) })}
      ${share.form !== 'truth' && html`: <span lang=${view.story.lang}>“${share.text}”</span>`}</li>`;
}

function Whisper({ whisper, view }) {
  return html`
    <li class="opened-whisper">
      <p><${Icon} name="whisper" size="18" /> <b lang=${view.story.lang}>${who(view, whisper.seat)}</b> ${t('opened.heard')} <span lang=${view.story.lang}>“${whisper.truth}”</span></p>
      <ul>${whisper.shares.length === 0
        ? html`<li class="opened-share kept"><b>${t('opened.kept')}</b></li>`
        : whisper.shares.map((share) => html`<${Share} key=${share.shareId} share=${share} view=${view} />`)}</ul>
    </li>`;
}

/** Everybody's secrets, beat by beat. */
export function Opened({ opened, view }) {
  return html`
    <section class="opened" aria-labelledby="opened"><h2 id="opened">${t('opened.title')}</h2>
      ${byBeat(opened).map(({ beat, whispers, choices }) => html`
        <details key=${beat} open><summary>${t('scene.beat', { n: beat })}</summary>
          <ul class="opened-list">${whispers.map((whisper) => html`<${Whisper} key=${`${whisper.seat}-${whisper.whisper}`} whisper=${whisper} view=${view} />`)}</ul>
          <ul class="opened-choices">${choices.map(({ seat, option, label }) => html`<li key=${`${seat}-${option}`}><b lang=${view.story.lang}>${who(view, seat)}</b> ${t('opened.chose')} <span lang=${view.story.lang}>${label}</span></li>`)}</ul>
        </details>`)}
      <h3>${t('opened.objectives')}</h3>
      <ul class="opened-list">${opened.objectives.map(({ seat, text, met, points }) => html`
        <li key=${seat} class=${met ? 'met' : 'unmet'}><${Icon} name=${met ? 'check' : 'cross'} size="18" /> <b lang=${view.story.lang}>${who(view, seat)}</b>: <span lang=${view.story.lang}>${text}</span> <span class="badge">${met ? t('opened.met', { n: points }) : t('opened.unmet')}</span></li>`)}</ul>
    </section>`;
}
