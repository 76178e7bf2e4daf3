import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib.js';
import { atPhase, describe } from '../text/describe.js';
import { understand } from '../text/commands.js';
import { explain, t } from '../i18n/index.js';
import { onSaid } from './announce.js';

const MOST = 400;

/** What was told has a number, for probing it. */
const withNumber = (text, update, view) => (update.t === 'whisper-shared' ? describe.shares(view).at(-1) : text);

/** All that was said since one came, as the whole table once and then line by line. */
function useLog(view) {
  const [log, setLog] = useState(() => describe.look(view).map((text) => ({ text })));
  const add = (lines, typed) => setLog((known) => [...known, ...(typed ? [{ text: typed, typed }] : []), ...lines.map((text) => ({ text }))].slice(-MOST));
  const now = useRef(view);
  now.current = view;
  useEffect(() => onSaid((text, update, seen) => add([withNumber(text, update, seen)])), []);
  const entry = useRef(view.phase.entry);
  useEffect(() => {
    if (entry.current !== view.phase.entry) {
      entry.current = view.phase.entry;
      add(atPhase(view));
    }
  }, [view.phase.entry]);
  return [log, add];
}

function Log({ log }) {
  const box = useRef();
  useLayoutEffect(() => { box.current.scrollTop = box.current.scrollHeight; }, [log.length, log.at(-1)]);
  return html`
    <div class="text-log" ref=${box} tabindex="0" role="log" aria-label=${t('text.log')}>
      ${log.map(({ text, typed }, index) => html`<p key=${index} class=${typed ? 'typed' : ''}>${text}</p>`)}
    </div>`;
}

/** The whole table as one log to read, and one line to write: nothing to see, nothing to point at. */
export function TextTable({ client, view }) {
  const [log, add] = useLog(view);
  const [typed, setTyped] = useState('');
  const enter = async (event) => {
    event.preventDefault();
    if (!typed.trim()) {
      return;
    }
    const meant = understand(typed, view);
    add(meant.lines ?? [], typed);
    setTyped('');
    try {
      if (meant.t) {
        await client.send(meant.t, meant.d, { patient: meant.t !== 'chat' });
      } else if (meant.later) {
        add(await meant.later());
      }
    } catch (refusal) {
      add([explain(refusal)]);
    }
  };
  return html`
      <${Log} log=${log} />
      <form class="text-line" onSubmit=${enter}>
        <label for="command">${t('text.command')}</label>
        <input id="command" type="text" value=${typed} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="send"
          placeholder=${t('text.placeholder')} onInput=${(event) => setTyped(event.target.value)} />
        <button type="submit">${t('text.do')}</button>
      </form>
      ${view.ended && html`<p class="row"><a class="button" href=${`/codex/${view.code}`}>${t('epilogue.codex')}</a><a class="button" href="/">${t('lost.home')}</a></p>`}`;
}
