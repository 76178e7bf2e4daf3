import { html, useState } from '../lib.js';
import { api } from '../net/api.js';
import { canVerify, verify } from '../dice/verify.js';
import { explain, number, t } from '../i18n/index.js';
import { Icon } from '../art/icons.js';

function Result({ result }) {
  const wrong = result.checks.filter((check) => !check.right);
  return html`
    <div role="status" class="verified">
      <p class=${result.promised ? 'good' : 'bad'}><${Icon} name=${result.promised ? 'check' : 'cross'} size="18" /> ${t(result.promised ? 'verify.promised' : 'verify.notPromised')}</p>
      <p class=${wrong.length === 0 ? 'good' : 'bad'}><${Icon} name=${wrong.length === 0 ? 'check' : 'cross'} size="18" />${' '}
        ${wrong.length === 0 ? t('verify.right', { n: result.checks.length }) : t('verify.wrong', { n: wrong.length })}</p>
      <details><summary>${t('verify.rolls')}</summary>
        <ul>${result.checks.map(({ seq, rolled, cast, right }) => html`<li key=${seq}>${t('verify.roll', { seq: number(seq), rolled: rolled.join(', '), cast: cast.join(', ') })} ${right ? '✓' : '✗'}</li>`)}</ul>
      </details>
    </div>`;
}

/** Casts all dice of an adventure again, here in the browser, from the seed that was promised before it. */
export function VerifyDice({ code, seedCommit, ended, dice }) {
  const [result, setResult] = useState(null);
  const [wrong, setWrong] = useState(null);
  const check = async () => {
    try {
      setWrong(null);
      setResult(await verify({ code, seedCommit, seed: ended.seed, salt: ended.salt, checks: dice ?? (await api.replay(code)).dice }));
    } catch (refusal) {
      setWrong(refusal);
    }
  };
  return html`
    <section class="panel verify" aria-labelledby="verify"><h2 id="verify">${t('verify.title')}</h2>
      <p class="small">${t('verify.text')}</p>
      <dl class="seeds"><dt>${t('verify.commit')}</dt><dd><code>${seedCommit}</code></dd><dt>${t('verify.seed')}</dt><dd><code>${ended.seed}</code></dd></dl>
      ${canVerify()
        ? html`<button type="button" onClick=${check}><${Icon} name="die" size="18" />${t('verify.do')}</button>`
        : html`<p class="wrong">${t('verify.cannot')}</p>`}
      ${wrong && html`<p class="wrong" role="alert">${explain(wrong)}</p>`}
      ${result && html`<${Result} result=${result} />`}
    </section>`;
}
