import { useEffect } from '../lib.js';
import { t } from '../i18n/index.js';

const favicon = () => document.getElementById('favicon');

/** Says in the tab's title and picture that the table waits for me. */
export function useTurnSign(view, turn) {
  const title = view.phase.title ?? view.story.title;
  useEffect(() => {
    document.title = turn ? `● ${t(`turn.${view.phase.name}`)} · ${title}` : `${title} · ${t('brand')}`;
    favicon().href = turn ? '/img/favicon-turn.svg' : '/img/favicon.svg';
    return () => { favicon().href = '/img/favicon.svg'; };
  }, [turn, title, view.phase.name]);
}

/** A phone does not fall asleep over a choice, where its browser lets us ask for that. */
export function useWakefulScreen(wanted) {
  useEffect(() => {
    if (!wanted || !navigator.wakeLock) {
      return undefined;
    }
    const lock = navigator.wakeLock.request('screen').catch(() => null);
    return () => { lock.then((held) => held?.release()); };
  }, [wanted]);
}
