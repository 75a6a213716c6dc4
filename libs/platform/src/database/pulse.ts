import mysql from 'mysql2';
import { abandon } from './silent-connection';

/** How often a pulse looks around, and how many looks without an answer make a silence: two seconds. */
const tickMs = 250;
const patienceTicks = 8;
/** Ticks of rest between an answer and the next question. */
const restTicks = 4;

/**
 * Asks the database once a second whether it is there, over a connection of its own. A server that is stopped, or behind a
 * network that swallows packets, refuses nothing: without this, everything that waits for it would wait for ever. Only
 * silence counts; a refusal is an answer, and who asked for something gets it at once. Time is counted in ticks of this
 * process, so that a process that was busy itself does not blame the database.
 */
export class Pulse {
  private timer: NodeJS.Timeout | undefined;
  private connection: mysql.Connection | undefined;
  private asking = false;
  private ticks = 0;
  private lost = false;

  /** @param told called at the moment of loss (true) and of return (false) */
  constructor(
    private readonly url: string,
    private readonly told: (lost: boolean) => void,
  ) {}

  /** True from the moment the database has been silent for two seconds until it answers again. */
  get silent(): boolean {
    return this.lost;
  }

  start(): void {
    this.timer ??= setInterval(() => this.tick(), tickMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.hangUp();
  }

  private tick(): void {
    this.ticks += 1;
    if (!this.asking && (this.lost || this.ticks >= restTicks)) this.ask();
    else if (this.asking && this.ticks >= patienceTicks) this.giveUp();
  }

  private ask(): void {
    this.asking = true;
    this.ticks = 0;
    const connection = (this.connection ??= this.dial());
    connection.query('SELECT 1', (error) => {
      if (connection !== this.connection) return;
      if (error) this.hangUp();
      this.hear();
    });
  }

  private hear(): void {
    this.asking = false;
    this.ticks = 0;
    this.tell(false);
  }

  private giveUp(): void {
    this.hangUp();
    this.asking = false;
    this.tell(true);
  }

  private tell(lost: boolean): void {
    if (this.lost === lost) return;
    this.lost = lost;
    this.told(lost);
  }

  private dial(): mysql.Connection {
    const connection = mysql.createConnection({ uri: this.url, connectTimeout: 2 * tickMs * patienceTicks });
    // Most errors come back with the question; one between two questions only ends the connection.
    connection.on('error', () => {
      if (connection !== this.connection) return;
      this.hangUp();
      if (this.asking) this.hear();
    });
    return connection;
  }

  private hangUp(): void {
    const { connection } = this;
    this.connection = undefined;
    if (connection) abandon(connection);
  }
}
