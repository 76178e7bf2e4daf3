import { html } from '../lib.js';
import { number, t } from '../i18n/index.js';

const MOST = 60;

/** All thirteen, the best first; what gear adds is said beside. */
export function Skills({ skills, level = 'h3', total = (skill) => skills[skill] }) {
  const sorted = Object.keys(skills).sort((one, other) => total(other) - total(one));
  return html`
    <section class="skills" aria-labelledby="skills"><${level} id="skills">${t('skills.title')}<//>
      <ul>${sorted.map((skill) => html`
        <li key=${skill}><span>${t(`skill.${skill}`)}</span>
          <meter min="0" max=${MOST} value=${Math.min(MOST, total(skill))} aria-label=${t(`skill.${skill}`)}>${total(skill)}</meter>
          <span class="skill-number">${number(skills[skill])}${total(skill) > skills[skill] && html` <span class="good">+${number(total(skill) - skills[skill])}</span>`}</span></li>`)}
      </ul>
      <p class="small muted">${t('skills.hint', { n: MOST })}</p>
    </section>`;
}
