import { redirect } from '@sveltejs/kit';
import type { RequestView, TopicView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Submitted } from '$lib/server/submitted';
import { readNeed, requestFields, requestProblems } from '../read-request';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/requests/new');
  const waits = me.secondFactor === 'to-set-up' || me.secondFactor === 'to-confirm';
  if (waits) redirect(303, '/second-factor?returnTo=/requests/new');
  if (!me.may.request) redirect(303, '/requests');
  return { topics: (await api(event).get<{ items: TopicView[] }>('/topics')).items };
};

async function create(input: Submitted, event: RequestEvent, complete: boolean): Promise<string> {
  const need = readNeed(input, event.locals.lang, complete);
  input.stopIfWrong();
  const { id } = await api(event).post<RequestView>('/knowledge-requests', need, { key: input.key });
  return id;
}

const options = { fields: requestFields, problems: requestProblems };
export const actions: Actions = {
  next: action(async (input, event: RequestEvent) => {
    redirect(303, `/requests/${await create(input, event, true)}/edit?step=2`);
  }, options),
  save: action(async (input, event: RequestEvent) => {
    redirect(303, `/requests/${await create(input, event, false)}?done=saved`);
  }, options),
};
