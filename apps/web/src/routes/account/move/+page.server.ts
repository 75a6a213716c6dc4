import { redirect } from '@sveltejs/kit';
import type { MoveStateView, MoveStepView } from '@onderling/contracts';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { afterProof } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const state = await api(event).get<MoveStateView>('/me/move');
  if (state.state === 'none') redirect(303, '/account');
  if (state.choice) redirect(303, '/account/move/choose');
  return { state };
};

export const actions: Actions = {
  default: action(
    async (input, event) => {
      const code = input.required('code', signin[event.locals.lang].codeMissing);
      input.stopIfWrong();
      redirect(303, afterProof(await api(event).post<MoveStepView>('/me/move/proof', { code })));
    },
    { problems: { 'sign-in-code-wrong': 'code' } },
  ),
};
