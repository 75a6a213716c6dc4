import { redirect } from '@sveltejs/kit';
import type { CommitmentsView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const commitments = await api(event).get<CommitmentsView>(`/people/${event.params.id}/commitments`);
  return { commitments, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  giveBack: action(async (_input, event) => {
    await api(event).post(`/people/${event.params.id}/commitments/cancellation`);
    redirect(303, `/organisation/people/${event.params.id}?done=released`);
  }),
};
