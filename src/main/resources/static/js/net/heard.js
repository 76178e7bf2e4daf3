// What is told outside of frames: talk, who is there, who knocks. Each makes a change of the client's state.

/** Lines of talk in their order, each once. */
export function withLines(chat, lines) {
  const known = new Map(chat.map((line) => [line.cursor, line]));
  lines.forEach((line) => known.set(line.cursor, line));
  return [...known.values()].sort((a, b) => a.cursor - b.cursor);
}

const without = (knocks, account) => knocks.filter((one) => one.account !== account);

export const changes = {
  chatted: (line) => ({ chat, talk, view, presence }) => ({
    chat: withLines(chat, [line]),
    presence: { ...presence, typing: presence.typing.filter((seat) => seat !== line.by) },
    talk: line.by === view?.you ? talk : talk + 1,
  }),
  'presence-changed': (presence) => () => ({ presence }),
  knocked: (knock) => ({ knocks }) => ({ knocks: [...without(knocks, knock.account), knock] }),
};

export const knockAnswered = (account) => ({ knocks }) => ({ knocks: without(knocks, account) });
