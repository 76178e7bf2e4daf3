import { html, useEffect, useState } from '../lib.js';
import { t } from '../i18n/index.js';

function textOf({ line, attempt, moving, unsent }) {
  if (moving) {
    return t('line.moving');
  }
  const waiting = unsent > 0 ? t('line.unsent', { n: unsent }) : '';
  switch (line) {
    case 'unstable': return [t('line.unstable'), waiting].join(' ');
    case 'reconnecting': return [t('line.reconnecting', { n: attempt }), waiting].join(' ');
    default: return null;
  }
}

/** For a few seconds after coming back: how much was missed. */
function useBack({ line, caughtUp }) {
  const [back, setBack] = useState(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (line === 'reconnecting') {
      setAway(true);
    } else if (line === 'connected' && away) {
      setAway(false);
      setBack(caughtUp ?? 0);
      const timer = setTimeout(() => setBack(null), 5000);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [line]);
  return back;
}

/** The connection, in words, only while there is something to say. Nothing typed is lost meanwhile. */
export function Line({ state, client }) {
  const back = useBack(state);
  if (state.elsewhere) {
    return html`
      <div class="line elsewhere" role="alert">
        <p>${t(state.elsewhere === 'KICKED' ? 'line.kicked' : 'line.elsewhere')}</p>
        ${state.elsewhere === 'KICKED'
          ? html`<a class="button" href="/">${t('lost.home')}</a>`
          : html`<button type="button" onClick=${() => client.takeBack()}>${t('line.takeBack')}</button>`}
      </div>`;
  }
  const text = textOf(state) ?? (back === null ? null : t(back > 0 ? 'line.back' : 'line.backSame', { n: back }));
  return html`<div class=${text ? `line ${back === null ? state.line : 'back'}` : 'line none'} role="status">${text && html`<p>${text}</p>`}</div>`;
}
