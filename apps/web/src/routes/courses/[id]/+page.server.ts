import type { CourseRunView, CourseView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import { listBefore } from '../address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const [course, runs] = await Promise.all([
    api(event).get<CourseView>(`/courses/${id}`),
    api(event).get<{ items: CourseRunView[] }>('/course-runs', { courseId: id }),
  ]);
  return { course, runs: runs.items, list: listBefore(event.request.headers.get('referer'), event.url) };
};
