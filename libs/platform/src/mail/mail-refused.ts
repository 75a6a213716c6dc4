import { PermanentJobError } from '../queues/job-handler';

interface SmtpError {
  responseCode?: number;
  command?: string;
}

/**
 * The mail will never be taken: a 5xx about this recipient or message, or a mail that must not be sent at all.
 * A 5xx to greeting or log-in says something about our set-up, not about this mail, and is not one of these.
 */
export class MailRefused extends PermanentJobError {
  static from(error: unknown): MailRefused | undefined {
    if (error instanceof MailRefused) return error;
    if (typeof error !== 'object' || error === null) return undefined;
    const { responseCode = 0, command = '' } = error as SmtpError;
    const aboutThisMail = /^(RCPT TO|DATA|MAIL FROM)/.test(command) || command === 'API';
    return responseCode >= 500 && responseCode < 600 && aboutThisMail
      ? new MailRefused(`smtp-${responseCode}`)
      : undefined;
  }
}
