/** Lower-cased words of a text, accents folded; digits stay ("2024", "iso27001"). */
export function words(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Most texts need no folding. */
const PLAIN = /^[\t-~]*$/;
