const SIGNS = /^[ABCDEFGHJKMNPQRSTVWXYZ2-9]{6}$/;

/** The code that somebody meant: any case, with spaces and dashes, or a whole link; null if none. */
export function tidyCode(typed) {
  const linked = typed.match(/\/r\/([^/#?]+)/);
  const tidy = decodeURIComponent((linked ? linked[1] : typed).replace(/%(?![0-9a-f]{2})/gi, ''))
    .replace(/[\s\u2010-\u2015_.-]/g, '').toUpperCase();
  return SIGNS.test(tidy) ? tidy : null;
}

/** In two halves, as one says it aloud. */
export const spacedCode = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;
