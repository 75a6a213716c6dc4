import { redirect } from '@sveltejs/kit';
import { isLanguage, languageCookie } from '$lib/server/language';
import { safeReturn } from '$lib/server/return-to';
import type { RequestHandler } from './$types';

const aYear = 365 * 24 * 60 * 60;

/** Chooses the language and goes back to where the visitor was. */
export const GET: RequestHandler = ({ url, cookies }) => {
  const to = url.searchParams.get('to');
  if (isLanguage(to)) {
    const secure = url.protocol === 'https:';
    cookies.set(languageCookie, to, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure });
  }
  redirect(303, safeReturn(url.searchParams.get('back')));
};
