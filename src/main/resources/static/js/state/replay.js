import { fold } from './fold.js';

/** Every roll of a page with what is needed to cast it again. */
export function checksOf(replay) {
  return replay.dice ?? [];
}

/** The view after each step, from the one before the first. */
export function viewsOf(replay) {
  const views = [];
  let view = replay.view;
  replay.steps.forEach(({ events }) => {
    view = events.reduce(fold, view);
    views.push(view);
  });
  return views;
}
