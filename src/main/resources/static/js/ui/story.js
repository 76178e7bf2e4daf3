import { html } from '../lib.js';
import { Aftermath } from './aftermath.js';
import { Dock } from './dock.js';
import { Epilogue } from './epilogue.js';
import { Options } from './options.js';
import { Scene } from './scene.js';
import { useChoice } from './choice.js';
import { HeardNote } from './shares.js';
import { WhisperNote } from './whisper-note.js';

/** The middle of the table: what is told, and what there is to do about it. */
export function Story(parts) {
  const { view, act, pending } = parts;
  const choice = useChoice(view);
  if (view.phase.name === 'EPILOGUE') {
    return html`<${Epilogue} ...${parts} />`;
  }
  return html`
    <${Scene} view=${view} />
    ${['SCENE', 'COUNSEL'].includes(view.phase.name) && html`<${WhisperNote} view=${view} onTell=${parts.showWhispers} />`}
    ${['COUNSEL', 'CHOICE'].includes(view.phase.name) && html`<${HeardNote} view=${view} onLook=${parts.showWhispers} />`}
    ${view.phase.name === 'AFTERMATH' && html`<${Aftermath} view=${view} reveal=${parts.reveal} />`}
    ${['COUNSEL', 'CHOICE'].includes(view.phase.name) && html`<${Options} view=${view} choice=${choice} act=${act} pending=${pending} />`}
    <${Dock} view=${view} choice=${choice} act=${act} pending=${pending} />`;
}
