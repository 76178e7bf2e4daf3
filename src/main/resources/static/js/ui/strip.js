import { html } from '../lib.js';
import { mayResume, mySeat, myTurn, nameOf, waitedFor, who } from '../state/look.js';
import { list, t } from '../i18n/index.js';
import { Pulse } from './pulse.js';
import { Ring } from './ring.js';
import { TableMenu } from './table-menu.js';
import { Icon } from '../art/icons.js';
import { Mark } from '../art/mark.js';

const STEPS = ['SCENE', 'COUNSEL', 'CHOICE', 'AFTERMATH'];

function Steps({ phase }) {
  if (!STEPS.includes(phase)) {
    return html`<p class="strip-phase">${t(`phase.${phase}`)}</p>`;
  }
  return html`
    <ol class="strip-steps" aria-label=${t('strip.steps')}>
      ${STEPS.map((step) => html`<li key=${step} aria-current=${step === phase ? 'step' : undefined}><span>${t(`phase.${step}`)}</span></li>`)}
    </ol>`;
}

function waitingText(view) {
  const waiting = waitedFor(view);
  const names = waiting.filter((seat) => seat.seat !== view.you).map(nameOf);
  if (view.status === 'CLOSED') {
    return t('strip.closed');
  }
  if (view.phase.paused) {
    return t('strip.paused', { name: who(view, view.phase.paused.by) });
  }
  if (myTurn(view)) {
    return names.length > 0 ? t('strip.youAnd', { names: list(names) }) : t(`strip.you.${view.phase.name}`);
  }
  return names.length > 0 ? t('strip.waiting', { names: list(names) }) : t(`strip.about.${view.phase.name}`);
}

function TimeTools({ view, act, pending }) {
  const { paused, extensionsLeft, endsAt } = view.phase;
  if (!mySeat(view) || !STEPS.includes(view.phase.name)) {
    return null;
  }
  return html`
    <div class="strip-tools">
      ${!paused && endsAt && extensionsLeft > 0 && html`
        <button type="button" class="round" disabled=${pending === 'extend'} onClick=${() => act('extend')} aria-label=${t('time.extend', { n: extensionsLeft })} title=${t('time.extend', { n: extensionsLeft })}><${Icon} name="extend" /></button>`}
      ${(!paused || mayResume(view)) && html`<button type="button" class=${paused ? 'round' : 'round wide-only'} onClick=${() => act(paused ? 'resume' : 'pause')} aria-label=${t(paused ? 'time.resume' : 'time.pause')} title=${t(paused ? 'time.resume' : 'time.pause')}><${Icon} name=${paused ? 'play' : 'pause'} /></button>`}
    </div>`;
}

/** Always in sight: where we are, whom the table waits for, and for how long. */
export function Strip({ view, client, state, act, pending }) {
  const turn = myTurn(view);
  return html`
    <header class=${turn ? 'strip turn' : 'strip'}>
      <a class="strip-home" href="/" aria-label=${t('strip.home')}><${Mark} size="38" /></a>
      <div class="strip-words">
        <h1 class="sr-only" lang=${view.story.lang}>${view.story.title}</h1>
        <${Steps} phase=${view.phase.name} />
        <p class="strip-wait">${waitingText(view)}</p>
      </div>
      <${Ring} view=${view} turn=${turn} />
      <${TimeTools} view=${view} act=${act} pending=${pending} />
      <${Pulse} state=${state} />
      <${TableMenu} view=${view} client=${client} state=${state} act=${act} />
    </header>`;
}
