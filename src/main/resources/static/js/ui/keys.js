import { useEffect } from '../lib.js';
import { prefs } from '../state/prefs.js';

const PARTS = { s: 'scene', w: 'whispers', t: 'table', c: 'chat' };

/** Where keys are letters. */
export const WRITING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

const busy = (event) => event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  || event.target.closest?.(`${WRITING}, dialog`);

function showPart(name, setTab) {
  setTab(name);
  requestAnimationFrame(() => {
    const part = document.getElementById(`part-${name}`);
    (name === 'chat' ? part?.querySelector('textarea') ?? document.getElementById('command') : part)?.focus();
  });
}

function pickOption(number) {
  const option = document.querySelectorAll('.options input[type=radio]')[number - 1];
  option?.focus();
  option?.click();
}

/** Single keys at the table; off while one writes, and off for good if one likes. */
export function useTableKeys(setTab) {
  useEffect(() => {
    const pressed = (event) => {
      if (!prefs.get().shortcuts || busy(event)) {
        return;
      }
      const key = event.key.toLowerCase();
      if (PARTS[key]) {
        showPart(PARTS[key], setTab);
      } else if (key >= '1' && key <= '6') {
        pickOption(Number(key));
      } else if (key === 'g') {
        document.querySelector('.dock .primary')?.focus();
      } else {
        return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
