import { api } from '../net/api.js';
import { canVerify, verify } from '../dice/verify.js';
import { toldOf, who } from '../state/look.js';
import { number, phrase, t } from '../i18n/index.js';

// The end of a story in sentences: how it came out, everything that was secret, and the dice.

const codexOf = (view) => `${location.origin}/codex/${view.code}`;

const shareOf = (view) => ({ form, to, text }) => {
  const whom = to === undefined ? t('opened.toAll') : t('opened.toOne', { name: who(view, to) });
  return `${t(`opened.${form}`)} ${whom}${form === 'truth' ? '.' : `: “${text}”`}`;
};

const whisperOf = (view) => ({ beatNumber, seat, truth, shares }) => [
  `${t('scene.beat', { n: beatNumber })}. ${who(view, seat)} ${t('opened.heard')} “${truth}”`,
  ...(shares.length > 0 ? shares.map(shareOf(view)) : [t('opened.kept')]),
].join(' ');

const choiceOf = (view) => ({ beatNumber, seat, label }) => `${t('scene.beat', { n: beatNumber })}. ${who(view, seat)} ${t('opened.chose')} ${label}`;

const aimOf = (view) => ({ seat, text, met, points }) => `${who(view, seat)}: ${text} ${met ? t('opened.met', { n: points }) : t('opened.unmet')}.`;

const honourOf = (view) => ({ by, seat, kind }) => t('say.honoured', { by: who(view, by), name: who(view, seat), kind: t(`honour.${kind}`) });

/** Everybody's secrets, once they are open; before that, that they are not. */
export function secrets(view) {
  const { opened } = view;
  return opened ? [
    `${t('opened.title')}.`,
    ...opened.whispers.map(whisperOf(view)),
    ...opened.choices.map(choiceOf(view)),
    `${t('opened.objectives')}.`,
    ...opened.objectives.map(aimOf(view)),
  ] : [t('text.notOpen')];
}

export const ending = (view) => (view.ended ? [
  `${view.ended.title}.`, view.ended.text,
  `${t('score.title')}: ${number(view.ended.total)} ${t('score.of', { n: number(view.ended.of) })}.`,
  ...view.ended.lines.map((line) => `${t(`score.${line.what}`)}: ${number(line.points)} / ${number(line.most)}. ${phrase(line.why)}.`),
  ...secrets(view),
  ...toldOf(view, 'honoured').map(honourOf(view)),
  t('text.ended', { address: codexOf(view) }),
] : []);

/** Casts all dice again and says whether they were right. */
export async function check(view) {
  if (!view.ended) {
    return [t('text.notOpen')];
  }
  if (!canVerify()) {
    return [t('verify.cannot')];
  }
  const { seed, salt } = view.ended;
  const result = await verify({ code: view.code, seedCommit: view.seedCommit, seed, salt, checks: (await api.replay(view.code)).dice });
  const wrong = result.checks.filter(({ right }) => !right).length;
  return [
    `${t('verify.commit')}: ${view.seedCommit}.`,
    t(result.promised ? 'verify.promised' : 'verify.notPromised'),
    wrong > 0 ? t('verify.wrong', { n: wrong }) : t('verify.right', { n: result.checks.length }),
  ];
}
