import { html, useEffect, useState } from '../lib.js';
import { offline } from '../net/refusal.js';
import { explain, t } from '../i18n/index.js';

/** A part of the page that is fetched when it is first wanted, so that a first visit does not wait for it. */
export function later(load) {
  let Part = null;
  return function Later(props) {
    const [state, setState] = useState(Part ? 'here' : 'wanted');
    useEffect(() => {
      if (state === 'wanted') {
        load().then((part) => {
          Part = part;
          setState('here');
        }, () => setState('missing'));
      }
    }, [state]);
    if (state === 'missing') {
      return html`<p class="later" role="alert">${explain(offline())} <button type="button" class="quiet" onClick=${() => setState('wanted')}>${t('again')}</button></p>`;
    }
    return Part ? html`<${Part} ...${props} />` : null;
  };
}
