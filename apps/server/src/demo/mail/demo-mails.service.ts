import { Injectable, Optional, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DemoMailView } from '@onderling/contracts';
import { Clock, Database, newId } from '@onderling/platform';
import PostalMime from 'postal-mime';
import { DemoMail } from './demo-mail.entity';
import { DemoSmtpServer, type ReceivedMessage } from './demo-smtp.server';

/** How many mails one answer holds, newest first. */
const page = 200;

/** The mails of the demonstration, kept in the database so that a restart loses none. */
@Injectable()
export class DemoMails implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Optional() private readonly smtp?: DemoSmtpServer,
  ) {}

  onModuleInit(): void {
    this.smtp?.deliverTo((message) => this.keep(message));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.smtp?.close();
  }

  /** One row per recipient. */
  async keep({ sender, recipients, source }: ReceivedMessage): Promise<void> {
    const parsed = await PostalMime.parse(source, { attachmentEncoding: 'utf8' });
    const calendar = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const receivedAt = this.clock.now();
    const rows = recipients.map((recipient): DemoMail => ({
      id: newId(),
      receivedAt,
      sender,
      recipient,
      recipientKey: recipient.toLowerCase(),
      subject: (parsed.subject ?? '').slice(0, 998),
      text: parsed.text ?? '',
      html: parsed.html ?? null,
      calendarMethod: calendar?.method ?? null,
      calendarText: typeof calendar?.content === 'string' ? calendar.content : null,
      source: source.toString('utf8'),
    }));
    await this.database.transaction(async (tx) => {
      await tx.insert(DemoMail, rows);
    });
  }

  /** @param to one address, however it is written; everybody's mails when left out */
  async list(to?: string): Promise<{ items: DemoMailView[] }> {
    const mails = await this.database.reader.find(DemoMail, {
      ...(to ? { where: { recipientKey: to.trim().toLowerCase() } } : {}),
      order: { receivedAt: 'DESC', id: 'DESC' },
      take: page,
    });
    return { items: mails.map(demoMailView) };
  }
}

const demoMailView = (mail: DemoMail): DemoMailView => ({
  id: mail.id,
  to: mail.recipient,
  from: mail.sender,
  subject: mail.subject,
  receivedAt: mail.receivedAt.toISOString(),
  text: mail.text,
  html: mail.html,
  calendar: mail.calendarText === null ? null : { method: mail.calendarMethod, text: mail.calendarText },
  links: [...new Set(mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [])],
});
