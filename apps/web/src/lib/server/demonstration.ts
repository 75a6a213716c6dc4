import type { Api } from './api';

/** Only the demonstration has personas. It does not change while the server runs, so it is asked once. */
let known: boolean | undefined;

export async function isDemonstration(api: Api): Promise<boolean> {
  if (known !== undefined) return known;
  const personas = await api.find<unknown>('/demo/personas').catch(() => null);
  if (personas === null) return false;
  known = personas !== undefined;
  return known;
}
