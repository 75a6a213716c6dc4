import type { RequestCard } from '@onderling/contracts';
import { redirect } from '@sveltejs/kit';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

/** Enough for a board; what is older is found by its page. */
const mostCards = 100;

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/requests');
  const { items } = await api(event).get<{ items: RequestCard[] }>('/knowledge-requests', { pageSize: mostCards });
  return { cards: items };
};
