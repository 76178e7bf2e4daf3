import { html, useEffect, useState } from '../lib.js';
import { isHost, isPerson, mySeat } from '../state/look.js';
import { t } from '../i18n/index.js';
import { useAct } from './act.js';
import { Chat } from './chat.js';
import { Heroes } from './heroes.js';
import { useHeight } from './height.js';
import { ToldIn } from './phrase.js';
import { Invite } from './invite.js';
import { AtTheDoor } from './knock.js';
import { later } from './later.js';
import { Line } from './line.js';
import { LobbySeats } from './lobby-seats.js';
import { LobbySettings } from './lobby-settings.js';
import { PageHead, useTitle } from './page.js';
import { complain } from './toasts.js';
import { Waiting } from './waiting.js';

const Leave = later(async () => (await import('./leave.js')).Leave);
const OwnHeroes = later(async () => (await import('./own-heroes.js')).OwnHeroes);

/** Who plays alone brings the hero that was asked for, else the one in front if there is one and they are free. */
async function bringOwn(client, own) {
  const { heroApi } = await import('../net/hero-api.js');
  const heroes = own ? [] : await heroApi.heroes().catch(() => []);
  const hero = own ?? heroes.find((one) => one.active && !one.inAdventure)?.id;
  if (hero) {
    await client.send('hero.pick', { own: hero });
  }
}

/** Alone, one click is enough: the part that one was dealt will do. If it does not work, there is the lobby. */
function useStartAlone(client, view, start) {
  const [wanted, setWanted] = useState(Boolean(start?.alone));
  const seated = Boolean(mySeat(view));
  useEffect(() => {
    if (wanted && seated) {
      bringOwn(client, start.own).then(() => client.send('start')).catch((refusal) => {
        complain(refusal);
        setWanted(false);
      });
    }
  }, [seated]);
  return wanted;
}

/** Stays in reach of a thumb; what lies above it knows how high it is. */
function Foot({ children }) {
  return html`<div class="lobby-go" ref=${useHeight('--dock')}>${children}</div>`;
}

function Go({ view, act, pending }) {
  const me = mySeat(view);
  const host = isHost(view);
  const people = view.seats.filter(isPerson);
  const unready = people.filter((seat) => seat.kind === 'HUMAN' && !seat.done && seat.seat !== view.you);
  if (!me) {
    return html`<p class="muted">${t('lobby.watching')}</p>`;
  }
  return html`
    <${Foot}>
      ${!me.hero && html`<p class="hint">${t('lobby.pickFirst')}</p>`}
      ${host
        ? html`
          <button type="button" class="primary big" disabled=${!me.hero || unready.length > 0 || pending === 'start'} onClick=${() => act('start')}>${t('lobby.start')}</button>
          <p class="small muted">${unready.length > 0 ? t('lobby.waitingReady', { n: unready.length }) : t(people.length < view.story.party ? 'lobby.companions' : 'lobby.noCompanions', { n: view.story.party })}</p>`
        : html`
          <button type="button" class=${me.done ? 'big' : 'primary big'} aria-pressed=${me.done} disabled=${!me.hero || pending === 'ready'}
            onClick=${() => act('ready', { on: !me.done })}>${t(me.done ? 'lobby.ready' : 'lobby.getReady')}</button>
          <p class="small muted">${t(me.done ? 'lobby.hostStarts' : 'lobby.whenReady')}</p>`}
    <//>`;
}

/** Before the story: who sits where, as whom, and how others come in. */
export function Lobby({ client, state, start }) {
  const { view, presence, knocks } = state;
  const [act, pending] = useAct(client);
  const alone = useStartAlone(client, view, start);
  useTitle(t('lobby.title', { story: view.story.title }));
  if (alone) {
    return html`<${Waiting} state=${state} client=${client} />`;
  }
  return html`
    <${PageHead} />
    <${Line} state=${state} client=${client} />
    <main id="main" class=${isHost(view) ? 'lobby hosting' : 'lobby'} tabindex="-1">
      <header class="lobby-story">
        <p class="kicker">${t('lobby.kicker')}</p>
        <h1 lang=${view.story.lang}>${view.story.title}</h1>
        <p class="lead" lang=${view.story.lang}>${view.story.teaser}</p>
        <p class="small muted"><${ToldIn} story=${view.story} /></p>
      </header>
      <div class="lobby-invite"><${Invite} view=${view} invite=${client.invite} /></div>
      <div class="lobby-main">
        <${AtTheDoor} client=${client} knocks=${knocks} />
        <${LobbySeats} view=${view} presence=${presence} act=${act} pending=${pending}><${Leave} view=${view} client=${client} /><//>
        <${Heroes} view=${view} act=${act} pending=${pending} />
        <${OwnHeroes} view=${view} act=${act} pending=${pending} />
      </div>
      <div class="lobby-side">
        <${LobbySettings} view=${view} act=${act} />
        <section class="panel"><h2>${t('chat.title')}</h2><${Chat} client=${client} state=${state} /></section>
      </div>
      <${Go} view=${view} act=${act} pending=${pending} />
    </main>`;
}
