import { redirect } from '@sveltejs/kit';
import type { SessionStartedView, SignInStateView } from '@onderling/contracts';
import { languages } from '@onderling/contracts/vocabularies';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { afterSignIn } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { signUp } = await api(event).get<SignInStateView>('/sign-in-links/current');
  if (!signUp) redirect(303, '/sign-in');
  return { signUp };
};

export const actions: Actions = {
  default: action(async (input, event) => {
    const t = signin[event.locals.lang];
    const person = {
      firstName: input.required('firstName', t.firstNameMissing),
      lastName: input.required('lastName', t.lastNameMissing),
      functionTitle: input.required('functionTitle', t.functionMissing),
      organisationId: input.required('organisationId', t.chooseOrganisation),
      language: input.oneOf('language', languages, t.chooseLanguage),
    };
    input.stopIfWrong();
    redirect(303, afterSignIn(await api(event).post<SessionStartedView>('/sign-ups', person)));
  }),
};
