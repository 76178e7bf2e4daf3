import { html, useEffect, useMemo, useState } from '../lib.js';
import { RoomClient } from '../net/room-client.js';
import { session } from '../net/session.js';
import { useStore } from '../state/store.js';
import { invitationTo, remember } from '../state/recent.js';
import { spacedCode } from '../state/code.js';
import { fresh } from '../state/fresh.js';
import { t } from '../i18n/index.js';
import { takeStart } from '../router.js';
import { announce, hush } from './announce.js';
import { exposeForDebugging } from './debug.js';
import { later } from './later.js';
import { Lobby } from './lobby.js';
import { NameField, chosenName, isAboutName } from './name-field.js';
import { EndOfLine } from './line.js';
import { PlainPage } from './page.js';
import { Table } from './table.js';
import { complain } from './toasts.js';
import { Waiting } from './waiting.js';

const Refused = later(async () => (await import('./refused.js')).Refused);
const SentAway = later(async () => (await import('./refused.js')).SentAway);
const Over = later(async () => (await import('./refused.js')).Over);

/** Who has followed a link and has no name yet is asked for it once, filled in already. */
function Threshold({ code, invite, onIn }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(null);
  const enter = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await session.enter(chosenName());
      onIn();
    } catch (refusal) {
      if (isAboutName(refusal)) {
        setWrong(refusal);
      } else {
        complain(refusal);
      }
      setBusy(false);
    }
  };
  return html`
    <${PlainPage} title=${t(invite ? 'threshold.title' : 'threshold.plain')}>
      <p>${t(invite ? 'threshold.text' : 'threshold.plain.text', { code: spacedCode(code) })}</p>
      <form onSubmit=${enter}>
        <${NameField} known=${session.knownName()} wrong=${wrong} />
        <button type="submit" class="primary big" disabled=${busy}>${t('threshold.enter')}</button>
      </form>
      <p class="small"><a href="/account">${t('threshold.account')}</a></p>
    <//>`;
}

/** There is nothing to see: another window has come first, or the server knows nobody here, perhaps not any more. */
function Ended({ client, why, onNobody }) {
  const unknown = why === 'UNAUTHENTICATED';
  useEffect(() => {
    if (unknown) {
      onNobody();
    }
  }, [unknown]);
  return unknown ? null : html`
    <${PlainPage} title=${t('room.closed')}>
      <${EndOfLine} why=${why} client=${client} onPress=${why === 'SESSION_ENDED' ? onNobody : undefined} />
    <//>`;
}

function Inside({ client, start, onNobody }) {
  const state = useStore(client.state);
  const { view, refusal, elsewhere } = state;
  const title = view?.story.title;
  useEffect(() => {
    if (title) {
      remember(client.code, title, client.invite);
    }
  }, [title]);
  useEffect(() => {
    if (!view) {
      hush();
    }
  }, [!view]);
  if (refusal) {
    return html`<${Refused} code=${client.code} refusal=${refusal} client=${client} wasIn=${Boolean(view)} />`;
  }
  if (elsewhere === 'KICKED') {
    return html`<${SentAway} code=${client.code} />`;
  }
  if (!view && elsewhere) {
    return html`<${Ended} client=${client} why=${elsewhere} onNobody=${onNobody} />`;
  }
  if (!view) {
    return html`<${Waiting} state=${state} client=${client} />`;
  }
  if (view.status === 'CLOSED' && view.phase.name !== 'EPILOGUE') {
    return html`<${Over} code=${client.code} begun=${view.phase.name !== 'LOBBY'} />`;
  }
  return view.phase.name === 'LOBBY'
    ? html`<${Lobby} client=${client} state=${state} start=${start} />`
    : html`<${Table} client=${client} state=${state} />`;
}

function Connected({ code, invite, watch, onNobody }) {
  const start = useMemo(takeStart, []);
  const client = useMemo(() => new RoomClient(code, {
    invite: invite ?? invitationTo(code),
    spectate: watch,
    told: (update, view) => {
      fresh.note(update);
      announce(update, view);
    },
  }), []);
  useEffect(() => {
    client.start();
    import('../i18n/doors.js').catch(() => { /* then in the words of the server */ });
    exposeForDebugging(client);
    return () => {
      client.stop();
      hush();
    };
  }, []);
  return html`<${Inside} client=${client} start=${start} onNobody=${onNobody} />`;
}

/** A room, from its door to its epilogue: always the same address. */
export function RoomScreen(at) {
  const [named, setNamed] = useState(session.known());
  return named
    ? html`<${Connected} ...${at} onNobody=${() => setNamed(false)} />`
    : html`<${Threshold} ...${at} onIn=${() => setNamed(true)} />`;
}
