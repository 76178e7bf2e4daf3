import { html } from '../lib.js';
import { store, useStore } from '../state/store.js';
import { explain, t } from '../i18n/index.js';

const toasts = store({ list: [] });
let next = 1;

/** How many windows lie above the page: what is said then is said in them, where it can be read and put away. */
const windows = store({ open: 0 });

export const windowOpened = (by) => windows.set(({ open }) => ({ open: open + by }));

/** Says something at the edge of the page for a while; errors stay until dismissed. */
export function toast(text, { bad = false } = {}) {
  const id = next++;
  toasts.set(({ list }) => ({ list: [...list.filter((one) => one.text !== text).slice(-2), { id, text, bad }] }));
  if (!bad) {
    setTimeout(() => dismiss(id), 6000);
  }
}

export const complain = (refusal) => {
  if (!refusal.code) {
    console.error(refusal);
  }
  toast(explain(refusal), { bad: true });
};

function dismiss(id) {
  toasts.set(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}

export function Toasts({ above = false }) {
  const { list } = useStore(toasts);
  const { open } = useStore(windows);
  const shown = above || open === 0 ? list : [];
  return html`
    <div class="toasts" role="status" aria-live="polite">
      ${shown.map(({ id, text, bad }) => html`
        <div key=${id} class=${bad ? 'toast bad' : 'toast'}>
          <p>${text}</p>
          <button type="button" class="quiet" onClick=${() => dismiss(id)}>${t('toast.dismiss')}</button>
        </div>`)}
    </div>`;
}
