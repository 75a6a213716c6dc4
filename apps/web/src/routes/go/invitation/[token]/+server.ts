import { redirect } from '@sveltejs/kit';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import type { RequestHandler } from './$types';

/** The link in an invitation. Opening it uses nothing up, so a scanner that follows links does no harm. */
export const GET: RequestHandler = async (event) => {
  const opened = await api(event)
    .post<{ invitationId: string }>('/invitations/lookup', { token: event.params.token })
    .catch((problem: unknown) => {
      if (isProblem(problem, 'not-found', 'invalid-input')) return undefined;
      throw problem;
    });
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  redirect(303, opened ? `/invitations/${opened.invitationId}` : '/invitations/unknown');
};
