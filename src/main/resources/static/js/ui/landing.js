import { html, useEffect, useState } from '../lib.js';
import { useStore } from '../state/store.js';
import { me, session } from '../net/session.js';
import { forget, rooms } from '../state/recent.js';
import { roomPath, spacedCode } from '../state/code.js';
import { lang, t } from '../i18n/index.js';
import { go } from '../router.js';
import { playAlone } from './begin.js';
import { CodeEntry } from './code-entry.js';
import { Gather } from './gather.js';
import { HallBar } from './hall-bar.js';
import { NameField, chosenName, isAboutName } from './name-field.js';
import { OpenTables } from './open-tables.js';
import { PageHead, useTitle } from './page.js';
import { complain } from './toasts.js';
import { Icon } from '../art/icons.js';
import { Picture } from '../art/picture.js';

function Continue() {
  const [known, setKnown] = useState(rooms());
  if (known.length === 0) {
    return null;
  }
  const drop = (code) => {
    forget(code);
    setKnown(rooms());
  };
  return html`
    <section class="continue" aria-labelledby="continue">
      <h2 id="continue">${t('landing.continue')}</h2>
      <ul>${known.map(({ code, title, invite }) => html`
        <li key=${code}>
          <a class="continue-room" href=${roomPath(code, invite)}><strong>${title}</strong><span class="code">${spacedCode(code)}</span><${Icon} name="next" /></a>
          <button type="button" class="round small" onClick=${() => drop(code)} aria-label=${t('landing.forget', { code: spacedCode(code) })}><${Icon} name="cross" size="16" /></button>
        </li>`)}
      </ul>
    </section>`;
}

const STEPS = [['whisper', 'landing.how1'], ['tell', 'landing.how2'], ['die', 'landing.how3']];

function How() {
  return html`
    <section class="how" aria-labelledby="how">
      <h2 id="how" class="sr-only">${t('landing.how')}</h2>
      <ul>${STEPS.map(([icon, key]) => html`
        <li key=${key}><${Icon} name=${icon} size="28" /><h3>${t(key)}</h3><p>${t(`${key}.text`)}</p></li>`)}
      </ul>
    </section>`;
}

function usePlay() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(null);
  const play = async () => {
    setBusy(true);
    setWrong(null);
    try {
      await playAlone(chosenName());
    } catch (refusal) {
      if (isAboutName(refusal)) {
        setWrong(refusal);
      } else {
        complain(refusal);
      }
      setBusy(false);
    }
  };
  return [busy, play, wrong];
}

export function Landing() {
  const { name } = useStore(me);
  const [gather, setGather] = useState(false);
  const [busy, play, wrong] = usePlay();
  useTitle(t('brand'));
  useEffect(() => {
    if (session.known()) {
      session.token().catch(() => {});
    }
  }, []);
  return html`
    <${PageHead} />
    <main id="main" class="landing" tabindex="-1">
      <div class="landing-words">
        <p class="kicker">${t('landing.kicker')}</p>
        <h1>${t('brand')}</h1>
        <p class="lead">${t('landing.lead')}</p>
        <div class="landing-go">
          <button type="button" class="primary big" onClick=${play} disabled=${busy} aria-busy=${busy}>
            ${t(busy ? 'landing.opening' : 'landing.play')}</button>
          <button type="button" class="big" onClick=${() => setGather(true)}>${t('landing.gather')}</button>
        </div>
        <p class="small muted">${t('landing.playHint')}</p>
        <${NameField} known=${name ?? session.knownName()} wrong=${wrong} />
        <${HallBar} />
        <${CodeEntry} onPath=${(path) => go(path)} />
        <${Continue} />
        <${OpenTables} />
      </div>
      <div class="landing-picture"><${Picture} label=${t('landing.picture')} /></div>
      <${How} />
    </main>
    <footer class="page-foot"><p>${t('landing.foot')}</p></footer>
    ${gather && html`<${Gather} onClose=${() => setGather(false)} key=${lang()} />`}`;
}
