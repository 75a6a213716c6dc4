import { error, redirect } from '@sveltejs/kit';
import type { CourseRunView } from '@onderling/contracts';
import { mostCharacters } from '@onderling/contracts/vocabularies';
import { asTyped } from '$lib/forms/moment';
import { runs } from '$lib/messages/runs';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { readMoment } from '$lib/server/read-moment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const run = await api(event).get<CourseRunView>(`/course-runs/${event.params.id}`);
  const session = run.sessions.find(({ id }) => id === event.params.session);
  if (!session || !run.manages) error(404, { message: 'Not found', code: 'not-found' });
  const separator = event.locals.lang === 'nl' ? '.' : ':';
  return { run, session, typed: asTyped(session.startsAt, session.endsAt, session.timeZone, separator) };
};

export const actions: Actions = {
  default: action(
    async (input, event) => {
      const run = await api(event).get<CourseRunView>(`/course-runs/${event.params.id}`);
      const session = run.sessions.find(({ id }) => id === event.params.session);
      if (!session) error(404, { message: 'Not found', code: 'not-found' });
      const moment = readMoment(input, 'when', session.timeZone, event.locals.lang);
      input.atMost('place', mostCharacters.place, runs[event.locals.lang].placeLong);
      input.stopIfWrong();
      const change = { ...moment, place: input.optional('place') };
      const after = await api(event).post<CourseRunView>(`/course-sessions/${session.id}/move`, change);
      const isMoved = JSON.stringify(after.sessions) !== JSON.stringify(run.sessions);
      redirect(303, `/runs/${run.id}/participants?done=${isMoved ? 'moved' : 'unmoved'}`);
    },
    {
      fields: { '/startsAt': 'when.from', '/endsAt': 'when.to' },
      problems: { 'room-taken': 'when.day', 'trainer-busy': 'when.day' },
    },
  ),
};
