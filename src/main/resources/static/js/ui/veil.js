import { html, useState } from '../lib.js';
import { useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { t } from '../i18n/index.js';

/**
 * For those whose screen is seen by others: secrets show only while a finger or a key is held down. Only what is to be
 * read is veiled, never what is to be pressed.
 *
 * @return hidden: whether it may not be shown now; hold: the button that shows it
 */
export function useVeil() {
  const { veil } = useStore(prefs);
  const [held, setHeld] = useState(false);
  if (!veil) {
    return { hidden: false, hold: null };
  }
  const key = (down) => (event) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      setHeld(down);
    }
  };
  const hold = html`
    <button type="button" class="veil-hold" onPointerDown=${() => setHeld(true)} onPointerUp=${() => setHeld(false)}
      onPointerLeave=${() => setHeld(false)} onPointerCancel=${() => setHeld(false)} onKeyDown=${key(true)} onKeyUp=${key(false)}
      onBlur=${() => setHeld(false)} onContextMenu=${(event) => event.preventDefault()}>${t(held ? 'veil.held' : 'veil.hold')}</button>`;
  return { hidden: !held, hold };
}

/** A text of its own behind the veil. */
export function Veil({ children }) {
  const { hidden, hold } = useVeil();
  return html`${hold}${!hidden && children}`;
}
