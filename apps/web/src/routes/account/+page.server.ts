import { redirect } from '@sveltejs/kit';
import type { loginSessionView } from '@onderling/contracts';
import { languages } from '@onderling/contracts/vocabularies';
import type { z } from 'zod';
import { account } from '$lib/messages/account';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { rememberLanguage } from '$lib/server/language';
import type { Actions, PageServerLoad } from './$types';

type LoginSession = z.infer<typeof loginSessionView>;

export const load: PageServerLoad = async (event) => {
  const { items } = await api(event).get<{ items: LoginSession[] }>('/sessions');
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/account');
  return { me, sessions: items, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  save: action(async (input, event) => {
    const t = account[event.locals.lang];
    const details = {
      firstName: input.required('firstName', t.firstNameMissing),
      lastName: input.required('lastName', t.lastNameMissing),
      functionTitle: input.required('functionTitle', t.functionMissing),
      language: input.oneOf('language', languages, t.chooseLanguage),
    };
    input.stopIfWrong();
    await api(event).patch('/me', details);
    const changed = details.language !== event.locals.lang;
    rememberLanguage(event, details.language);
    redirect(
      303,
      changed
        ? `/language?to=${details.language}&back=${encodeURIComponent('/account?done=saved')}`
        : '/account?done=saved',
    );
  }),
  end: action(async (input, event) => {
    await api(event).del(`/sessions/${encodeURIComponent(input.text('session'))}`);
    redirect(303, '/account?done=ended');
  }),
  signOut: action(async (_input, event) => {
    await api(event).del('/sessions/current');
    redirect(303, '/');
  }),
};
