import { page } from '$app/state';
import type { Language } from '@onderling/contracts';
import { dates, type Dates } from '../format/dates';

export { dictionary, nbsp, plural } from './dictionary';

/** The language of the page that is shown. It changes only by loading a new page. */
export function language(): Language {
  return page.data.lang ?? 'nl';
}

/** The texts of a feature in the language of the page: `const t = words(courses)`. */
export function words<T>(texts: Record<Language, T>): T {
  return texts[language()];
}

/** Dates in the language of the page: `const d = pageDates()`. */
export function pageDates(): Dates {
  return dates(language());
}
