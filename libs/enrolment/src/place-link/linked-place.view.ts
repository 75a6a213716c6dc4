import type { LinkedPlaceView } from '@onderling/contracts';
import type { Enrolment } from '../enrolment/enrolment.entity';
import { isOpen } from '../enrolment/enrolment.rules';
import type { LoadedRun } from '../run/run-reader.query';
import { sessionView } from '../run/run.view';

/** A place for whoever holds its link: no question to the trainer, and no address of a meeting online. */
export function linkedPlaceView(
  enrolment: Pick<Enrolment, 'id' | 'state' | 'personId'>,
  { run, sessions, trainers, rooms, organisationName }: LoadedRun,
  { owner, readerId, now }: { owner: { readonly firstName: string }; readerId: string | undefined; now: Date },
): LinkedPlaceView {
  return {
    id: enrolment.id,
    state: enrolment.state,
    firstName: owner.firstName || null,
    reader: readerOf(enrolment.personId, readerId),
    run: {
      title: run.title,
      format: run.format,
      state: run.state,
      organisationName,
      sessions: sessions.map((session) => sessionView(session, rooms, { now, inside: false })),
      trainers: [...trainers],
    },
    open: run.state === 'active' && isOpen(enrolment.state, run, now),
  };
}

function readerOf(ownerId: string, readerId: string | undefined): LinkedPlaceView['reader'] {
  if (readerId === undefined) return 'not-signed-in';
  return readerId === ownerId ? 'owner' : 'somebody-else';
}
