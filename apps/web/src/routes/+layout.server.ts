import { api } from '$lib/server/api';
import { isDemonstration } from '$lib/server/demonstration';
import { findMe } from '$lib/server/me';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
  lang: event.locals.lang,
  me: await findMe(event),
  demonstration: await isDemonstration(api(event)),
});
