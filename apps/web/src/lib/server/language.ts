import type { RequestEvent } from '@sveltejs/kit';
import type { Language } from '@onderling/contracts';

export const languageCookie = 'lang';
const languages: readonly Language[] = ['nl', 'en'];
const aYear = 365 * 24 * 60 * 60;

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((one) => one === value);
}

/** The visitor's own choice first, then the first of our languages in Accept-Language, then Dutch. */
export function chooseLanguage(cookie: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(cookie)) return cookie;
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { lang: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 };
    })
    .filter(({ lang, quality }) => isLanguage(lang) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const first = wishes[0]?.lang;
  return isLanguage(first) ? first : 'nl';
}

/** Keeps the visitor's choice for a year. */
export function rememberLanguage(event: RequestEvent, lang: Language): void {
  const secure = event.url.protocol === 'https:';
  event.cookies.set(languageCookie, lang, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure });
}
