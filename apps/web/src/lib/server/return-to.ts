/** Only a path of this site is a way back; anything else (another host, a scheme, a control character) becomes `fallback`. */
export function safeReturn(value: string | null | undefined, fallback = '/'): string {
  if (!value || !/^\/(?![/\\])/.test(value) || value.includes('\\') || hasControlCharacter(value)) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(value, here)) return fallback;
  const url = new URL(value, here);
  // Dots can fold away to two slashes, which begin with the name of another host.
  const staysHere = url.origin === here && !url.pathname.startsWith('//');
  return staysHere ? url.pathname + url.search + url.hash : fallback;
}

/** Browsers drop tabs and line ends from an address, which can turn a path into another host. */
function hasControlCharacter(text: string): boolean {
  return Array.from(text).some((character) => character <= '\u001f' || character === '\u007f');
}
