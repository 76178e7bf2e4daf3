import { html, useEffect, useState } from '../lib.js';
import { heroApi } from '../net/hero-api.js';
import { newId } from '../net/wait.js';
import { look } from '../state/heroes.js';
import { number, t } from '../i18n/index.js';
import { gearTrouble } from './hero-words.js';
import { complain, toast } from './toasts.js';

const SLOTS = ['hand', 'body', 'charm'];

const helps = (thing) => `${t(`skill.${thing.skill}`)} +${thing.bonus}`;

function Slot({ hero, slot, act }) {
  const fitting = hero.items.filter((item) => item.slot === slot);
  const worn = fitting.find((item) => item.worn);
  const wear = (event) => act(() => heroApi.wear(hero.id, slot, event.target.value === '' ? null : Number(event.target.value)));
  return html`
    <li><label class="field">${t(`slot.${slot}`)}
      <select onChange=${wear} disabled=${fitting.length === 0}>
        <option value="" selected=${!worn}>${t(fitting.length ? 'gear.empty' : 'gear.nothing')}</option>
        ${fitting.map((item) => html`<option key=${item.id} value=${item.id} selected=${item === worn}>${t(`gear.${item.gear}`)} (${helps(item)})</option>`)}
      </select></label></li>`;
}

function Shop({ hero, gold, act }) {
  const [wares, setWares] = useState(null);
  const open = (event) => event.target.open && !wares && heroApi.gear().then(setWares).catch(complain);
  const buy = (thing) => act(async () => {
    await heroApi.buy(hero.id, thing.id, newId());
    toast(t('gear.bought', { thing: t(`gear.${thing.id}`) }));
  });
  return html`
    <details class="shop" onToggle=${open}><summary>${t('shop.title')}</summary>
      <p class="small muted">${t('shop.hint', { n: number(gold) })}</p>
      <ul>${wares?.map((thing) => html`
        <li key=${thing.id}><span><strong>${t(`gear.${thing.id}`)}</strong> <span class="small muted">${t(`slot.${thing.slot}`)} · ${helps(thing)}</span></span>
          <button type="button" class="chip-button" disabled=${gold < thing.price} onClick=${() => buy(thing)}
            aria-label=${t('shop.buy', { thing: t(`gear.${thing.id}`), n: number(thing.price) })}>${t('purse.gold', { n: number(thing.price) })}</button></li>`)}
      </ul>
    </details>`;
}

/** What is worn where, what lies in the pack, and what can be bought. */
export function Gear({ hero, gold }) {
  const [busy, setBusy] = useState(false);
  useEffect(() => setBusy(false), [hero]);
  const act = async (work) => {
    setBusy(true);
    try {
      await work();
    } catch (refusal) {
      toast(gearTrouble(refusal), { bad: true });
    }
    await look();
    setBusy(false);
  };
  return html`
    <section class="gear-worn" aria-labelledby="gear" aria-busy=${busy}><h3 id="gear">${t('gear.title')}</h3>
      <ul class="slots">${SLOTS.map((slot) => html`<${Slot} key=${slot} hero=${hero} slot=${slot} act=${act} />`)}</ul>
      <${Shop} hero=${hero} gold=${gold} act=${act} />
    </section>`;
}
