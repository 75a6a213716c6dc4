import { redirect } from '@sveltejs/kit';
import type { SessionStartedView, SignInStateView } from '@onderling/contracts';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { readDetails } from '$lib/server/read-person';
import { afterSignIn } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { signUp } = await api(event).get<SignInStateView>('/sign-in-links/current');
  if (!signUp) redirect(303, '/sign-in');
  return { signUp };
};

export const actions: Actions = {
  default: action(async (input, event) => {
    const { lang } = event.locals;
    const details = readDetails(input, lang);
    const organisationId = input.required('organisationId', signin[lang].chooseOrganisation);
    input.stopIfWrong();
    redirect(303, afterSignIn(await api(event).post<SessionStartedView>('/sign-ups', { ...details, organisationId })));
  }),
};
