import { redirect } from '@sveltejs/kit';
import type { failedJobList } from '@onderling/contracts';
import type { z } from 'zod';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { lastPageInstead, pageIn } from '$lib/server/list-page';
import type { Actions, PageServerLoad } from './$types';

type FailedJobs = z.infer<typeof failedJobList>;
const pageSize = 50;

export const load: PageServerLoad = async (event) => {
  const page = pageIn(event.url);
  const list = await api(event).get<FailedJobs>('/failed-jobs', { page, pageSize });
  const instead = lastPageInstead(event.url, list.total, pageSize);
  if (instead) redirect(303, instead);
  return { list, page, pageSize, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  retry: action(async (input, event) => {
    await api(event).post(`/failed-jobs/${encodeURIComponent(input.text('job'))}/retry`);
    redirect(303, '/steward/failed-jobs?done=retried');
  }),
};
