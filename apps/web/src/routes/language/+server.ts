import { redirect } from '@sveltejs/kit';
import { isLanguage, rememberLanguage } from '$lib/server/language';
import { safeReturn } from '$lib/server/return-to';
import type { RequestHandler } from './$types';

/** Chooses the language and goes back to where the visitor was. */
export const GET: RequestHandler = (event) => {
  const to = event.url.searchParams.get('to');
  if (isLanguage(to)) rememberLanguage(event, to);
  redirect(303, safeReturn(event.url.searchParams.get('back')));
};
