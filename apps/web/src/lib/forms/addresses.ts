/** Somebody as a mail program or a list names them; `name` is empty for a bare address. */
export interface NamedAddress {
  email: string;
  name: string;
}

const longestAddress = 254;
const longestName = 160;

/**
 * Addresses as pasted from a mail, a list or a sheet, each once: `Jan de Vries <jan@b.nl>; "Vries, Jan de" <jan@b.nl>,
 * c@d.nl`. A row in which no address stands comes back as it is, to be told that it is none.
 */
export function addressesIn(text: string): NamedAddress[] {
  const rows = text.split(/[\n;\t]+/).map((row) => row.replaceAll(/\s+/g, ' '));
  const found = rows.flatMap((row) => row.match(piece) ?? []).flatMap((one) => read(one.trim()));
  const seen = new Set<string>();
  return found.filter(({ email }) => {
    const key = email.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Between commas, but for the one inside a name before an address: `Vries, Jan de <jan@b.nl>`. */
const piece = /(?:"[^"]*"|[^<>,"@]+(?:,[^<>,"@]+)?) ?<[^<>]+>|[^,]+/g;

function read(text: string): NamedAddress[] {
  if (text === '') return [];
  const [, before = '', address] = /^([^<]*)<([^<>]+)>/.exec(text) ?? [];
  if (address !== undefined) return [{ email: address.trim().slice(0, longestAddress), name: nameIn(before) }];
  const words = text.split(' ').filter((word) => word.includes('@'));
  return (words.length > 0 ? words : [text]).map((email) => ({ email: email.slice(0, longestAddress), name: '' }));
}

/** Without quotes and control characters; some programs put the address in the place of the name. */
function nameIn(text: string): string {
  const name = text
    .replaceAll(/["\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1');
  return name.includes('@') ? '' : name.slice(0, longestName);
}
