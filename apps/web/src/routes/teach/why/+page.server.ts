import type { StandingView } from '@onderling/contracts';
import { redirect } from '@sveltejs/kit';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/teach/why');
  return { standing: await api(event).get<StandingView>('/trainers/me/standing') };
};
