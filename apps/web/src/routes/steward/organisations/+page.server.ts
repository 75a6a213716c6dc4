import { error, redirect } from '@sveltejs/kit';
import type { organisationList } from '@onderling/contracts';
import type { z } from 'zod';
import { api } from '$lib/server/api';
import { lastPageInstead, pageIn } from '$lib/server/list-page';
import type { PageServerLoad } from './$types';

type Organisations = z.infer<typeof organisationList>;
const pageSize = 20;

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/steward/organisations');
  // The bodies are no secret, but what the page leads to is for stewards.
  if (!me.may.steward) error(403, { message: 'Forbidden', code: 'not-allowed' });
  const { searchParams } = event.url;
  const query = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const page = pageIn(event.url);
  const list = await api(event).get<Organisations>('/organisations', { q: query, page, pageSize });
  const instead = lastPageInstead(event.url, list.total, pageSize);
  if (instead) redirect(303, instead);
  return { list, query, page, pageSize };
};
