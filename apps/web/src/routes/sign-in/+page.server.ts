import { redirect } from '@sveltejs/kit';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { readEmail } from '$lib/server/read-person';
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
    const { lang } = event.locals;
    const email = readEmail(input, lang, signin[lang].emailMissing);
    input.stopIfWrong();
    const returnTo = safeReturn(input.text('returnTo'));
    await api(event).post('/sign-in-links', { email, language: lang, returnTo });
    redirect(303, '/sign-in/code');
  }),
};
