import { html, useEffect, useState } from '../lib.js';
import { api } from '../net/api.js';
import { session } from '../net/session.js';
import { explain, list, t, tOr } from '../i18n/index.js';
import { gather } from './begin.js';
import { ToldIn } from './phrase.js';
import { Dialog } from './dialog.js';
import { NameField, chosenName, isAboutName } from './name-field.js';

const themes = (values) => list(values.map((value) => tOr(`value.${value}`, value)));

function Story({ story, picked, onPick }) {
  return html`
    <label class=${picked ? 'story-card picked' : 'story-card'}>
      <input type="radio" name="story" value=${story.id} checked=${picked} onChange=${() => onPick(story.id)} />
      <span class="story-card-title" lang=${story.lang}>${story.title}</span>
      <span class="story-card-teaser" lang=${story.lang}>${story.teaser}</span>
      <span class="small muted">${t('story.minutes', { n: story.minutes })} · ${t('story.about', { themes: themes(story.values) })} <${ToldIn} story=${story} /></span>
    </label>`;
}

function Stories({ stories, picked, onPick }) {
  return html`
    <fieldset class="stories"><legend>${t('gather.story')}</legend>
      ${stories.map((story) => html`<${Story} key=${story.id} story=${story} picked=${picked === story.id} onPick=${onPick} />`)}
    </fieldset>`;
}

function useStories() {
  const [stories, setStories] = useState(null);
  const [refusal, setRefusal] = useState(null);
  const load = () => {
    setRefusal(null);
    api.scenarios().then(setStories, setRefusal);
  };
  useEffect(load, []);
  return { stories, refusal, load };
}

/** Chooses a story and opens a room for friends or for anybody. */
export function Gather({ onClose }) {
  const { stories, refusal, load } = useStories();
  const [story, setStory] = useState(null);
  const [open, setOpen] = useState('private');
  const [wrong, setWrong] = useState(null);
  const [busy, setBusy] = useState(false);
  const picked = story ?? (stories?.find((one) => one.kind === 'full') ?? stories?.[0])?.id;
  const begin = async (event) => {
    event.preventDefault();
    setBusy(true);
    setWrong(null);
    try {
      await gather(chosenName(), { scenario: picked, visibility: open, seats: 4 });
    } catch (why) {
      setWrong(why);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${t('gather.title')} onClose=${onClose} wide>
      ${refusal && html`<p class="wrong" role="alert">${explain(refusal)}</p><button type="button" onClick=${load}>${t('again')}</button>`}
      ${!stories && !refusal && html`<p role="status">${t('gather.loading')}</p>`}
      ${stories && html`
        <form onSubmit=${begin}>
          <${Stories} stories=${stories} picked=${picked} onPick=${setStory} />
          <fieldset class="radios"><legend>${t('gather.who')}</legend>
            ${['private', 'public'].map((who) => html`
              <label key=${who} class="switch"><input type="radio" name="who" value=${who} checked=${open === who} onChange=${() => setOpen(who)} />
                <span>${t(`visibility.${who}`)}<small>${t(`visibility.${who}.hint`)}</small></span></label>`)}
          </fieldset>
          ${!session.known() && html`<${NameField} wrong=${wrong && isAboutName(wrong) ? wrong : null} />`}
          ${wrong && !isAboutName(wrong) && html`<p class="wrong" role="alert">${explain(wrong)}</p>`}
          <p class="dialog-foot"><button type="submit" class="primary" disabled=${busy || !picked}>${t(busy ? 'gather.opening' : 'gather.open')}</button></p>
        </form>`}
    <//>`;
}
