import { redirect } from '@sveltejs/kit';
import type { CourseRunView, EnrolmentView } from '@onderling/contracts';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import { isProblem } from '$lib/server/me';
import { runs } from '$lib/messages/runs';
import type { Actions, PageServerLoad } from './$types';

const longestQuestion = 1_000;

export const load: PageServerLoad = async (event) => {
  const run = await api(event).get<CourseRunView>(`/course-runs/${event.params.id}`);
  const { me } = await event.parent();
  if (!me) redirect(303, `/sign-in?returnTo=${encodeURIComponent(event.url.pathname)}`);
  if (run.mine && run.mine.state !== 'cancelled') redirect(303, `/enrolments/${run.mine.id}`);
  return { run };
};

export const actions: Actions = {
  default: action(async (input, event) => {
    const t = runs[event.locals.lang];
    const question = input.optional('question');
    if (question && question.length > longestQuestion) input.wrong('question', t.questionLong);
    input.stopIfWrong();
    const { id } = event.params;
    const enrolment = await api(event)
      .post<EnrolmentView>(`/course-runs/${id}/enrolments`, { question }, { key: input.key })
      .catch((problem: unknown) => {
        if (isProblem(problem, 'already-enrolled')) return undefined;
        throw problem;
      });
    redirect(303, enrolment ? `/enrolments/${enrolment.id}?done=enrolled` : `/runs/${id}`);
  }),
};
