import { html } from '../lib.js';
import { isHost, isPerson, nameOf } from '../state/look.js';
import { t } from '../i18n/index.js';
import { Badge } from './badge.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

function Empty({ seat, view, act }) {
  return html`
    <div class="lobby-seat empty">
      <span class="empty-sigil" aria-hidden="true"></span>
      <div class="lobby-seat-words"><strong>${t('seat.empty', { n: seat.seat })}</strong><span class="small muted">${t('seat.empty.hint')}</span></div>
      ${view.you !== seat.seat && html`<button type="button" class="quiet" onClick=${() => act('seat.take', { seat: seat.seat })}>${t('seat.take')}</button>`}
    </div>`;
}

function HostTools({ seat, act }) {
  const name = seat.name ?? '';
  return html`
    <div class="row tools">
      <button type="button" class="quiet" onClick=${() => act('host.give', { seat: seat.seat })} aria-label=${t('seat.giveHost.to', { name })}>${t('seat.giveHost')}</button>
      <button type="button" class="quiet" onClick=${() => act('kick', { seat: seat.seat })} aria-label=${t('seat.kick.who', { name })}>${t('seat.kick')}</button>
    </div>`;
}

function Taken({ seat, view, presence, act }) {
  const mine = seat.seat === view.you;
  return html`
    <div class=${mine ? 'lobby-seat mine' : 'lobby-seat'}>
      <${Sigil} name=${seat.name ?? nameOf(seat)} size="52" />
      <div class="lobby-seat-words">
        <strong>${seat.name ?? nameOf(seat)}${mine && html` <span class="you">${t('seat.you')}</span>`}</strong>
        ${seat.own && html`<span class="small own-name">${t('seat.own', { name: seat.own })}</span>`}
        <span class="small">${seat.hero ? t('seat.as', { hero: seat.hero.name, calling: t(`calling.${seat.hero.calling}`) }) : t('seat.noHero')}</span>
        <span class="row">
          ${view.host === seat.seat && html`<span class="badge host"><${Icon} name="crown" size="14" />${t('seat.host')}</span>`}
          <${Badge} seat=${seat} presence=${presence} you=${view.you} />
          ${isPerson(seat) && view.host !== seat.seat && html`<span class=${seat.done ? 'badge good' : 'badge'}>${t(seat.done ? 'seat.ready' : 'seat.notReady')}</span>`}
        </span>
      </div>
      ${isHost(view) && !mine && isPerson(seat) && html`<${HostTools} seat=${seat} act=${act} />`}
    </div>`;
}

export function LobbySeats({ view, presence, act, children }) {
  return html`
    <section class="panel" aria-labelledby="seats">
      <h2 id="seats">${t('lobby.seats')}</h2>
      <ul class="lobby-seats">${view.seats.map((seat) => html`
        <li key=${seat.seat}>${seat.kind === 'EMPTY'
          ? html`<${Empty} seat=${seat} view=${view} act=${act} />`
          : html`<${Taken} seat=${seat} view=${view} presence=${presence} act=${act} />`}</li>`)}
      </ul>
      ${children}
    </section>`;
}
