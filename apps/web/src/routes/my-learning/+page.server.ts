import type { MyLearningView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  learning: await api(event).get<MyLearningView>('/me/enrolments'),
});
