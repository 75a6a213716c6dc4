import { redirect } from '@sveltejs/kit';
import { action } from '$lib/server/action';
import { cancelPlace, findOpenedPlace, pageOfPlace } from '$lib/server/opened-place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const place = await findOpenedPlace(event);
  const mayCancel = place?.open && place.state !== 'cancelled' && place.reader !== 'somebody-else';
  if (!mayCancel) redirect(303, pageOfPlace(event.params.id));
  return { place };
};

export const actions: Actions = { default: action((_input, event) => cancelPlace(event)) };
