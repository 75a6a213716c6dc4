import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface CapturedMail {
  readonly to: string;
  readonly messageId: string;
  readonly parsed: Email;
  readonly raw: string;
}

/** A real SMTP server that keeps what it gets. A test may decide what happens at the moment of the 250. */
export class PostBox {
  readonly mails: CapturedMail[] = [];
  /** Called when a mail has arrived, before the server answers 250. */
  onMail: (mail: CapturedMail) => void | Promise<void> = () => {};
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          void this.keep(to, raw).then(() => callback(null), callback);
        });
      },
    });
    this.server.on('error', () => {
      // A client that was killed in the middle of a mail is what these tests are about.
    });
  }

  static open(): Promise<PostBox> {
    const box = new PostBox();
    return new Promise((opened) => box.server.listen(0, '127.0.0.1', () => opened(box)));
  }

  get url(): string {
    const address = this.server.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Mails to an address, oldest first. */
  to(address: string): CapturedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private async keep(to: string, raw: string): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const mail = { to, raw, parsed, messageId: parsed.messageId ?? '' };
    this.mails.push(mail);
    await this.onMail(mail);
  }
}
