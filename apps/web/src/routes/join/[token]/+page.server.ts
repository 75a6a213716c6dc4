import { redirect, type Cookies } from '@sveltejs/kit';
import type { JoinView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import type { Actions, PageServerLoad } from './$types';

/** Keeps the token while somebody signs in, so that it never stands in a way back or a log. */
const cookie = 'join';
const cookiePath = '/join';
/** The path that means: the token is in the cookie. */
const kept = 'here';
const anHour = 3_600;

const tokenOf = (token: string, cookies: Cookies) => (token === kept ? (cookies.get(cookie) ?? '') : token);

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'referrer-policy': 'no-referrer' });
  const { me } = await event.parent();
  const token = tokenOf(event.params.token, event.cookies);
  if (event.params.token !== kept) {
    const secure = event.url.protocol === 'https:';
    event.cookies.set(cookie, token, { path: cookiePath, httpOnly: true, sameSite: 'lax', secure, maxAge: anHour });
    redirect(303, `/join/${kept}`);
  }
  if (!me) return { state: 'sign-in' as const };
  if (me.state === 'pending') return { state: 'unconfirmed' as const };
  const join = await api(event)
    .post<JoinView>('/join-links/lookup', { token })
    .catch((problem: unknown) => {
      if (isProblem(problem, 'join-link-not-valid', 'invalid-input', 'not-found')) return undefined;
      if (isProblem(problem, 'sign-in-required')) return redirect(303, `/sign-in?returnTo=/join/${kept}`);
      throw problem;
    });
  return join ? { state: 'found' as const, join } : { state: 'wrong' as const };
};

export const actions: Actions = {
  default: action(async (_input, event) => {
    await api(event).post('/join-links/use', { token: tokenOf(event.params.token, event.cookies) });
    redirect(303, `/join/${kept}`);
  }),
};
