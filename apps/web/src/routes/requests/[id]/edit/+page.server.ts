import { redirect } from '@sveltejs/kit';
import type { RequestInput, RequestView, RoomView, SearchView, TopicView } from '@onderling/contracts';
import { requestForm } from '$lib/messages/request-form';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { findMe } from '$lib/server/me';
import type { Submitted } from '$lib/server/submitted';
import { readGroup, readNeed, requestFields, requestProblems } from '../../read-request';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const mostRooms = 100;
const mostRuns = 3;
const homeZone = 'Europe/Amsterdam';

const requestOf = (event: RequestEvent) => api(event).get<RequestView>(`/knowledge-requests/${event.params.id}`);
const roomsOf = async (event: RequestEvent, organisationId: string) =>
  (await api(event).get<{ items: RoomView[] }>('/rooms', { organisationId, pageSize: mostRooms })).items;
const topicsOf = async (event: RequestEvent) => (await api(event).get<{ items: TopicView[] }>('/topics')).items;

/** Runs with free places about the same topics: part of the group may fit in. */
async function existing(event: RequestEvent, request: RequestView) {
  if (request.topics.length === 0) return [];
  const topic = request.topics.map(({ slug }) => slug);
  const found = await api(event).peek<SearchView>('/search', { topic, placesFree: 'true', pageSize: mostRuns });
  return (found?.items ?? []).filter(({ nextRun }) => nextRun);
}

export const load: PageServerLoad = async (event) => {
  const [request, { me }] = await Promise.all([requestOf(event), event.parent()]);
  if (!request.may.edit) redirect(303, `/requests/${request.id}`);
  if (event.url.searchParams.get('step') !== '2') return { request, step: 1 as const, topics: await topicsOf(event) };
  const [rooms, runs] = await Promise.all([roomsOf(event, request.organisation.id), existing(event, request)]);
  return { request, step: 2 as const, rooms, runs, timeZone: me?.organisation.timeZone ?? homeZone };
};

const change = (input: Submitted, event: RequestEvent, given: Partial<RequestInput>) =>
  api(event).patch<RequestView>(`/knowledge-requests/${event.params.id}`, {
    ...given,
    version: Number(input.text('version')),
  });

async function changeNeed(input: Submitted, event: RequestEvent, complete: boolean): Promise<void> {
  const need = readNeed(input, event.locals.lang, complete);
  input.stopIfWrong();
  await change(input, event, need);
}

async function changeGroup(input: Submitted, event: RequestEvent, complete: boolean): Promise<RequestView> {
  const { lang } = event.locals;
  const t = requestForm[lang];
  const [request, me] = await Promise.all([requestOf(event), findMe(event)]);
  const rooms = await roomsOf(event, request.organisation.id);
  const timeZone = me?.organisation.timeZone ?? homeZone;
  const group = readGroup(input, { lang, timeZone, rooms, request, complete });
  if (complete && (!request.need || request.topics.length === 0)) {
    input.wrong('', t.firstStep, { href: `/requests/${request.id}/edit`, text: t.firstStepLink });
  }
  input.stopIfWrong();
  return change(input, event, group);
}

const options = { fields: requestFields, problems: requestProblems };
const pathOf = (event: RequestEvent) => `/requests/${event.params.id}`;
export const actions: Actions = {
  next: action(async (input, event: RequestEvent) => {
    await changeNeed(input, event, true);
    redirect(303, `${pathOf(event)}/edit?step=2`);
  }, options),
  save: action(async (input, event: RequestEvent) => {
    await changeNeed(input, event, false);
    redirect(303, `${pathOf(event)}?done=saved`);
  }, options),
  saveGroup: action(async (input, event: RequestEvent) => {
    await changeGroup(input, event, false);
    redirect(303, `${pathOf(event)}?done=saved`);
  }, options),
  submit: action(async (input, event: RequestEvent) => {
    const { id, version, missing } = await changeGroup(input, event, true);
    // What still misses here, such as a moment that has just passed, is said on the page of the request.
    if (missing.length > 0) redirect(303, pathOf(event));
    await api(event).post(`/knowledge-requests/${id}/submission`, { version });
    redirect(303, `${pathOf(event)}?done=submitted`);
  }, options),
};
