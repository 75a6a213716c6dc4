import { redirect } from '@sveltejs/kit';
import type { ListingList, MyLearningView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [learning, listings] = await Promise.all([
    api(event).get<MyLearningView>('/me/enrolments'),
    api(event).get<ListingList>('/me/listings'),
  ]);
  return { learning, listings: listings.items, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  leave: action(async (input, event) => {
    await api(event).del(`/me/listings/${encodeURIComponent(input.text('request'))}`);
    redirect(303, '/my-learning?done=left');
  }),
};
