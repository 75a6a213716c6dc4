/** For a date or name that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For a function title inside a sentence; "HR-adviseur", "Woo-coördinator" and "Wmo consulent" stay as they are. */
export function inSentence(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll}{3,}(?![\p{L}-]))/u, (first) => first.toLowerCase());
}
