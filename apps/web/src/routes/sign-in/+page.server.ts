import { redirect } from '@sveltejs/kit';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { safeReturn } from '$lib/server/return-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const returnTo = safeReturn(event.url.searchParams.get('returnTo'));
  const { me } = await event.parent();
  if (me) redirect(303, returnTo);
  return { returnTo };
};

export const actions: Actions = {
  default: action(async (input, event) => {
    const t = signin[event.locals.lang];
    const email = input.required('email', t.emailMissing);
    if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) input.wrong('email', t.emailWrong);
    input.stopIfWrong();
    const returnTo = safeReturn(input.text('returnTo'));
    await api(event).post('/sign-in-links', { email, language: event.locals.lang, returnTo });
    redirect(303, '/sign-in/code');
  }),
};
