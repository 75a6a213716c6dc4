import { error, redirect } from '@sveltejs/kit';
import type { InvitationView } from '@onderling/contracts';
import { declineReasons, mostCharacters } from '@onderling/contracts/vocabularies';
import { invitations } from '$lib/messages/invitations';
import { problemText } from '$lib/messages/problems';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import type { Submitted } from '$lib/server/submitted';
import type { Actions, PageServerLoad } from './$types';

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** By the cookie that the link of the mail brought, or as the invited person. */
export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { me } = await event.parent();
  const invitation = isId(id) ? await api(event).find<InvitationView>(`/invitations/${id}`) : undefined;
  if (invitation) return { invitation, done: event.url.searchParams.get('done') };
  if (id === 'unknown') return { invitation: null, done: null };
  if (!me) redirect(303, `/sign-in?returnTo=${encodeURIComponent(event.url.pathname)}`);
  error(404, { message: 'Not found', code: 'not-found' });
};

/** A date that fell away belongs to the dates; an invitation that is closed meanwhile is told by the page itself. */
function explain(problem: unknown, input: Submitted, path: string, lang: 'nl' | 'en'): never {
  if (isProblem(problem, 'invitation-no-longer-open', 'request-closed')) redirect(303, path);
  if (isProblem(problem, 'date-option-taken', 'room-taken')) input.wrong('date', invitations[lang].takenNow);
  if (isProblem(problem, 'trainer-busy')) input.wrong('date', problemText(lang, problem.problem));
  if (isProblem(problem, 'trainer-at-limit')) {
    input.wrong('', problemText(lang, problem.problem), { href: '/teach', text: invitations[lang].toProfile });
  }
  input.stopIfWrong();
  throw problem;
}

export const actions: Actions = {
  accept: action(
    async (input, event) => {
      const { lang } = event.locals;
      const dateOptionId = input.required('date', invitations[lang].chooseDate);
      input.stopIfWrong();
      const path = `/invitations/${event.params.id}`;
      await api(event)
        .post(`${path}/acceptance`, { dateOptionId })
        .catch((problem: unknown) => explain(problem, input, path, lang));
      redirect(303, `${path}?done=accepted`);
    },
    { fields: { '/dateOptionId': 'date' } },
  ),
  decline: action(async (input, event) => {
    const given = input.text('reason');
    const reason = declineReasons.find((one) => one === given);
    const path = `/invitations/${event.params.id}`;
    input.atMost('note', mostCharacters.declineNote, invitations[event.locals.lang].noteLong);
    input.stopIfWrong();
    await api(event)
      .post(`${path}/decline`, { reason, note: input.optional('note') })
      .catch((problem: unknown) => explain(problem, input, path, event.locals.lang));
    redirect(303, `${path}?done=declined`);
  }),
  undo: action(async (_input, event) => {
    const path = `/invitations/${event.params.id}`;
    await api(event).post(`${path}/undo`);
    redirect(303, `${path}?done=undone`);
  }),
};
