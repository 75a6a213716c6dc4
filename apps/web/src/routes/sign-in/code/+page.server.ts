import { redirect } from '@sveltejs/kit';
import type { SessionStartedView, SignInStateView } from '@onderling/contracts';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { afterSignIn } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const state = await api(event).get<SignInStateView>('/sign-in-links/current');
  if (state.state === 'none') redirect(303, '/sign-in');
  if (state.signUp) redirect(303, '/sign-up');
  return { state };
};

export const actions: Actions = {
  default: action(
    async (input, event) => {
      const code = input.required('code', signin[event.locals.lang].codeMissing);
      input.stopIfWrong();
      redirect(303, afterSignIn(await api(event).post<SessionStartedView>('/sessions', { code })));
    },
    { problems: { 'sign-in-code-wrong': 'code' } },
  ),
};
