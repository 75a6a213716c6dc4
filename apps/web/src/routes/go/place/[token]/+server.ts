import { redirect } from '@sveltejs/kit';
import { openPlace, pageOfPlace } from '$lib/server/opened-place';
import type { RequestHandler } from './$types';

/** The link in a mail about a held place. Opening it changes nothing, so a scanner that follows links does no harm. */
export const GET: RequestHandler = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const place = await openPlace(event, event.params.token);
  redirect(303, pageOfPlace(place?.id ?? 'unknown'));
};
