import type { Language } from '@onderling/contracts';

/** The shape of a dictionary with its texts left open, so that the second language must have the same keys. */
type Shape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : T[K] extends (...values: infer A) => infer R
        ? (...values: A) => R extends readonly string[] ? readonly string[] : Shape<R>
        : T[K] extends readonly string[]
          ? readonly string[]
          : Shape<T[K]>;
};
export type Dictionary<T> = Record<Language, Shape<T>>;

/**
 * The texts of one feature in both languages. Dutch is written first and sets the keys; a key that is missing in English,
 * or stands there alone, does not compile.
 */
export function dictionary<T extends object>(texts: { nl: T; en: NoInfer<Shape<T>> }): Dictionary<T> {
  return texts as Dictionary<T>;
}

const rules = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

/** The singular or plural form that belongs to a number in this language. */
export function plural(lang: Language, count: number, one: string, other: string): string {
  return rules[lang].select(count) === 'one' ? one : other;
}

/** No-break space, for what must stay on one line. */
export const nbsp = '\u00a0';
