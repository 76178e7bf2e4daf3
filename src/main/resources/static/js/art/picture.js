import { html } from '../lib.js';
import { gearPath, ring, starPath } from './gear.js';

const deg = (angle) => (angle * 180) / Math.PI;

/** The eight gods stand around the dial as eight figures. */
const GODS = [[4, 1], [7, 3], [3, 1], [6, 2], [5, 2], [8, 3], [6, 1], [5, 1]];

function Gear({ x, y, teeth, outer, root, hub, spokes = 0, tone = '' }) {
  return html`
    <g transform=${`translate(${x} ${y})`} class=${`gear ${tone}`}>
      <g class="turns">
        <path class="gear-body" d=${gearPath(teeth, outer, root)} />
        <circle class="gear-line" r=${root * 0.8} />
        ${ring(spokes, root * 0.8).map(({ x: sx, y: sy }) => html`<line class="gear-line" x1="0" y1="0" x2=${sx} y2=${sy} />`)}
        <circle class="gear-hub" r=${hub} />
        <circle class="gear-hole" r=${hub * 0.4} />
      </g>
    </g>`;
}

function Dial() {
  return html`
    <g transform="translate(320 236)">
      <circle class="dial-glow" r="214" />
      <circle class="dial-face" r="196" />
      <circle class="dial-line" r="204" /><circle class="dial-line thin" r="196" /><circle class="dial-line thin" r="152" />
      ${ring(60, 1).map(({ angle }, index) => {
        const [from, to] = index % 5 === 0 ? [184, 195] : [190, 195];
        return html`<line class=${index % 5 === 0 ? 'tick long' : 'tick'} x1=${from * Math.cos(angle)} y1=${from * Math.sin(angle)} x2=${to * Math.cos(angle)} y2=${to * Math.sin(angle)} />`;
      })}
      ${ring(8, 168, Math.PI / 8).map(({ x, y, angle }, index) => html`
        <g transform=${`translate(${x} ${y}) rotate(${deg(angle) + 90})`} class="god">
          <circle r="12.500" /><path d=${starPath(...GODS[index], 8.500)} />
        </g>`)}
    </g>`;
}

function Hands() {
  return html`
    <g transform="translate(320 236)" class="hands">
      <path d="M-4 22L-2.500 -88L0 -102L2.500 -88L4 22Z" transform="rotate(-2.500)" />
      <path d="M-3 30L-1.800 -128L0 -144L1.800 -128L3 30Z" transform="rotate(-30)" />
      <circle r="9" /><circle class="gear-hole" r="3" />
    </g>`;
}

const LINES = [0, 1, 2, 3, 4, 5];

/** One page of the book, drawn to the right of the gutter; the other one is its mirror. */
function Page({ mirror }) {
  return html`
    <g transform=${mirror ? 'translate(320 0) scale(-1 1)' : 'translate(320 0)'}>
      <path class="cover" d="M0 452C60 414 150 410 236 436L252 522C160 498 70 502 0 536Z" />
      <path class="page" d="M0 440C60 402 146 398 224 422L236 504C152 482 66 488 0 522Z" />
      <path class="page-edge" d="M0 528C66 493 154 488 238 510" />
      ${LINES.map((line) => {
        const y = 434 + line * 13;
        const end = line === 5 ? 96 : 192 + line * 2;
        return html`<path class="ink" d=${`M${18 + line} ${y + 6}C${66} ${y - 20} ${end - 60} ${y - 22} ${end} ${y - 8}`} />`;
      })}
    </g>`;
}

/** A clock that stands at five to noon over an open book: all we show before the first click. */
export function Picture({ label }) {
  return html`
    <svg class="picture" viewBox="0 0 640 560" role="img" aria-label=${label}>
      <${Dial} />
      <path class="smoke" d="M318 440C262 412 300 372 262 352C216 328 232 268 196 262C168 258 160 284 176 294" />
      <path class="smoke" d="M324 440C372 414 352 384 392 372C446 356 436 300 468 282C496 268 510 238 486 228" />
      <path class="smoke thin" d="M321 438C330 400 300 386 318 352C332 326 306 312 318 286" />
      <${Gear} x="252" y="190" teeth="24" outer="74" root="64" hub="13" spokes="6" tone="brass" />
      <${Gear} x="372" y="168" teeth="16" outer="50" root="42" hub="10" spokes="4" tone="teal" />
      <${Gear} x="372" y="292" teeth="28" outer="84" root="74" hub="15" spokes="8" tone="copper" />
      <${Gear} x="262" y="302" teeth="13" outer="40" root="32" hub="8" spokes="0" tone="brass" />
      <${Hands} />
      <${Page} mirror=${true} /><${Page} mirror=${false} />
      <path class="ribbon" d="M320 438L326 520L338 556L318 546L308 558L314 520Z" />
    </svg>`;
}
