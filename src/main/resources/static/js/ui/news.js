import { html, useEffect, useRef, useState } from '../lib.js';
import { isPerson, nameOf, seatOf, toldOf, who } from '../state/look.js';
import { t } from '../i18n/index.js';
import { Probe, toWhom } from './shares.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

const keyOf = (update) => `${update.t}-${update.shareId}`;

const newsOf = (view) => toldOf(view, 'whisper-shared', 'lie-exposed').filter((update) => update.t === 'lie-exposed' || update.by !== view.you);

/** Where the list of all that was told has it. */
const placeOf = ({ shareId }) => document.getElementById(`told-${shareId}`);

/** What others told and what came out since one sat here, as long as it has not been in sight. */
export function useNews(view) {
  const all = newsOf(view);
  const [seen, setSeen] = useState(() => new Set(all.map(keyOf)));
  const [unseen, setUnseen] = useState(new Set());
  const open = all.filter((update) => !seen.has(keyOf(update)));
  const see = (updates) => setSeen((before) => new Set([...before, ...updates.map(keyOf)]));
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => {
      const here = open.filter((update) => placeOf(update) === target);
      if (isIntersecting) {
        see(here);
      } else {
        setUnseen((before) => new Set([...before, ...here.map(keyOf)]));
      }
    }), { threshold: 0.5 });
    open.map(placeOf).filter(Boolean).forEach((place) => watch.observe(place));
    return () => watch.disconnect();
  }, [open.map(keyOf).join()]);
  return { items: open.filter((update) => unseen.has(keyOf(update))), dismiss: (update) => see([update]) };
}

/** Leads to what was told, in its list. */
function goTo(update) {
  const place = placeOf(update);
  place?.closest('details')?.setAttribute('open', '');
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}

/** Esc puts the news aside, unless something above it is open. */
function useEscape(dismiss) {
  const now = useRef(dismiss);
  now.current = dismiss;
  useEffect(() => {
    const pressed = (event) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        now.current();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function Words({ update, view }) {
  if (update.t === 'lie-exposed') {
    return html`
      <p class="share-by"><b>${t('news.lie', { by: who(view, update.by) })}</b></p>
      <blockquote><s lang=${view.story.lang}>${update.told}</s></blockquote>
      <p class="verdict lie">${t('lie.truth')} <span lang=${view.story.lang}>“${update.truth}”</span></p>`;
  }
  return html`
    <p class="share-by"><b>${toWhom(view, update)}</b></p>
    <blockquote lang=${view.story.lang}>${update.text}</blockquote>
    <p class="doubt">${t('heard.doubt')}</p>`;
}

/** What has the focus is never covered: the card goes where it would. */
function useNeverOver(card, dismiss) {
  useEffect(() => {
    const focused = ({ target }) => {
      const mine = card.current?.getBoundingClientRect();
      const its = target.getBoundingClientRect();
      const meets = mine && its.top < mine.bottom && its.bottom > mine.top && its.left < mine.right && its.right > mine.left;
      if (meets && target.closest('.part') && target.tabIndex >= 0 && !target.matches('.part')) {
        dismiss();
      }
    };
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, [dismiss]);
}

function One({ update, more, view, act, pending, onLook, onDismiss }) {
  const card = useRef(null);
  const aside = () => {
    if (card.current?.contains(document.activeElement)) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    onDismiss();
  };
  useEscape(aside);
  useNeverOver(card, onDismiss);
  const teller = seatOf(view, update.by);
  const look = () => {
    onLook();
    requestAnimationFrame(() => goTo(update));
  };
  return html`
    <section ref=${card} class=${update.t === 'lie-exposed' ? 'news lie' : 'news'} aria-label=${t('news.title')}>
      <${Sigil} name=${isPerson(teller) ? teller.name : nameOf(teller)} size="36" />
      <div class="news-words"><${Words} update=${update} view=${view} />
        <p class="row">
          ${update.t === 'whisper-shared' && html`<${Probe} share=${update} view=${view} act=${act} pending=${pending} />`}
          <button type="button" class="quiet" onClick=${look}>${more > 0 ? t('news.lookMore', { n: more }) : t('news.look')}</button>
        </p>
      </div>
      <button type="button" class="round" onClick=${aside} aria-label=${t('toast.dismiss')} title=${t('toast.dismiss')}><${Icon} name="cross" /></button>
    </section>`;
}

/** What was told and not yet seen, the oldest first so that nothing changes under a hand, wherever one is at the table: who told it, to whom, and that it need not be true. */
export function News({ news, ...parts }) {
  const { items, dismiss } = news;
  const next = items[0];
  return next ? html`<${One} key=${keyOf(next)} update=${next} more=${items.length - 1} onDismiss=${() => dismiss(next)} ...${parts} />` : null;
}
