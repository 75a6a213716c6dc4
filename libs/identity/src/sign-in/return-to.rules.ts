/** A base that no path of ours can name, so that any escape shows. */
const base = 'https://same-origin.invalid';

/**
 * The path of our own site to go on to, or null for anything that a browser could read as another place: another
 * scheme or host, `//`, a backslash, control characters and white space, each also percent-encoded up to three times.
 */
export function safeReturnTo(given: string | null | undefined): string | null {
  if (given == null || given === '' || given.length > 500 || !isWellFormed(given)) return null;
  let path = given;
  for (let round = 0; round <= 3; round += 1) {
    if (!staysHere(path)) return null;
    path = decodeAscii(path);
  }
  return given;
}

function staysHere(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || hasControl(path)) return false;
  if (!URL.canParse(path, base)) return false;
  const url = new URL(path, base);
  return url.origin === base && !url.pathname.startsWith('//');
}

function hasControl(path: string): boolean {
  return Array.from(path).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029;
  });
}

/** Only ASCII decides where an address leads, and decoding it alone cannot fail half-way. */
const decodeAscii = (path: string): string =>
  path.replace(/%([0-7][0-9a-f])/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function isWellFormed(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
