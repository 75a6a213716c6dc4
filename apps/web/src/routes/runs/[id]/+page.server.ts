import { redirect } from '@sveltejs/kit';
import type { CourseRunView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  const path = `/course-runs/${event.params.id}`;
  // Mails lead here: a training inside an organisation is there only for who has signed in.
  const run = me ? await api(event).get<CourseRunView>(path) : await api(event).find<CourseRunView>(path);
  if (!run) redirect(303, `/sign-in?returnTo=${encodeURIComponent(event.url.pathname)}`);
  return { run, done: event.url.searchParams.get('done') };
};
