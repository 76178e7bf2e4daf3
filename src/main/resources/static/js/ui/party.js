import { html, useState } from '../lib.js';
import { hasAsked, isPerson, mySeat, nameOf, others, seatOf, taken, toldOf, trustWord } from '../state/look.js';
import { number, signed, t } from '../i18n/index.js';
import { Around, Phrase } from './phrase.js';
import { Badge } from './badge.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

function Pips({ have, most, kind, label }) {
  return html`
    <span class=${`pips ${kind}`} role="img" aria-label=${label} title=${label}>
      ${Array.from({ length: most }, (_, index) => html`<i class=${index < have ? 'full' : ''}></i>`)}
    </span>`;
}

function Approval({ view, seat }) {
  const moves = toldOf(view, 'approval-changed').filter((update) => update.seat === seat.seat);
  const last = moves.at(-1);
  return last ? html`
    <span class=${last.up ? 'approval up' : 'approval down'}><${Icon} name=${last.up ? 'up' : 'down'} size="14" />${t(last.up ? 'approval.up' : 'approval.down')}</span>` : null;
}

/** Topics that may be worth a question: those of one's own whispers and of what was shared. */
function topicsOf(view) {
  const mine = view.mine?.whispers.map((whisper) => whisper.topic) ?? [];
  const shared = toldOf(view, 'whisper-shared').map((share) => share.topic);
  return [...new Set([...mine, ...shared].filter(Boolean))];
}

function Ask({ view, seat, act, pending }) {
  const [open, setOpen] = useState(false);
  if (view.phase.name !== 'COUNSEL' || !mySeat(view) || seat.seat === view.you || !taken(seat)) {
    return null;
  }
  if (hasAsked(view, seat.seat)) {
    return html`<p class="small muted asked">${t('ask.done')}</p>`;
  }
  const ask = (topic) => {
    setOpen(false);
    act('ask', topic ? { seat: seat.seat, topic } : { seat: seat.seat });
  };
  const name = nameOf(seat);
  return html`
    <div class="ask">
      <button type="button" class="quiet" aria-expanded=${open} disabled=${pending === 'ask' || Boolean(view.phase.paused)} onClick=${() => setOpen(!open)}><${Icon} name="ask" size="18" />${t('ask.open', { name })}</button>
      ${open && html`
        <div class="ask-topics" role="group" aria-label=${t('ask.about', { name })}>
          <button type="button" class="chip-button" onClick=${() => ask()}>${t('ask.anything')}</button>
          ${topicsOf(view).map((topic) => html`<button key=${topic} type="button" class="chip-button" lang=${view.story.lang} onClick=${() => ask(topic)}>${topic}</button>`)}
        </div>`}
    </div>`;
}

function Plan({ view, seat }) {
  const option = view.mine?.options.find((one) => one.id === seat.plan);
  return option
    ? html`<${Around} text="plan.leans" name="option" words=${option.label} lang=${view.story.lang} />`
    : html`<span>${t(mySeat(view) ? 'plan.leansElsewhere' : 'plan.leansSomewhere')}</span>`;
}

function Seat({ view, seat, presence, act, pending }) {
  const mine = seat.seat === view.you;
  const most = seat.hero?.hp ?? 0;
  const inBeat = view.phase.name !== 'EPILOGUE';
  return html`
    <li class=${`seat ${mine ? 'mine' : ''} ${seat.hp <= 0 && most > 0 ? 'down' : ''}`}>
      <div class="seat-face"><${Sigil} name=${isPerson(seat) ? seat.name : nameOf(seat)} size="48" />
        ${seat.done && inBeat && html`<span class="seat-done" title=${t('seat.done')}><${Icon} name="check" size="14" /><span class="sr-only">${t('seat.done')}</span></span>`}</div>
      <div class="seat-words">
        <p class="seat-name"><strong lang=${view.story.lang}>${nameOf(seat)}</strong>${mine && html` <span class="you">${t('seat.you')}</span>`}</p>
        <p class="small muted">${seat.hero && t(`calling.${seat.hero.calling}`)}${isPerson(seat) && seat.name && html` · ${seat.name}`}</p>
        <p class="seat-row pip-row">
          ${most > 0 && html`<${Pips} have=${seat.hp} most=${most} kind="hp" label=${t('seat.hp', { now: seat.hp, most })} />`}
          ${(isPerson(seat) || seat.momentum > 0) && html`<${Pips} have=${seat.momentum} most=${5} kind="momentum" label=${t('seat.momentum', { n: seat.momentum })} />`}
        </p>
        <p class="seat-row"><${Badge} seat=${seat} presence=${presence} you=${view.you} /><${Approval} view=${view} seat=${seat} />
          ${seat.whispers > 0 && html`<span class="heard-count" title=${t('seat.heard', { n: seat.whispers })}><${Icon} name="whisper" size="16" /><span aria-hidden="true">${number(seat.whispers)}</span><span class="sr-only">${t('seat.heard', { n: seat.whispers })}</span></span>`}</p>
        ${seat.plan && html`<p class="seat-plan"><${Icon} name="point" size="16" /><${Plan} view=${view} seat=${seat} /></p>`}
        ${inBeat && html`<${Ask} view=${view} seat=${seat} act=${act} pending=${pending} />`}
      </div>
    </li>`;
}

function Trust({ view }) {
  const moves = toldOf(view, 'trust-changed').slice(-4).reverse();
  return html`
    <section class="panel trust" aria-labelledby="trust">
      <h2 id="trust">${t('trust.title')}</h2>
      <p class="trust-now"><strong>${number(view.trust)}</strong> <span>${t(`trust.${trustWord(view.trust)}`)}</span></p>
      <meter min="0" max="100" low="40" high="80" optimum="100" value=${view.trust} aria-label=${t('trust.title')}>${view.trust}</meter>
      ${moves.length > 0 && html`<ul class="reasons">${moves.map((move) => html`
        <li class=${move.delta > 0 ? 'up' : 'down'}><b>${signed(move.delta)}</b> <${Phrase} text=${move.why} lang=${view.story.lang} /></li>`)}</ul>`}
    </section>`;
}

function Things({ title, icon, things, empty, lang }) {
  return html`
    <section class="panel things"><h2>${title}</h2>
      ${things.length === 0 ? html`<p class="small muted">${empty}</p>` : html`
        <ul>${things.map(({ key, text, note }) => html`<li key=${key}><${Icon} name=${icon} size="18" /><span><span lang=${lang}>${text}</span>${note && html`<small class="muted"> ${note}</small>`}</span></li>`)}</ul>`}
    </section>`;
}

/** Who is at the table, how far they trust each other, and what they hold. */
export function Party({ view, presence, act, pending }) {
  const seats = [seatOf(view, view.you), ...others(view)].filter(Boolean);
  return html`
    <h2 class="part-title">${t('party.title')}</h2>
    <ul class="seats">${seats.map((seat) => html`<${Seat} key=${seat.seat} view=${view} seat=${seat} presence=${presence} act=${act} pending=${pending} />`)}</ul>
    <${Trust} view=${view} />
    <${Things} title=${t('clues.title')} icon="clue" lang=${view.story.lang} empty=${t('clues.none')} things=${view.clues.map(({ id, text }) => ({ key: id, text }))} />
    ${view.mine && html`<${Things} title=${t('items.title')} icon="item" lang=${view.story.lang} empty=${t('items.none')}
      things=${view.mine.items.map(({ id, name, helps }) => ({ key: id, text: name, note: helps && t('items.helps', { skill: t(`skill.${helps}`) }) }))} />`}`;
}
