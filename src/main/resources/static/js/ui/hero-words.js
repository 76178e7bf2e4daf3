import { explain, t } from '../i18n/index.js';

const MESSAGES = {
  CONFLICT: 'hero.error.name', UNAFFORDABLE: 'hero.error.place', BAD_REQUEST: 'hero.error.unreadable',
};

/** Why a hero could not be made or named, with what to do next. */
export const heroTrouble = (refusal) => (MESSAGES[refusal.code] ? t(MESSAGES[refusal.code]) : explain(refusal));

const GONE = { CONFLICT: 'hero.error.busy', NOT_FOUND: 'hero.error.gone' };

export const heroGone = (refusal) => (GONE[refusal.code] ? t(GONE[refusal.code]) : explain(refusal));

const BOUGHT = { UNAFFORDABLE: 'hero.error.gold', NOT_FOUND: 'hero.error.gone', CONFLICT: 'hero.error.slot' };

export const gearTrouble = (refusal) => (BOUGHT[refusal.code] ? t(BOUGHT[refusal.code]) : explain(refusal));
