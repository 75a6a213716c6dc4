import { redirect } from '@sveltejs/kit';
import type { AffiliationView, loginSessionView, MoveStateView } from '@onderling/contracts';
import type { z } from 'zod';
import { move } from '$lib/messages/move';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { rememberLanguage } from '$lib/server/language';
import { readDetails, readEmail } from '$lib/server/read-person';
import type { Actions, PageServerLoad } from './$types';

type LoginSession = z.infer<typeof loginSessionView>;

export const load: PageServerLoad = async (event) => {
  const [{ items }, affiliations, moving] = await Promise.all([
    api(event).get<{ items: LoginSession[] }>('/sessions'),
    api(event).get<{ items: AffiliationView[] }>('/me/affiliations'),
    // Who waits for a first confirmation cannot move yet.
    api(event).peek<MoveStateView>('/me/move'),
  ]);
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/account');
  return { me, sessions: items, affiliations: affiliations.items, moving, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  save: action(async (input, event) => {
    const details = readDetails(input, event.locals.lang);
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
  move: action(
    async (input, event) => {
      const { lang } = event.locals;
      const email = readEmail(input, lang, move[lang].emailMissing);
      input.stopIfWrong();
      await api(event).post('/me/move/links', { email });
      redirect(303, '/account/move');
    },
    { problems: { 'address-unchanged': 'email' } },
  ),
  withdraw: action(async (_input, event) => {
    await api(event).del('/me/move');
    redirect(303, '/account?done=withdrawn');
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
