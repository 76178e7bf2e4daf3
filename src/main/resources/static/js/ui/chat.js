import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib.js';
import { mySeat, nameOf, others, isPerson, seatOf, who } from '../state/look.js';
import { explain, list, t, time } from '../i18n/index.js';
import { Icon } from '../art/icons.js';
import { Sigil } from '../art/sigil.js';

const MOST = 300;
const length = (text) => [...text].length;

function Said({ line, view }) {
  const mine = line.by === view.you;
  return html`
    <li class=${`said ${mine ? 'mine' : ''} ${line.to ? 'private' : ''}`}>
      <${Sigil} name=${line.name} size="28" />
      <div><p class="said-by"><b>${line.name}</b>${line.to && html` <span class="only">${t('chat.toOne', { name: line.to === view.you ? t('chat.toYou') : who(view, line.to) })}</span>`} <time datetime=${line.at}>${time(line.at)}</time></p>
        <p class="said-text">${line.text}</p></div>
    </li>`;
}

/** Stays at the newest line unless one has scrolled up to read. */
function Lines({ chat, view }) {
  const box = useRef();
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (atEnd.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [chat.length]);
  const scrolled = ({ target }) => { atEnd.current = target.scrollHeight - target.scrollTop - target.clientHeight < 40; };
  return html`
    <ol class="chat-lines" ref=${box} onScroll=${scrolled} tabindex="0" aria-label=${t('chat.lines')}>
      ${chat.length === 0 && html`<li class="muted small">${t('chat.none')}</li>`}
      ${chat.map((line) => html`<${Said} key=${line.cursor} line=${line} view=${view} />`)}
    </ol>`;
}

function useTyping(client) {
  const last = useRef(0);
  return () => {
    if (Date.now() - last.current > 3000) {
      last.current = Date.now();
      client.whisperToServer('presence.typing');
    }
  };
}

function Write({ client, view }) {
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState(null);
  const [waiting, setWaiting] = useState([]);
  const typing = useTyping(client);
  const people = others(view).filter(isPerson);
  useEffect(() => {
    if (to && !people.some((seat) => String(seat.seat) === to)) {
      setTo('');
    }
  }, [people.length]);
  const say = async () => {
    const said = text.trim();
    if (!said || length(said) > MOST) {
      return;
    }
    const line = { said };
    setText('');
    setWrong(null);
    setWaiting((known) => [...known, line]);
    try {
      await client.send('chat', to ? { channel: 'seat', to: Number(to), text: said } : { channel: 'table', text: said }, { patient: false });
    } catch (refusal) {
      setText((now) => [said, now].filter(Boolean).join(' '));
      setWrong(refusal);
    } finally {
      setWaiting((known) => known.filter((one) => one !== line));
    }
  };
  const key = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      say();
    }
  };
  return html`
    ${waiting.map(({ said }) => html`<p class="chat-waiting small muted"><span>${said}</span> ${t('chat.sending')}</p>`)}
    <form class="chat-write" onSubmit=${(event) => { event.preventDefault(); say(); }}>
      <div class="chat-row">
        ${people.length > 0 && html`
          <select class="chat-to" aria-label=${t('chat.to')} onChange=${(event) => setTo(event.target.value)}>
            <option value="" selected=${to === ''}>${t('chat.all')}</option>
            ${people.map((seat) => html`<option key=${seat.seat} value=${String(seat.seat)} selected=${to === String(seat.seat)}>${seat.name ?? nameOf(seat)}</option>`)}
          </select>`}
        <textarea rows="1" value=${text} maxlength=${MOST} aria-label=${t('chat.write')} placeholder=${t(to ? 'chat.placeholder.one' : 'chat.placeholder')}
          aria-invalid=${Boolean(wrong)} aria-describedby=${wrong ? 'chat-wrong' : undefined} enterkeyhint="send"
          onInput=${(event) => { setText(event.target.value); typing(); }} onKeyDown=${key}></textarea>
        <button type="submit" aria-label=${t('chat.send')}><${Icon} name="next" /></button>
      </div>
      ${length(text) > MOST - 50 && html`<p class="small muted">${t('chat.left', { n: MOST - length(text) })}</p>`}
      ${wrong && html`<p id="chat-wrong" class="wrong" role="alert">${explain(wrong)}</p>`}
    </form>`;
}

/** Talk beside the game: free, never judged. */
export function Chat({ client, state }) {
  const { view, chat, presence } = state;
  const writing = presence.typing.filter((seat) => seat !== view.you && nameOf(seatOf(view, seat))).map((seat) => seatOf(view, seat).name ?? who(view, seat));
  return html`
    <div class="chat">
      <${Lines} chat=${chat} view=${view} />
      <p class="typing small muted">${writing.length > 0 ? t('chat.typing', { names: list(writing), n: writing.length }) : ''}</p>
      ${mySeat(view) && html`<${Write} client=${client} view=${view} />`}
    </div>`;
}
