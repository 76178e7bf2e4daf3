import { html, useEffect, useState } from '../lib.js';
import { t } from '../i18n/index.js';
import { lineText } from './waiting.js';

function textOf(state) {
  const { line, moving, unsent } = state;
  if (moving) {
    return t('line.moving');
  }
  const waiting = unsent > 0 ? t('line.unsent', { n: unsent }) : '';
  switch (line) {
    case 'unstable': return [t('line.unstable'), waiting].join(' ');
    case 'reconnecting': return [lineText(state), waiting].join(' ');
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
    }
  }, [line]);
  useEffect(() => {
    const timer = back === null ? undefined : setTimeout(() => setBack(null), 5000);
    return () => clearTimeout(timer);
  }, [back]);
  return back;
}

/** Why the server has closed the line, and what one may do about it. */
const ENDS = {
  ELSEWHERE: ['line.elsewhere', 'line.takeBack'],
  REPLACED: ['line.elsewhere', 'line.takeBack'],
  SESSION_ENDED: ['line.loggedOut', 'line.comeIn'],
  TOO_FAST: ['line.tooFast', 'line.connect'],
};
const END = ['line.ended', 'line.connect'];

/** @param onPress what follows if not one's own seat */
export function EndOfLine({ why, client, onPress = () => client.takeBack() }) {
  const [text, button] = ENDS[why] ?? END;
  return html`<p>${t(text)}</p><button type="button" onClick=${onPress}>${t(button)}</button>`;
}

/** The connection, in words, only while there is something to say. Nothing typed is lost meanwhile. */
export function Line({ state, client }) {
  const back = useBack(state);
  if (state.elsewhere) {
    return html`
      <div class="line elsewhere" role="alert"><${EndOfLine} why=${state.elsewhere} client=${client} /></div>`;
  }
  const text = textOf(state) ?? (back === null ? null : t(back > 0 ? 'line.back' : 'line.backSame', { n: back }));
  return html`<div class=${text ? `line ${back === null ? state.line : 'back'}` : 'line none'} role="status">${text && html`<p>${text}</p>`}</div>`;
}
