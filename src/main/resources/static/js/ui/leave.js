import { html, useEffect, useRef, useState } from '../lib.js';
import { pause } from '../net/wait.js';
import { mySeat } from '../state/look.js';
import { forget } from '../state/recent.js';
import { go } from '../router.js';
import { t } from '../i18n/index.js';
import '../i18n/doors.js';
import { Icon } from '../art/icons.js';

const LONG_ENOUGH_MS = 3000;

const isWaitedFor = (view) => mySeat(view) && view.status !== 'CLOSED' && view.phase.name !== 'EPILOGUE';

const isAlone = (view) => !view.seats.some((seat) => seat.kind === 'HUMAN' && seat.seat !== view.you);

/** Nobody has to wait for one who has said goodbye; if that cannot be said now, the line's end will say it. */
async function sayGoodbye(client, view) {
  await Promise.race([client.send('seat.leave').catch(() => {}), pause(LONG_ENOUGH_MS)]);
  if (view.phase.name === 'LOBBY') {
    forget(view.code);
  }
}

/** The way out. It asks only where nobody would be left to play on. */
export function Leave({ view, client }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const stay = useRef();
  useEffect(() => stay.current?.focus(), [asking]);
  const inStory = view.phase.name !== 'LOBBY';
  const out = async () => {
    setBusy(true);
    if (isWaitedFor(view)) {
      await sayGoodbye(client, view);
    }
    go('/');
  };
  const ask = () => (isWaitedFor(view) && inStory && isAlone(view) ? setAsking(true) : out());
  if (asking) {
    return html`
      <div class="leave" role="alert">
        <p>${t('leave.last')}</p>
        <div class="row">
          <button type="button" class="primary" ref=${stay} onClick=${() => setAsking(false)}>${t('leave.stay')}</button>
          <a class="button" href="/">${t('leave.later')}</a>
          <button type="button" disabled=${busy} onClick=${out}>${t('leave.end')}</button>
        </div>
      </div>`;
  }
  return html`
    <div class="leave">
      <button type="button" disabled=${busy} aria-busy=${busy} onClick=${ask}><${Icon} name="leave" size="18" />${t(mySeat(view) ? 'menu.leave' : 'leave.watching')}</button>
      ${isWaitedFor(view) && html`<p class="small muted">${t(inStory ? 'leave.hint' : 'leave.lobby')}</p>`}
    </div>`;
}
