import { MailTransport } from '@onderling/platform';
import { CourseRuns } from '@onderling/enrolment';
import { JobQueues } from '../../../libs/platform/src/queues/job-queues';
import { RankTrainersJob } from '../../../libs/matching/src/ranking/rank-trainers.job';
import { Ranker } from '../../../libs/matching/src/ranking/ranker.service';
import { InvitationAnswers } from '../../../libs/matching/src/invitations/invitation-answers.service';
import { Requests } from '../../../libs/matching/src/requests/requests.service';

type Method = (this: unknown, ...parameters: unknown[]) => Promise<unknown>;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

/** Replaces a method of a class by one that ends the process before or after the real work. */
function around(
  type: { prototype: object },
  name: string,
  moment: 'before' | 'after',
  when: (...parameters: unknown[]) => boolean = () => true,
) {
  const prototype = type.prototype as Record<string, Method>;
  const real = prototype[name];
  if (!real) throw new Error(`there is no ${name}`);
  prototype[name] = async function (...parameters) {
    if (moment === 'before' && when(...parameters)) die();
    const result = await real.apply(this, parameters);
    if (moment === 'after' && when(...parameters)) die();
    return result;
  };
}

/** Only mails that ask a trainer; others pass. */
const isInvitation = (mail: unknown) => String((mail as { text?: string }).text).includes('/go/invitation/');

/** Only rounds in which there is something to add. */
const isWork = (rows: unknown) => (rows as readonly unknown[]).length > 0;

/** The eight moments at which the process is ended by kill -9. They exist in this entry file and nowhere else. */
export const failpoints: Record<string, () => void> = {
  'after-submit-commit': () => around(Requests, 'submit', 'after'),
  'after-enqueue': () => around(JobQueues, 'add', 'after', isWork),
  'during-ranking': () => around(Ranker, 'rank', 'after'),
  'after-invitations-commit': () => around(RankTrainersJob, 'run', 'after'),
  'before-smtp-250': () => around(MailTransport, 'send', 'before', isInvitation),
  'after-smtp-250': () => around(MailTransport, 'send', 'after', isInvitation),
  'inside-accept': () => around(CourseRuns, 'openRun', 'after'),
  'after-accept-commit': () => around(InvitationAnswers, 'accept', 'after'),
};
