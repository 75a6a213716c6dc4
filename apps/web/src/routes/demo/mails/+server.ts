import { json } from '@sveltejs/kit';
import { api } from '$lib/server/api';
import type { RequestHandler } from './$types';

/** The same mails as JSON, for whoever asks for that instead of a page. */
export const GET: RequestHandler = async (event) =>
  json(await api(event).get('/demo/mails', { to: event.url.searchParams.get('to') }));
