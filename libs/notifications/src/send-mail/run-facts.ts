import type { RunMailFacts } from '@onderling/enrolment';
import type { Colleague, RunFacts, Session } from '../mails/facts';

type StoredSession = RunMailFacts['sessions'][number];

export const sessionFacts = ({ startsAt, endsAt, timeZone, place }: StoredSession): Session => ({
  startsAt,
  endsAt,
  timeZone,
  place,
});

/** What every mail about a run tells. */
export const runFacts = (
  run: RunMailFacts,
  about: { trainers: readonly Colleague[]; organisationName: string; link: string },
): RunFacts => ({
  ...about,
  title: run.title,
  language: run.language,
  mode: run.mode,
  sessions: run.sessions.map(sessionFacts),
});
