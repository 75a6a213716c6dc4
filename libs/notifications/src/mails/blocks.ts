import type { Language } from '@onderling/contracts';

/** The pieces a mail is made of. The text part and the HTML part show the same pieces in the same order. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** What, when, where: a word and what it is; a value may have several lines. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Words that somebody else wrote, shown as theirs. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** The one thing to do; the label says the effect. */
  | { readonly kind: 'action'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

/** A mail before it is rendered. The subject names no person; greeting and closing are added by the renderer. */
export interface ComposedMail {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const quote = (words: string): Block => ({ kind: 'quote', text: words });
export const code = (words: string): Block => ({ kind: 'code', text: words });
export const action = (label: string, href: string): Block => ({ kind: 'action', label, href });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

/** Rows without a value fall away. */
export const facts = (...rows: readonly (readonly [label: string, value: string | null])[]): Block => ({
  kind: 'facts',
  rows: rows.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
});

/** A block, several, or nothing: lets a text be written top to bottom with its conditions in place. */
type Piece = Block | readonly Block[] | null;

export const mail = (subject: string, ...pieces: readonly Piece[]): ComposedMail => ({
  subject,
  blocks: pieces.flatMap((piece) => piece ?? []),
});

/** Writes one kind of mail from its facts in the reader's language. */
export type Composer<F> = (facts: F, language: Language) => ComposedMail;

/** A mail is written twice, whole: sentences are not pasted together from translated parts. */
export const written =
  <F>(texts: Record<Language, (facts: F) => ComposedMail>): Composer<F> =>
  (given, language) =>
    texts[language](given);
