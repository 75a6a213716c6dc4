import type { RequestView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  event.depends('onderling:request');
  return { request: await api(event).get<RequestView>(`/knowledge-requests/${event.params.id}`) };
};
