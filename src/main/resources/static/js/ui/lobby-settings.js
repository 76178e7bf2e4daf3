import { html, useEffect, useState } from '../lib.js';
import { api } from '../net/api.js';
import { isHost } from '../state/look.js';
import { t } from '../i18n/index.js';

function Pick({ name, value, options, act }) {
  return html`
    <label class="field">${t(`settings.${name}`)}
      <select onChange=${(event) => act('settings', { [name]: event.target.value })}>
        ${options.map(([id, text]) => html`<option key=${id} value=${id} selected=${id === value}>${text}</option>`)}
      </select>
    </label>`;
}

const words = (name, ...ids) => ids.map((id) => [id, t(`${name}.${id}`)]);

function Fixed({ view }) {
  return html`
    <dl class="settings-fixed">
      <div><dt>${t('settings.pace')}</dt><dd>${t(`pace.${view.pace}`)}</dd></div>
      <div><dt>${t('settings.difficulty')}</dt><dd>${t(`difficulty.${view.difficulty}`)}</dd></div>
      <div><dt>${t('settings.visibility')}</dt><dd>${t(`visibility.${view.visibility}`)}</dd></div>
    </dl>`;
}

/** How this evening is played: the host decides, all may read it. */
export function LobbySettings({ view, act }) {
  const [stories, setStories] = useState([]);
  const host = isHost(view);
  useEffect(() => {
    if (host) {
      api.scenarios().then(setStories, () => {});
    }
  }, [host]);
  const known = stories.length > 0 ? stories.map(({ id, title }) => [id, title]) : [[view.story.id, view.story.title]];
  return html`
    <section class="panel" aria-labelledby="settings">
      <h2 id="settings">${t('settings.title')}</h2>
      ${host ? html`
        <div class="fields">
          <${Pick} name="scenario" value=${view.story.id} options=${known} act=${act} />
          <${Pick} name="pace" value=${view.pace} options=${words('pace', 'live', 'relaxed')} act=${act} />
          <${Pick} name="difficulty" value=${view.difficulty} options=${words('difficulty', 'gentle', 'plain', 'harsh')} act=${act} />
          <${Pick} name="visibility" value=${view.visibility} options=${words('visibility', 'private', 'public')} act=${act} />
        </div>` : html`<${Fixed} view=${view} />`}
      <details class="seed"><summary>${t('seed.title')}</summary><p>${t('seed.text')}</p><code>${view.seedCommit}</code></details>
    </section>`;
}
