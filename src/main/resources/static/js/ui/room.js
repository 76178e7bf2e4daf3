import { html, useEffect, useMemo, useState } from '../lib.js';
import { RoomClient } from '../net/room-client.js';
import { session } from '../net/session.js';
import { useStore } from '../state/store.js';
import { forget, remember } from '../state/recent.js';
import { fresh } from '../state/fresh.js';
import { explain, t } from '../i18n/index.js';
import { takeStart } from '../router.js';
import { announce } from './announce.js';
import { exposeForDebugging } from './debug.js';
import { Knock } from './knock.js';
import { Lobby } from './lobby.js';
import { NameField, chosenName } from './name-field.js';
import { PlainPage } from './page.js';
import { Table } from './table.js';
import { complain } from './toasts.js';
import { Mark } from '../art/mark.js';

/** Who has followed a link and has no name yet is asked for it once, filled in already. */
function Threshold({ code, onIn }) {
  const [busy, setBusy] = useState(false);
  const enter = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await session.enter(chosenName());
      onIn();
    } catch (refusal) {
      complain(refusal);
      setBusy(false);
    }
  };
  return html`
    <${PlainPage} title=${t('threshold.title')}>
      <p>${t('threshold.text', { code })}</p>
      <form onSubmit=${enter}>
        <${NameField} />
        <button type="submit" class="primary big" disabled=${busy}>${t('threshold.enter')}</button>
      </form>
    <//>`;
}

function Waiting({ attempt }) {
  return html`
    <main id="main" class="waiting" tabindex="-1" aria-busy="true">
      <${Mark} size="88" />
      <p role="status">${attempt > 1 ? t('line.reconnecting', { n: attempt }) : t('room.opening')}</p>
    </main>`;
}

function Refused({ code, refusal, client }) {
  if (refusal.code === 'FORBIDDEN') {
    return html`<${Knock} code=${code} client=${client} />`;
  }
  forget(code);
  return html`
    <${PlainPage} title=${t('room.closed')}>
      <p role="alert">${explain(refusal)}</p>
      <p><a class="button primary" href="/">${t('lost.home')}</a></p>
    <//>`;
}

function Inside({ client, start }) {
  const state = useStore(client.state);
  const { view, line, refusal, attempt } = state;
  const title = view?.story.title;
  useEffect(() => {
    if (title) {
      remember(client.code, title);
    }
  }, [title]);
  if (refusal && !view) {
    return html`<${Refused} code=${client.code} refusal=${refusal} client=${client} />`;
  }
  if (!view) {
    return html`<${Waiting} attempt=${line === 'reconnecting' ? attempt : 0} />`;
  }
  return view.phase.name === 'LOBBY'
    ? html`<${Lobby} client=${client} state=${state} start=${start} />`
    : html`<${Table} client=${client} state=${state} />`;
}

function Connected({ code, invite, watch }) {
  const start = useMemo(takeStart, []);
  const client = useMemo(() => new RoomClient(code, {
    invite,
    spectate: watch,
    told: (update, view) => {
      fresh.note(update);
      announce(update, view);
    },
  }), []);
  useEffect(() => {
    client.start();
    exposeForDebugging(client);
    return () => client.stop();
  }, []);
  return html`<${Inside} client=${client} start=${start} />`;
}

/** A room, from its door to its epilogue: always the same address. */
export function RoomScreen(at) {
  const [named, setNamed] = useState(session.known());
  return named
    ? html`<${Connected} ...${at} />`
    : html`<${Threshold} code=${at.code} onIn=${() => setNamed(true)} />`;
}
