import { redirect } from '@sveltejs/kit';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { confirmPlace, findOpenedPlace, pageOfPlace } from '$lib/server/opened-place';
import type { Actions, PageServerLoad } from './$types';

/** By the cookie that the link of the mail brought; without it, whoever is signed in has the usual page of the place. */
export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { me } = await event.parent();
  const place = await findOpenedPlace(event);
  if (!place && me && id !== 'unknown') redirect(303, `/enrolments/${id}`);
  return { place: place ?? null, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  confirm: action((_input, event) => confirmPlace(event)),
  signOut: action(async (_input, event) => {
    await api(event).del('/sessions/current');
    redirect(303, pageOfPlace(event.params.id));
  }),
};
