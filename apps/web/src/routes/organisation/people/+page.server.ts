import { redirect } from '@sveltejs/kit';
import type { ArrivalView, OrganisationView, personAdminList } from '@onderling/contracts';
import type { z } from 'zod';
import { problemText } from '$lib/messages/problems';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { lastPageInstead, pageIn } from '$lib/server/list-page';
import type { Submitted } from '$lib/server/submitted';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type PersonList = z.infer<typeof personAdminList>;
const pageSize = 20;
const mostPending = 100;
const grantable = ['hr-adviser', 'organisation-administrator'] as const;

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (!me) redirect(303, '/sign-in?returnTo=/organisation/people');
  // A steward looks after any body; everybody else finds only their own.
  const chosen = event.url.searchParams.get('organisation') ?? me.organisation.id;
  const own = chosen === me.organisation.id;
  const path = `/organisations/${encodeURIComponent(chosen)}/people`;
  const query = (event.url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const page = pageIn(event.url);
  const [list, pending, arrivals, organisation] = await Promise.all([
    api(event).get<PersonList>(path, { q: query, page, pageSize }),
    api(event).get<PersonList>(path, { state: 'pending', pageSize: mostPending }),
    api(event).get<{ items: ArrivalView[] }>(`/organisations/${encodeURIComponent(chosen)}/arrivals`),
    own ? me.organisation : api(event).get<OrganisationView>(`/organisations/${encodeURIComponent(chosen)}`),
  ]);
  const instead = lastPageInstead(event.url, list.total, pageSize);
  if (instead) redirect(303, instead);
  return {
    me,
    organisation: organisation.name,
    chosen: own ? null : chosen,
    list,
    pending: pending.items,
    arrivals: arrivals.items,
    query,
    page,
    pageSize,
    done: event.url.searchParams.get('done'),
  };
};

/** Back to the same search and page, with what was done. */
function back(event: RequestEvent, done: string): never {
  const query = new URLSearchParams(event.url.search);
  for (const name of event.url.searchParams.keys()) if (name.startsWith('/')) query.delete(name);
  query.set('done', done);
  redirect(303, `/organisation/people?${query}`);
}

const personOf = (input: Submitted) => encodeURIComponent(input.text('person'));

export const actions: Actions = {
  confirm: action(async (input, event: RequestEvent) => {
    await api(event).post(`/people/${personOf(input)}/confirmation`);
    back(event, 'confirmed');
  }),
  arrive: action(async (input, event: RequestEvent) => {
    const worksHere = input.text('worksHere') === 'yes';
    await api(event).post(`/arrivals/${encodeURIComponent(input.text('arrival'))}/resolution`, { worksHere });
    back(event, worksHere ? 'arrived' : 'turnedDown');
  }),
  give: action(async (input, event: RequestEvent) => {
    const role = input.oneOf('role', grantable, problemText(event.locals.lang, { code: 'invalid-input', status: 400 }));
    input.stopIfWrong();
    await api(event).post(`/people/${personOf(input)}/roles`, { role });
    back(event, 'given');
  }),
  leave: action(async (input, event: RequestEvent) => {
    await api(event).post(`/people/${personOf(input)}/deactivation`);
    redirect(303, `/organisation/people/${personOf(input)}?done=left`);
  }),
  comeBack: action(async (input, event: RequestEvent) => {
    await api(event).post(`/people/${personOf(input)}/reactivation`);
    back(event, 'returned');
  }),
  end: action(async (input, event: RequestEvent) => {
    const assignment = encodeURIComponent(input.text('assignment'));
    await api(event).del(`/people/${personOf(input)}/roles/${assignment}`);
    back(event, 'ended');
  }),
};
