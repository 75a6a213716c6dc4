/** A base that no path of ours can name, so that any escape shows. */
const base = 'https://same-origin.invalid';

/**
 * The path of our own site to go on to, or null for anything that a browser could read as another place (STD-94): another
 * scheme or host, `//`, a backslash, control characters and white space, each also percent-encoded up to three times.
 */
export function safeReturnTo(given: string | null | undefined): string | null {
  if (given == null || given === '' || given.length > 500 || !staysHere(given)) return null;
  let decoded = given;
  for (let round = 0; round < 3; round += 1) {
    const next = decodeOnce(decoded);
    if (next === undefined || !staysHere(next)) return null;
    if (next === decoded) break;
    decoded = next;
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
  return [...path].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029;
  });
}

function decodeOnce(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
