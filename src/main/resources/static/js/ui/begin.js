import { api } from '../net/api.js';
import { session } from '../net/session.js';
import { newId } from '../net/wait.js';
import { Refusal } from '../net/refusal.js';
import { go } from '../router.js';

/** The path of an invitation's address: what it carries in the fragment comes along. */
function pathOf({ code, inviteUrl }) {
  const { hash } = new URL(inviteUrl ?? `/r/${code}`, location.href);
  return `/r/${code}${hash}`;
}

/** One click: a guest, the tutorial, and the first scene. @param own the hero of one's own who plays, if not the one in front */
export async function playAlone(name, own) {
  const [stories] = await Promise.all([api.scenarios(), session.enter(name)]);
  const tutorial = stories.find((story) => story.kind === 'tutorial') ?? stories[0];
  if (!tutorial) {
    throw new Refusal({ code: 'NO_STORIES' });
  }
  const room = await api.createRoom({ scenario: tutorial.id, visibility: 'private', seats: 1 }, newId());
  go(pathOf(room), { alone: true, own });
}

/** A room to gather in. */
export async function gather(name, { scenario, visibility, seats }) {
  await session.enter(name);
  go(pathOf(await api.createRoom({ scenario, visibility, seats }, newId())));
}
