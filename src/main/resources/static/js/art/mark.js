import { html } from '../lib.js';
import { gearPath } from './gear.js';

const GEAR = gearPath(12, 31, 26);

/** The sign of the house: a gear with a book in it. */
export function Mark({ size = 40 }) {
  return html`
    <svg class="mark" width=${size} height=${size} viewBox="-32 -32 64 64" aria-hidden="true" focusable="false">
      <path class="mark-gear" d=${GEAR} />
      <circle class="mark-plate" r="21" />
      <path class="mark-book" d="M0 -7C-4 -10.500 -9.500 -11 -14 -9.500V8.500C-9.500 7 -4 7.500 0 11C4 7.500 9.500 7 14 8.500V-9.500C9.500 -11 4 -10.500 0 -7ZM0 -7V11" />
    </svg>`;
}
