import { redirect } from '@sveltejs/kit';
import type { EnrolmentView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const enrolment = await api(event).get<EnrolmentView>(`/enrolments/${event.params.id}`);
  if (enrolment.state === 'cancelled' || !enrolment.open) redirect(303, `/enrolments/${enrolment.id}`);
  return { enrolment };
};

export const actions: Actions = {
  default: action(async (_input, event) => {
    await api(event).post(`/enrolments/${event.params.id}/cancellation`);
    redirect(303, `/enrolments/${event.params.id}?done=cancelled`);
  }),
};
