import { redirect } from '@sveltejs/kit';
import type { ColleaguesResult } from '@onderling/contracts';
import { addressesIn } from '$lib/forms/addresses';
import { colleagueWords } from '$lib/messages/colleagues';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

const mostAddresses = 60;
const pathOf = (id: string) => `/knowledge-requests/${id}`;

export const load: PageServerLoad = ({ url }) => ({ done: url.searchParams.get('done'), origin: url.origin });

export const actions: Actions = {
  add: action(
    async (input, event) => {
      const t = colleagueWords[event.locals.lang];
      const colleagues = addressesIn(input.required('emails', t.addMissing));
      if (colleagues.length > mostAddresses) input.wrong('emails', t.addTooMany(mostAddresses));
      input.stopIfWrong();
      const path = `${pathOf(event.params.id)}/colleagues`;
      const named = colleagues.filter(({ name }) => name);
      const given = {
        emails: colleagues.map(({ email }) => email),
        names: Object.fromEntries(named.map(({ email, name }) => [email, name])),
      };
      const { items } = await api(event).post<ColleaguesResult>(path, given, { key: input.key });
      return { results: items };
    },
    { fields: { '/emails': 'emails', '/names': 'emails' } },
  ),
  remove: action(async (input, event) => {
    const person = encodeURIComponent(input.text('person'));
    await api(event).del(`${pathOf(event.params.id)}/colleagues/${person}`);
    redirect(303, `/requests/${event.params.id}/colleagues?done=removed`);
  }),
  link: action(async (_input, event) => {
    await api(event).post(`${pathOf(event.params.id)}/join-link`);
    redirect(303, `/requests/${event.params.id}/colleagues#join`);
  }),
};
