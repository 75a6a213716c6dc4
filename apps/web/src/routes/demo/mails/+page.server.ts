import type { DemoMailView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const to = (event.url.searchParams.get('to') ?? '').trim();
  const { items } = await api(event).get<{ items: DemoMailView[] }>('/demo/mails', { to });
  return { to, mails: items };
};
