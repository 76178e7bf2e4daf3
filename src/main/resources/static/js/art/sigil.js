import { html } from '../lib.js';
import { gearPath, ring, starPath } from './gear.js';

/** FNV-1a, then stirred: near names must not look alike. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const sign of text.normalize('NFC')) {
    value = Math.imul(value ^ sign.codePointAt(0), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

function draws(seed) {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const STARS = [[3, 1], [4, 1], [5, 2], [6, 2], [7, 3], [8, 3], [5, 1], [6, 1], [7, 2], [8, 2]];

/** A mark made from a name: the same name has the same mark everywhere, and nobody uploads anything. */
export function Sigil({ name, size = 44 }) {
  const draw = draws(hash(name || '?'));
  const tint = draw(8);
  const [points, skip] = STARS[draw(STARS.length)];
  const teeth = 11 + draw(6);
  const turn = draw(2) ? Math.PI / points : 0;
  const inner = draw(3);
  const beads = draw(2) ? points : points * 2;
  return html`
    <svg class=${`sigil tint-${tint}`} width=${size} height=${size} viewBox="-32 -32 64 64" aria-hidden="true" focusable="false">
      <path class="sigil-gear" d=${gearPath(teeth, 31, 26.5)} />
      <circle class="sigil-plate" r="22.5" />
      <path class="sigil-mark" d=${starPath(points, skip, 17, turn)} />
      ${inner === 0 && html`<circle class="sigil-mark" r="5.5" />`}
      ${inner === 1 && html`<path class="sigil-mark" d=${starPath(points, 1, 7, turn + Math.PI / points)} />`}
      ${inner === 2 && html`<circle class="sigil-dot" r="3.2" />`}
      ${ring(beads, 20, turn).map(({ x, y }) => html`<circle class="sigil-dot" cx=${x} cy=${y} r="1.1" />`)}
    </svg>`;
}
