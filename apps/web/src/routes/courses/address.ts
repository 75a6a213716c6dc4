/** What somebody chose in the catalogue. */
export interface Choice {
  q: string;
  chosen: Record<string, string[]>;
  placesFree: boolean;
}

type Filter = 'format' | 'mode' | 'duration' | 'start' | 'language';
const longest = { query: 200, topic: 80, topics: 5 };

/**
 * The choices that an address names, in the names of the API. A value that does not exist is left out instead of refused,
 * and one that stands there twice counts once.
 *
 * @param known the values of each filter; handed in, because in the browser nobody needs those lists
 */
export function readAddress(search: URLSearchParams, known: Record<Filter, readonly string[]>) {
  const all = (name: string) => [...new Set(search.getAll(name))];
  const among = (name: Filter) => all(name).filter((value) => known[name].includes(value));
  return {
    q: (search.get('q') ?? '').trim().slice(0, longest.query),
    chosen: {
      format: among('format'),
      mode: among('mode'),
      duration: among('duration'),
      start: among('start'),
      language: among('language'),
      topic: all('topic')
        .filter((slug) => slug.length <= longest.topic)
        .slice(0, longest.topics),
    },
    placesFree: search.get('placesFree') === 'true',
  };
}

/** The address of the catalogue with these choices; `page` only when it is not the first. */
export function addressOf({ q, chosen, placesFree }: Choice, page = 1): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  for (const [name, values] of Object.entries(chosen)) for (const value of values) search.append(name, value);
  if (placesFree) search.set('placesFree', 'true');
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/courses?${search}` : '/courses';
}

/** The list that somebody came from with its search, as their browser tells; the whole list when they did not. */
export function listBefore(referer: string | null, here: URL): string {
  if (!referer || !URL.canParse(referer)) return '/courses';
  const { host, pathname, search } = new URL(referer);
  return host === here.host && pathname === '/courses' ? pathname + search : '/courses';
}

/** The same choices without one of them. */
export function without(choice: Choice, name: string, value: string): Choice {
  const values = (choice.chosen[name] ?? []).filter((one) => one !== value);
  return { ...choice, chosen: { ...choice.chosen, [name]: values } };
}
