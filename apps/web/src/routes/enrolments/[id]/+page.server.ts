import { redirect } from '@sveltejs/kit';
import type { EnrolmentView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  enrolment: await api(event).get<EnrolmentView>(`/enrolments/${event.params.id}`),
  done: event.url.searchParams.get('done'),
});

export const actions: Actions = {
  confirm: action(async (_input, event) => {
    await api(event).post(`/enrolments/${event.params.id}/confirmation`);
    redirect(303, `/enrolments/${event.params.id}?done=confirmed`);
  }),
};
