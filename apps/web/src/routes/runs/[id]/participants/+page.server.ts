import type { CourseRunView, ParticipantView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const [run, participants] = await Promise.all([
    api(event).get<CourseRunView>(`/course-runs/${id}`),
    api(event).get<{ items: ParticipantView[] }>(`/course-runs/${id}/participants`),
  ]);
  return { run, participants: participants.items, done: event.url.searchParams.get('done') };
};
