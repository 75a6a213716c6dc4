import type { EnrolmentView } from '@onderling/contracts';
import type { LoadedRun } from '../run/run-reader.query';
import { sessionView } from '../run/run.view';
import type { Enrolment } from './enrolment.entity';
import { isOpen } from './enrolment.rules';

/** A person's own enrolment; nobody else gets this view. */
export function enrolmentView(
  enrolment: Enrolment,
  { run, sessions, trainers, rooms }: LoadedRun,
  now: Date,
): EnrolmentView {
  const inside = enrolment.active === 1;
  return {
    id: enrolment.id,
    state: enrolment.state,
    question: enrolment.question,
    enrolledAt: enrolment.enrolledAt.toISOString(),
    run: {
      id: run.id,
      title: run.title,
      format: run.format,
      state: run.state,
      kind: run.kind,
      courseId: run.courseId,
      sessions: sessions.map((session) => sessionView(session, rooms, { now, inside })),
      trainers: [...trainers],
    },
    open: run.state === 'active' && isOpen(enrolment.state, run, now),
  };
}
