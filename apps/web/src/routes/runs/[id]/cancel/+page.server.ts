import { error, redirect } from '@sveltejs/kit';
import type { CourseRunView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const run = await api(event).get<CourseRunView>(`/course-runs/${event.params.id}`);
  if (!run.manages) error(404, { message: 'Not found', code: 'not-found' });
  if (run.state === 'cancelled') redirect(303, `/runs/${run.id}`);
  return { run };
};

export const actions: Actions = {
  default: action(async (_input, event) => {
    await api(event).post(`/course-runs/${event.params.id}/cancellation`);
    redirect(303, `/runs/${event.params.id}?done=cancelled`);
  }),
};
