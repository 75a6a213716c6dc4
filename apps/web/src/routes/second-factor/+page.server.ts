import { redirect } from '@sveltejs/kit';
import type { SecondFactorSetupView } from '@onderling/contracts';
import { signin } from '$lib/messages/signin';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { safeReturn } from '$lib/server/return-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const returnTo = safeReturn(event.url.searchParams.get('returnTo'));
  const { me } = await event.parent();
  if (!me) redirect(303, `/sign-in?returnTo=${encodeURIComponent(event.url.pathname)}`);
  return { returnTo, situation: me.secondFactor };
};

const atCode = { problems: { 'second-factor-code-wrong': 'code' } };

export const actions: Actions = {
  /** The key is shown in the answer of this post and nowhere else, so there is nothing to go back to. */
  start: action(async (_input, event) => ({
    setup: await api(event).post<SecondFactorSetupView>('/me/second-factor'),
  })),
  switchOn: action(async (input, event) => {
    const code = input.required('code', signin[event.locals.lang].secondCodeMissing);
    input.stopIfWrong();
    return api(event).post<{ recoveryCodes: string[] }>('/me/second-factor/confirmation', { code });
  }, atCode),
  confirm: action(async (input, event) => {
    const code = input.required('code', signin[event.locals.lang].secondCodeMissing);
    input.stopIfWrong();
    await api(event).post('/sessions/current/elevation', { code });
    redirect(303, safeReturn(event.url.searchParams.get('returnTo')));
  }, atCode),
};
