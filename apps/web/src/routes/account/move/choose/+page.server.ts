import { redirect } from '@sveltejs/kit';
import type { MoveStateView, MoveStepView } from '@onderling/contracts';
import { move } from '$lib/messages/move';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { afterProof } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { choice } = await api(event).get<MoveStateView>('/me/move');
  if (!choice) redirect(303, '/account/move');
  const { me } = await event.parent();
  return { choice, present: me?.organisation.id };
};

export const actions: Actions = {
  default: action(
    async (input, event) => {
      const organisationId = input.required('organisationId', move[event.locals.lang].chooseMissing);
      input.stopIfWrong();
      redirect(303, afterProof(await api(event).post<MoveStepView>('/me/move/choice', { organisationId })));
    },
    { problems: { 'organisation-not-yours': 'organisationId' } },
  ),
};
