import type { Language } from '@onderling/contracts';
import { Topics } from '@onderling/catalogue';
import { OrganisationReference, People, type Actor } from '@onderling/identity';
import { NotificationsModule } from '@onderling/notifications';
import {
  Config,
  FixedClock,
  JobExecutor,
  MailRefused,
  MailTransport,
  newId,
  type OutgoingMail,
} from '@onderling/platform';
import PostalMime, { type Email } from 'postal-mime';
import { DemoMails, openDemo, StoryLoader } from '../../../apps/server/src/demo';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import * as matching from '../../../libs/matching/src/persistence';
import * as notifications from '../../../libs/notifications/src/persistence';
import { MediumApp } from '../../support/medium-app';

/** The real transport, with a switch in front of it. */
class Counter {
  /** What happens to the next mails: delivered, refused for good, or the server is away. */
  does: 'deliver' | 'refuse' | 'be-away' = 'deliver';
  /** Called after the 250 of each mail. */
  afterwards: () => void = () => undefined;
  readonly handed: OutgoingMail[] = [];
  real: MailTransport | undefined;

  async send(mail: OutgoingMail): Promise<void> {
    if (this.does === 'refuse') throw new MailRefused('smtp-550');
    if (this.does === 'be-away') throw new Error('connect ECONNREFUSED');
    await this.real?.send(mail);
    this.handed.push(mail);
    this.afterwards();
  }
}

/** The demonstration's story with the real mail transport and a real SMTP server that keeps what arrives. */
export class PostOffice {
  private constructor(
    readonly app: MediumApp,
    readonly counter: Counter,
  ) {}

  static async open(): Promise<PostOffice> {
    const demo = await openDemo({ listen: true });
    const counter = new Counter();
    const app = await MediumApp.start({
      imports: [NotificationsModule, demo.module],
      models: [identity, catalogue, enrolment, matching, notifications, demo.model],
      clock: new FixedClock('2026-11-23T09:00:00Z'),
      environment: { SMTP_URL: demo.smtpUrl ?? '', MAIL_FROM: 'Onderling <post@onderling.example>' },
      replace: [{ token: MailTransport, value: counter }],
    });
    counter.real = new MailTransport(app.module.get(Config));
    await app.get(OrganisationReference).load();
    await app.get(Topics).loadReference();
    await app.get(StoryLoader).load();
    return new PostOffice(app, counter);
  }

  async close(): Promise<void> {
    this.counter.real?.onApplicationShutdown();
    await this.app.close();
  }

  /** What arrived for somebody, newest first, as their mail program reads it. */
  async mailsTo(address: string): Promise<(Email & { source: string; calendarText: string | null })[]> {
    await this.app.get(DemoMails).list(address);
    const rows = await this.app.database.query<{ source: string; calendarText: string | null }>(
      `SELECT source, calendar_text AS calendarText FROM demo_mail WHERE recipient_key = ? ORDER BY received_at DESC, id DESC`,
      [address],
    );
    return Promise.all(rows.map(async (row) => ({ ...(await PostalMime.parse(row.source)), ...row })));
  }

  async actor(email: string, more: Actor['roles'] = []): Promise<Actor & { email: string }> {
    const person = await this.app.get(People).findByEmail(email);
    if (!person) throw new Error(`no ${email}`);
    const { id: personId, organisationId } = person;
    const language: Language = person.language;
    const roles = [{ role: 'member' as const, organisationId }, ...more];
    return {
      personId,
      organisationId,
      language,
      roles,
      state: 'active',
      assurance: 'strong',
      sessionId: newId(),
      email,
    };
  }

  /** A training for one body that lies ahead, and the trainer who gives it. */
  async trainingAhead(): Promise<{ runId: string; trainer: Actor }> {
    const [found] = await this.app.database.query<{ runId: string; email: string }>(
      `SELECT r.id AS runId, p.email FROM enrolment_course_run r JOIN matching_request q ON q.run_id = r.id
         JOIN enrolment_run_trainer t ON t.run_id = r.id JOIN identity_person p ON p.id = t.person_id
        WHERE r.state = 'active' AND r.starts_at > ? ORDER BY r.starts_at DESC LIMIT 1`,
      [this.app.clock.now()],
    );
    if (!found) throw new Error('no training ahead');
    const own = [{ role: 'trainer' as const, organisationId: '' }];
    return { runId: found.runId, trainer: await this.actor(found.email, own) };
  }

  /** Runs one outbox row as a worker that was handed it would. */
  async run(outboxId: string): Promise<string> {
    await this.app.database.query(`UPDATE platform_outbox SET state = 'queued' WHERE id = ? AND state = 'pending'`, [
      outboxId,
    ]);
    return this.app.get(JobExecutor).run(outboxId);
  }

  async pending(kind: string): Promise<string[]> {
    const rows = await this.app.outbox('send-mail');
    return rows.filter((row) => row.state === 'pending' && row.payload['kind'] === kind).map(({ id }) => id);
  }
}
