import { redirect } from '@sveltejs/kit';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ done: url.searchParams.get('done') });

export const actions: Actions = {
  submit: action(async (input, event) => {
    const path = `/knowledge-requests/${event.params.id}/submission`;
    await api(event).post(path, { version: Number(input.text('version')) });
    redirect(303, `/requests/${event.params.id}?done=submitted`);
  }),
  withdraw: action(async (input, event) => {
    const path = `/knowledge-requests/${event.params.id}/withdrawal`;
    await api(event).post(path, { version: Number(input.text('version')) });
    redirect(303, `/requests/${event.params.id}?done=withdrawn`);
  }),
};
