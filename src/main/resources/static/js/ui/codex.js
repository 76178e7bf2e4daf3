import { html, useEffect, useMemo, useState } from '../lib.js';
import { api } from '../net/api.js';
import { laidOver, plainly, viewsOf } from '../state/replay.js';
import { nameOf, taken } from '../state/look.js';
import { explain, t } from '../i18n/index.js';
import { CodexBar, useTurning } from './codex-bar.js';
import { Chronicle, linesOf } from './codex-lines.js';
import { CodexNow } from './codex-now.js';
import { Score } from './epilogue.js';
import { Opened } from './opened.js';
import { PageHead, PlainPage, useTitle } from './page.js';
import { toast } from './toasts.js';
import { VerifyDice } from './verify-dice.js';
import { Icon } from '../art/icons.js';

const EVERYONE = 'all';
const WATCHING = 'none';

/** The page as who watched saw it, and as each seat did; a pair of eyes is asked for when it is first wanted. */
function useReplays(code, share) {
  const [byEyes, setByEyes] = useState({});
  const [refusal, setRefusal] = useState(null);
  const load = async (seat) => {
    const replay = await api.replay(code, { share, seat });
    setByEyes((known) => ({ ...known, [seat ?? WATCHING]: replay }));
    return replay;
  };
  useEffect(() => {
    (async () => {
      const { end } = await load();
      for (const seat of end.seats.filter(taken)) {
        await load(seat.seat);
      }
    })().catch(setRefusal);
  }, [code]);
  return [byEyes, refusal];
}

function stepsFor(eyes, byEyes, seats) {
  if (eyes !== EVERYONE) {
    return byEyes[eyes] && plainly(byEyes[eyes]);
  }
  const all = seats.map(({ seat }) => byEyes[seat]);
  return all.every(Boolean) && all.length > 0 ? laidOver(all) : undefined;
}

function Eyes({ seats, eyes, onPick }) {
  const choices = [[EVERYONE, t('codex.everyone')], ...seats.map((seat) => [String(seat.seat), nameOf(seat)]), [WATCHING, t('codex.watching')]];
  return html`
    <fieldset class="to eyes"><legend>${t('codex.view')}</legend>
      ${choices.map(([name, text]) => html`
        <label key=${name} class="chip-radio"><input type="radio" name="eyes" checked=${eyes === name} onChange=${() => onPick(name)} /><span>${text}</span></label>`)}
    </fieldset>`;
}

function Share({ code, share }) {
  const copy = async () => {
    const address = `${location.origin}/codex/${code}${share ? `#s=${share}` : ''}`;
    try {
      await navigator.clipboard.writeText(address);
      toast(`${t('invite.copied')} ${t('codex.shared')}`);
    } catch {
      toast(address);
    }
  };
  return html`<button type="button" onClick=${copy}><${Icon} name="link" size="18" />${t('codex.share')}</button>`;
}

function Book({ code, byEyes }) {
  const watched = byEyes[WATCHING];
  const { end } = watched;
  const seats = end.seats.filter(taken);
  const [eyes, setEyes] = useState(EVERYONE);
  const views = useMemo(() => viewsOf(watched), [watched]);
  const steps = stepsFor(eyes, byEyes, seats);
  const pages = useMemo(() => steps && linesOf(steps, views), [steps?.length, eyes, byEyes]);
  const [at, setAt] = useTurning(pages?.length ?? 0);
  useTitle(`${t('codex.title', { story: end.story.title })} · ${t('brand')}`);
  return html`
    <${PageHead} />
    <main id="main" class="codex" tabindex="-1">
      <header class="codex-head">
        <p class="kicker">${t('codex.play')}</p>
        <h1 lang=${end.story.lang}>${end.story.title}: ${end.ended.title}</h1>
        <div class="row"><${Share} code=${code} share=${watched.share} /><span class="small muted with-keys">${t('codex.hint')}</span></div>
      </header>
      <${Eyes} seats=${seats} eyes=${eyes} onPick=${setEyes} />
      <div class="codex-body">
        ${pages ? html`<${Chronicle} pages=${pages} at=${at} />` : html`<p role="status">${t('codex.loading')}</p>`}
        <div class="codex-side">
          ${pages && html`<${CodexNow} view=${views[pages[at]?.step ?? 0]} />`}
          <section class="panel"><${Score} ended=${end.ended} lang=${end.story.lang} /></section>
          <${VerifyDice} code=${code} seedCommit=${watched.seedCommit} ended=${end.ended} dice=${watched.dice} />
        </div>
      </div>
      <${Opened} opened=${end.opened} view=${end} />
    </main>
    ${pages && html`<${CodexBar} at=${at} of=${pages.length} onTurn=${setAt} />`}`;
}

/** An evening that is over, opened for good: turned page by page, through whose eyes one likes. */
export function CodexPage({ code, share }) {
  const [byEyes, refusal] = useReplays(code, share);
  if (refusal) {
    return html`
      <${PlainPage} title=${t('room.closed')}>
        <p role="alert">${explain(refusal)}</p><p><a class="button primary" href="/">${t('lost.home')}</a></p>
      <//>`;
  }
  return byEyes[WATCHING] ? html`<${Book} code=${code} byEyes=${byEyes} />` : html`<${PlainPage} title=${t('codex.loading')} />`;
}
