const SIGNS = /^[ABCDEFGHJKMNPQRSTVWXYZ2-9]{6}$/;

/** The code that somebody meant: any case, with spaces and dashes, or a whole link; null if none. */
export function tidyCode(typed) {
  const linked = typed.match(/\/r\/([^/#?]+)/);
  const tidy = decodeURIComponent((linked ? linked[1] : typed).replace(/%(?![0-9a-f]{2})/gi, ''))
    .replace(/[\s\u2010-\u2015_.-]/g, '').toUpperCase();
  return SIGNS.test(tidy) ? tidy : null;
}

/** The path of the room that somebody meant, with the invitation if they pasted a whole link; null if none. */
export function pathMeant(typed) {
  const code = tidyCode(typed);
  const invite = typed.match(/#(?:.*&)?i=([\w-]+)/);
  return code && roomPath(code, invite?.[1]);
}

/** What an invitation carries stays in the fragment, which no server sees. */
export const roomPath = (code, invite) => (invite ? `/r/${code}#i=${invite}` : `/r/${code}`);

/** In two halves, as one says it aloud. */
export const spacedCode = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;
