import type { CourseRunView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  run: await api(event).get<CourseRunView>(`/course-runs/${event.params.id}`),
  done: event.url.searchParams.get('done'),
});
