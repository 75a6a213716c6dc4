/** What somebody chose in the catalogue. */
export interface Choice {
  q: string;
  chosen: Record<string, string[]>;
  placesFree: boolean;
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

/** The same choices without one of them. */
export function without(choice: Choice, name: string, value: string): Choice {
  const values = (choice.chosen[name] ?? []).filter((one) => one !== value);
  return { ...choice, chosen: { ...choice.chosen, [name]: values } };
}
