/** The API gives no page behind this one. */
const mostPages = 1_000;

/** The page of a list that an address asks for; the first when it names none. */
export function pageIn({ searchParams }: URL): number {
  return Math.min(mostPages, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1));
}

/** Where to go instead when the page lies behind the last one: to that last one. Undefined when it does not. */
export function lastPageInstead(url: URL, total: number, pageSize: number): string | undefined {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (pageIn(url) <= last) return undefined;
  const search = new URLSearchParams(url.searchParams);
  search.set('page', String(last));
  return `${url.pathname}?${search}`;
}
