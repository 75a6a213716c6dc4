import { redirect } from '@sveltejs/kit';
import type { SessionStartedView, SignInStateView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import { afterSignIn, linkCookie } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

const linkPath = { path: '/sign-in' };

export const load: PageServerLoad = async (event) => {
  if (!event.cookies.get(linkCookie)) redirect(303, '/sign-in');
  const { state } = await api(event).get<SignInStateView>('/sign-in-links/current');
  return { state: event.url.searchParams.has('elsewhere') ? ('none' as const) : state };
};

export const actions: Actions = {
  default: action(async (_input, event) => {
    const linkToken = event.cookies.get(linkCookie);
    if (!linkToken) redirect(303, '/sign-in');
    const started = await api(event)
      .post<SessionStartedView>('/sessions', { linkToken })
      .catch((problem: unknown) => {
        if (isProblem(problem, 'sign-in-other-browser')) return undefined;
        throw problem;
      });
    if (!started) redirect(303, '/sign-in/confirm?elsewhere');
    event.cookies.delete(linkCookie, linkPath);
    redirect(303, afterSignIn(started));
  }),
};
