import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A message as it came over SMTP. */
export interface ReceivedMessage {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly source: Buffer;
}

/** More than any mail of the product, less than what could fill a disk by accident. */
const largestMessage = 1_000_000;

/**
 * The mail server of the demonstration: takes every mail over SMTP, on this machine only, and passes it to whoever
 * listens. It listens before the application is built, so that the application can be told its address.
 */
export class DemoSmtpServer {
  private receiver: ((message: ReceivedMessage) => Promise<void>) | undefined;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  /** @param port a free one when left out */
  static async listen(port = 0): Promise<DemoSmtpServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: largestMessage,
      closeTimeout: 1_000,
      onData: (stream, session, answer) => {
        smtp.take(stream, session).then(
          () => answer(null),
          () => answer(Object.assign(new Error('Not stored, try again'), { responseCode: 451 })),
        );
      },
    });
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => listening());
    });
    const { port: chosen } = server.server.address() as AddressInfo;
    const smtp = new DemoSmtpServer(server, `smtp://127.0.0.1:${chosen}`);
    // A client that hangs up in the middle is its own affair; without a listener it would end the process.
    server.removeAllListeners('error').on('error', () => undefined);
    return smtp;
  }

  /** From now on messages go to `receiver`; the 250 is given when it has finished. */
  deliverTo(receiver: (message: ReceivedMessage) => Promise<void>): void {
    this.receiver = receiver;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (!this.receiver) throw new Error('Nobody reads the mails yet');
    await this.receiver({
      sender: envelope.mailFrom ? envelope.mailFrom.address : '',
      recipients: envelope.rcptTo.map(({ address }) => address),
      source: Buffer.concat(chunks),
    });
  }
}
