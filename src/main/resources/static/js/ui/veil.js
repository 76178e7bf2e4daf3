import { html, useState } from '../lib.js';
import { useStore } from '../state/store.js';
import { prefs } from '../state/prefs.js';
import { t } from '../i18n/index.js';

/** For those whose screen is seen by others: secrets show only while a finger or a key is held down. */
export function Veil({ children }) {
  const { veil } = useStore(prefs);
  const [held, setHeld] = useState(false);
  if (!veil) {
    return children;
  }
  const key = (down) => (event) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      setHeld(down);
    }
  };
  return html`
    <div class="veil">
      <button type="button" class="veil-hold" onPointerDown=${() => setHeld(true)} onPointerUp=${() => setHeld(false)}
        onPointerLeave=${() => setHeld(false)} onPointerCancel=${() => setHeld(false)} onKeyDown=${key(true)} onKeyUp=${key(false)}
        onBlur=${() => setHeld(false)} onContextMenu=${(event) => event.preventDefault()}>${t(held ? 'veil.held' : 'veil.hold')}</button>
      ${held && children}
    </div>`;
}
