import { html, useEffect, useRef } from '../lib.js';
import { t } from '../i18n/index.js';
import { Toasts, windowOpened } from './toasts.js';
import { Icon } from '../art/icons.js';

let ids = 0;

/** A window above the page: Esc closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, children, wide = false }) {
  const box = useRef();
  const id = useRef(`dialog-${++ids}`).current;
  useEffect(() => {
    const dialog = box.current;
    dialog.showModal();
    windowOpened(1);
    return () => {
      windowOpened(-1);
      dialog.close();
    };
  }, []);
  const pressed = useRef(null);
  const outside = (event) => event.target === box.current && pressed.current === box.current && onClose();
  return html`
    <dialog class=${wide ? 'dialog wide' : 'dialog'} ref=${box} aria-labelledby=${id} onPointerDown=${(event) => { pressed.current = event.target; }} onClick=${outside}
        onCancel=${(event) => { event.preventDefault(); onClose(); }}>
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id=${id}>${title}</h2>
          <button type="button" class="round" onClick=${onClose} aria-label=${t('dialog.close')}><${Icon} name="cross" /></button>
        </div>
        ${children}
      </div>
      <${Toasts} above />
    </dialog>`;
}
