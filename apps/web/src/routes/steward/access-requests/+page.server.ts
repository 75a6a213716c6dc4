import { redirect } from '@sveltejs/kit';
import type { accessRequestList, organisationList } from '@onderling/contracts';
import type { z } from 'zod';
import { steward } from '$lib/messages/steward';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { lastPageInstead, pageIn } from '$lib/server/list-page';
import type { Actions, PageServerLoad } from './$types';

type AccessRequests = z.infer<typeof accessRequestList>;
type Organisations = z.infer<typeof organisationList>;
const pageSize = 50;
const mostBodies = 20;

/** What of a mail domain is likely to stand in the name of a body: "deventer" of "mail.deventer.nl". */
const guess = (domain: string) =>
  (domain.split('.').at(-2) ?? domain).replace(/^(gemeente|provincie|waterschap)-?/, '');

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const page = pageIn(event.url);
  const list = await api(event).get<AccessRequests>('/access-requests', { page, pageSize });
  const instead = lastPageInstead(event.url, list.total, pageSize);
  if (instead) redirect(303, instead);
  const request = list.items.find(({ id, state }) => id === searchParams.get('request') && state === 'open') ?? null;
  const query = request
    ? (searchParams.get('q') ?? request.wanted?.name ?? guess(request.domain)).trim().slice(0, 100)
    : '';
  const bodies = request
    ? (await api(event).get<Organisations>('/organisations', { q: query, pageSize: mostBodies })).items
    : [];
  return { list, request, query, bodies, page, pageSize, done: searchParams.get('done') };
};

export const actions: Actions = {
  admit: action(
    async (input, event) => {
      const organisationId = input.required('organisation', steward[event.locals.lang].chooseMissing);
      input.stopIfWrong();
      const id = encodeURIComponent(input.text('request'));
      await api(event).post(`/access-requests/${id}/resolution`, { organisationId });
      redirect(303, '/steward/access-requests?done=admitted');
    },
    { fields: { '/organisationId': 'organisation' } },
  ),
  close: action(async (input, event) => {
    const id = encodeURIComponent(input.text('request'));
    await api(event).post(`/access-requests/${id}/resolution`, { organisationId: null });
    redirect(303, '/steward/access-requests?done=closed');
  }),
};
