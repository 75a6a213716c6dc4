import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { Config } from '../config/config';
import { MailRefused } from './mail-refused';

export interface OutgoingMail {
  /** With or without angle brackets; the same for every repetition of this mail. */
  readonly messageId: string;
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'nl' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
}

/** Hands mails to the SMTP server of SMTP_URL over a few kept connections. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private transporter: Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options> | undefined;

  constructor(private readonly config: Config) {}

  /**
   * Returns once the server has taken the mail over (its 250).
   * @throws MailRefused when trying again cannot help; any other error is worth a later try
   */
  async send(mail: OutgoingMail): Promise<void> {
    const { from } = this.config.mail;
    const message = {
      messageId: `<${headerText(mail.messageId.replace(/^<|>$/g, ''))}>`,
      from: { name: from.name, address: from.address },
      to: { name: headerText(mail.to.name ?? ''), address: addressText(mail.to.address) },
      subject: headerText(mail.subject),
      text: mail.text,
      html: mail.html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.language,
        ...Object.fromEntries(Object.entries(mail.headers ?? {}).map(([name, value]) => [name, headerText(value)])),
      },
      ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: 'invite.ics' } } : {}),
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    try {
      await this.pool().sendMail(message);
    } catch (error) {
      throw MailRefused.from(error) ?? error;
    }
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }

  private pool(): Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options> {
    if (!this.config.mail.url) throw new Error('SMTP_URL is not set');
    this.transporter ??= nodemailer.createTransport({
      ...urlOptions(this.config.mail.url),
      pool: true,
      maxConnections: 4,
      maxMessages: 100,
      connectionTimeout: 8_000,
      greetingTimeout: 8_000,
      socketTimeout: 20_000,
    });
    return this.transporter;
  }
}

function urlOptions(text: string): SMTPPool.Options {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  return {
    pool: true,
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}

/** C0 and C1 controls and the Unicode line ends: whatever could begin a new header line. */
const control = /[\p{Cc}\u2028\u2029]/u;

function headerText(text: string): string {
  if (control.test(text)) throw new MailRefused('control-character-in-header');
  return text;
}

function addressText(address: string): string {
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(address) || control.test(address)) {
    throw new MailRefused('address-not-valid');
  }
  return address;
}
