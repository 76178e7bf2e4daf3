import { html } from '../lib.js';

/** A button that keeps the focus while there is nothing to press: whoever has just pressed it stays where they are. */
export function Press({ off, onClick, children, ...more }) {
  return html`<button type="button" aria-disabled=${off ? 'true' : undefined} onClick=${off ? undefined : onClick} ...${more}>${children}</button>`;
}
