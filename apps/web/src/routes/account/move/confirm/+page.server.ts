import { redirect } from '@sveltejs/kit';
import type { MoveStateView, MoveStepView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import { afterProof, moveLinkCookie } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

const linkPath = { path: '/account/move' };

/** In another browser nobody need be signed in: the page then says where the code is to be typed. */
export const load: PageServerLoad = async (event) => {
  if (!event.cookies.get(moveLinkCookie)) redirect(303, '/account');
  const found = await api(event).peek<MoveStateView>('/me/move');
  const state = event.url.searchParams.has('elsewhere') ? 'none' : (found?.state ?? 'none');
  if (state === 'verified') redirect(303, '/account/move/choose');
  return { state };
};

export const actions: Actions = {
  default: action(async (_input, event) => {
    const linkToken = event.cookies.get(moveLinkCookie);
    if (!linkToken) redirect(303, '/account');
    const step = await api(event)
      .post<MoveStepView>('/me/move/proof', { linkToken })
      .catch((problem: unknown) => {
        if (isProblem(problem, 'sign-in-other-browser')) return undefined;
        throw problem;
      });
    if (!step) redirect(303, '/account/move/confirm?elsewhere');
    event.cookies.delete(moveLinkCookie, linkPath);
    redirect(303, afterProof(step));
  }),
};
