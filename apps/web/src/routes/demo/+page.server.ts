import { redirect } from '@sveltejs/kit';
import type { personaView, SessionStartedView } from '@onderling/contracts';
import type { z } from 'zod';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { afterSignIn } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

type Persona = z.infer<typeof personaView>;

export const load: PageServerLoad = async (event) => ({
  personas: (await api(event).get<{ items: Persona[] }>('/demo/personas')).items,
});

export const actions: Actions = {
  default: action(async (input, event) => {
    const started = await api(event).post<SessionStartedView>('/demo/sessions', { persona: input.text('persona') });
    redirect(303, afterSignIn(started));
  }),
};
