import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@onderling/contracts';
import { Invitations } from '@onderling/matching';
import {
  Clock,
  Config,
  HandlesJob,
  MailRefused,
  MailTransport,
  type JobHandler,
  type JobOutcome,
  type JobRun,
  type Tx,
} from '@onderling/platform';
import type { SentMail } from '../sent-mail/sent-mail.entity';
import { SentMailRepository } from '../sent-mail/sent-mail.repository';
import { Letters } from './letters.service';
import { outgoingMail } from './outgoing-mail';

type Order = JobPayload<'send-mail'>;

/**
 * Sends one mail to one person. What it says is looked up now, not when it was ordered; what no longer holds is not
 * sent. Between the server's 250 and our commit a crash may send it again, with the same Message-ID.
 */
@Injectable()
@HandlesJob('send-mail')
export class SendMailJob implements JobHandler<'send-mail'> {
  constructor(
    private readonly letters: Letters,
    private readonly transport: MailTransport,
    private readonly invitations: Invitations,
    private readonly sentMails: SentMailRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run(order: Order, job: JobRun): Promise<JobOutcome> {
    const at = this.clock.now();
    const letter = await this.letters.find(order, at);
    if (!letter) return 'skipped';
    const outcome = await this.send(
      outgoingMail(order.kind, letter, { id: job.id, from: this.config.mail.from, writtenAt: at }),
    );
    await job.complete(async (tx) => {
      await this.tell(tx, order, outcome, at);
      await this.sentMails.note(tx, {
        id: job.id,
        kind: order.kind,
        subjectId: order.subjectId,
        recipientId: letter.to.personId,
        outcome,
        attempt: job.attempt,
        at,
      });
    });
    return 'done';
  }

  /** After the last try: an invitation that could not be delivered must not hold up the request. */
  async giveUp(tx: Tx, order: Order): Promise<void> {
    await this.tell(tx, order, 'refused', this.clock.now());
  }

  /** A refusal for good is an answer; anything else is thrown, so that the job is tried again. */
  private async send(mail: Parameters<MailTransport['send']>[0]): Promise<SentMail['outcome']> {
    try {
      await this.transport.send(mail);
      return 'sent';
    } catch (error) {
      if (error instanceof MailRefused) return 'refused';
      throw error;
    }
  }

  private async tell(tx: Tx, order: Order, outcome: SentMail['outcome'], at: Date): Promise<void> {
    if (order.kind !== 'invitation') return;
    if (outcome === 'sent') await this.invitations.recordSent(tx, order.subjectId, at);
    else await this.invitations.recordUndeliverable(tx, order.subjectId);
  }
}
