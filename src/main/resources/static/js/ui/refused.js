import { html, useEffect, useState } from '../lib.js';
import { api } from '../net/api.js';
import { forget, rooms } from '../state/recent.js';
import { explain, t } from '../i18n/index.js';
import '../i18n/doors.js';
import { Knock } from './knocking.js';
import { PlainPage } from './page.js';

/** Refusals about which the room itself tells more, as far as it is known that there is one. */
const isWorthALook = (code, refusal) => ['FORBIDDEN', 'ROOM_FULL'].includes(refusal.code)
  || (refusal.code === 'NOT_FOUND' && rooms().some((one) => one.code === code));

/** What a stranger may know of the room: {visibility, …}; empty if nothing, null while that is not known. */
function useLook(code, refusal) {
  const [found, setFound] = useState(isWorthALook(code, refusal) ? null : {});
  useEffect(() => {
    if (found === null) {
      api.room(code).then(setFound, (why) => setFound(why.code === 'NOT_FOUND' ? {} : { kept: true }));
    }
  }, []);
  return found;
}

function reason(refusal, room, wasIn) {
  switch (refusal.code) {
    case 'FORBIDDEN': return t(wasIn ? 'line.kicked' : 'refused.unwanted');
    case 'NOT_FOUND': return room.status || room.kept ? t('refused.storyAway') : explain(refusal);
    default: return explain(refusal);
  }
}

const isOver = (refusal, room) => refusal.code === 'ROOM_CLOSED' || (refusal.code === 'NOT_FOUND' && !room.status && !room.kept);

/** A door that does not open, why, and where to go instead. */
export function Refused({ code, refusal, client, wasIn }) {
  const room = useLook(code, refusal);
  const over = room && isOver(refusal, room);
  useEffect(() => {
    if (over) {
      forget(code);
    }
  }, [over]);
  if (!room) {
    return null;
  }
  if (refusal.code === 'FORBIDDEN' && !wasIn && room.visibility !== 'public') {
    return html`<${Knock} code=${code} client=${client} />`;
  }
  const mayWatch = refusal.code === 'ROOM_FULL' && room.visibility === 'public' && refusal.asked !== 'room.spectate';
  return html`
    <${PlainPage} title=${t('room.closed')}>
      <p role="alert">${reason(refusal, room, wasIn)}</p>
      <p class="row">
        ${mayWatch && html`<a class="button primary" href=${`/r/${code}#watch`}>${t('watch.do')}</a>`}
        <a class=${mayWatch ? 'button' : 'button primary'} href="/">${t('lost.home')}</a></p>
    <//>`;
}

/** The host has closed the door behind one. */
export function SentAway({ code }) {
  useEffect(() => forget(code), []);
  return html`
    <${PlainPage} title=${t('room.closed')}>
      <p role="alert">${t('line.kicked')}</p>
      <p><a class="button primary" href="/">${t('lost.home')}</a></p>
    <//>`;
}

/** Closed before its end: nobody came, or nobody stayed. */
export function Over({ code, begun }) {
  useEffect(() => forget(code), []);
  return html`
    <${PlainPage} title=${t('over.title')}>
      <p role="alert">${t(begun ? 'over.story' : 'over.lobby')}</p>
      <p><a class="button primary" href="/">${t('lost.home')}</a></p>
    <//>`;
}
