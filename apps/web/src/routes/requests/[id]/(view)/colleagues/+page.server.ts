import { redirect } from '@sveltejs/kit';
import type { ColleaguesResult } from '@onderling/contracts';
import { colleagueWords } from '$lib/messages/colleagues';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Actions, PageServerLoad } from './$types';

const mostAddresses = 60;
const pathOf = (id: string) => `/knowledge-requests/${id}`;

export const load: PageServerLoad = ({ url }) => ({ done: url.searchParams.get('done'), origin: url.origin });

/** Addresses as pasted from a mail, a list or a sheet: `Name <a@b.nl>; c@d.nl`, each once. */
function addressesIn(text: string): string[] {
  const rows = text
    .split(/[\n;,\t]+/)
    .map((row) => /<([^<>]+)>/.exec(row)?.[1] ?? row)
    .flatMap((row) =>
      row.includes('@')
        ? row
            .trim()
            .split(/\s+/)
            .filter((word) => word.includes('@'))
        : [row.trim()],
    );
  return [...new Set(rows.filter(Boolean).map((row) => row.slice(0, 254)))];
}

export const actions: Actions = {
  add: action(
    async (input, event) => {
      const t = colleagueWords[event.locals.lang];
      const emails = addressesIn(input.required('emails', t.addMissing));
      if (emails.length > mostAddresses) input.wrong('emails', t.addTooMany(mostAddresses));
      input.stopIfWrong();
      const path = `${pathOf(event.params.id)}/colleagues`;
      const { items } = await api(event).post<ColleaguesResult>(path, { emails }, { key: input.key });
      return { results: items };
    },
    { fields: { '/emails': 'emails' } },
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
