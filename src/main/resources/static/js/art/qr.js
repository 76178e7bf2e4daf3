import { html } from '../lib.js';

// A QR code of byte mode and error level L, versions 1 to 6: up to 134 bytes, enough for an invitation.
// For each version: data codewords, error codewords of a block, blocks.
const VERSIONS = [[19, 7, 1], [34, 10, 1], [55, 15, 1], [80, 20, 1], [108, 26, 1], [136, 18, 2]];
const MASK = 0;
const FORMAT_L_MASK_0 = 0b111011111000100;

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let index = 0, value = 1; index < 255; index++) {
  EXP[index] = value;
  EXP[index + 255] = value;
  LOG[value] = index;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const times = (a, b) => (a && b ? EXP[LOG[a] + LOG[b]] : 0);

function generator(degree) {
  let poly = [1];
  for (let power = 0; power < degree; power++) {
    const next = [...poly, 0];
    poly.forEach((factor, index) => { next[index + 1] ^= times(factor, EXP[power]); });
    poly = next;
  }
  return poly;
}

function errorWords(data, count) {
  const divisor = generator(count);
  const rest = [...data, ...new Array(count).fill(0)];
  for (let index = 0; index < data.length; index++) {
    const factor = rest[index];
    divisor.forEach((value, offset) => { rest[index + offset] ^= times(value, factor); });
  }
  return rest.slice(data.length);
}

function dataWords(bytes, capacity) {
  const bits = [];
  const put = (value, length) => { for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1); };
  put(0b0100, 4);
  put(bytes.length, 8);
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const words = [];
  for (let at = 0; at < bits.length; at += 8) words.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0; words.length < capacity; pad++) words.push(pad % 2 ? 0x11 : 0xec);
  return words;
}

function codewords(bytes, [capacity, errors, blocks]) {
  const words = dataWords(bytes, capacity);
  const size = capacity / blocks;
  const data = Array.from({ length: blocks }, (_, block) => words.slice(block * size, (block + 1) * size));
  const error = data.map((block) => errorWords(block, errors));
  const woven = (parts, length) => Array.from({ length }, (_, index) => parts.map((part) => part[index])).flat();
  return [...woven(data, size), ...woven(error, errors)];
}

function frame(size, version) {
  const grid = Array.from({ length: size }, () => new Array(size).fill(null));
  const set = (row, column, dark) => {
    if (row >= 0 && column >= 0 && row < size && column < size) grid[row][column] = dark;
  };
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  [[0, 0], [0, size - 7], [size - 7, 0]].forEach(([top, left]) => {
    for (let row = -1; row <= 7; row++) {
      for (let column = -1; column <= 7; column++) {
        const away = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        set(top + row, left + column, away !== 2 && away !== 4);
      }
    }
  });
  if (version > 1) {
    const centre = size - 7;
    for (let row = -2; row <= 2; row++) {
      for (let column = -2; column <= 2; column++) set(centre + row, centre + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
    }
  }
  const bit = (index) => Boolean((FORMAT_L_MASK_0 >> index) & 1);
  for (let index = 0; index < 15; index++) {
    const row = index < 6 ? index : index < 8 ? index + 1 : size - 15 + index;
    const column = index < 8 ? size - 1 - index : index < 9 ? 7 : 14 - index;
    set(row, 8, bit(index));
    set(8, column, bit(index));
  }
  set(size - 8, 8, true);
  return grid;
}

function fill(grid, words) {
  const size = grid.length;
  const bits = words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (word >> bit) & 1));
  let next = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      [right, right - 1].forEach((column) => {
        if (grid[row][column] === null) grid[row][column] = Boolean((bits[next++] ?? 0) ^ ((row + column) % 2 === MASK));
      });
    }
  }
  return grid;
}

/** Rows of dark and light, or null if the text is too long. */
export function qrOf(text) {
  const bytes = new TextEncoder().encode(text);
  const version = VERSIONS.findIndex(([capacity]) => bytes.length + 2 <= capacity) + 1;
  return version ? fill(frame(17 + 4 * version, version), codewords(bytes, VERSIONS[version - 1])) : null;
}

export function QrCode({ text, label }) {
  const grid = qrOf(text);
  if (!grid) {
    return null;
  }
  const size = grid.length + 8;
  const dark = grid.flatMap((row, y) => row.map((on, x) => (on ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return html`
    <svg class="qr-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
      <rect class="qr-light" width=${size} height=${size} /><path class="qr-dark" d=${dark} />
    </svg>`;
}
