import { html } from '../lib.js';
import { t } from '../i18n/index.js';

/** Here, away, played by somebody else: said in words, with a colour beside. */
export function presenceOf(seat, presence, you) {
  if (seat.kind === 'HUMAN' && seat.seat !== you && !presence.here.includes(seat.seat)) {
    return 'gone';
  }
  return { HUMAN: 'here', AWAY: 'away', AUTOPILOT: 'autopilot', COMPANION: 'companion' }[seat.kind];
}

export function Badge({ seat, presence, you }) {
  const kind = presenceOf(seat, presence, you);
  if (kind === 'here' && seat.seat === you) {
    return null;
  }
  return kind && html`<span class=${`badge presence ${kind}`}>${t(`presence.${kind}`)}</span>`;
}
