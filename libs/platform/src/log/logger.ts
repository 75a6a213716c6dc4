import { Injectable } from '@nestjs/common';
import pino from 'pino';
import { Config } from '../config/config';
import { correlationId } from './correlation';
import { describeError } from './describe-error';

/** Facts beside a message: ids, codes, counts and `error`. Never names, addresses, tokens or free text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** One JSON line a message, on standard output, in UTC, with the correlation id of the work it belongs to. */
@Injectable()
export class Logger {
  private readonly pino: pino.Logger;

  constructor(config: Config) {
    this.pino = pino(
      {
        level: config.logLevel,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => ({ correlationId: correlationId() }),
      },
      // Synchronous: the last lines before a crash are the ones somebody will look for.
      pino.destination({ dest: 1, sync: true }),
    );
  }

  debug(message: string, fields: LogFields = {}): void {
    this.pino.debug(shaped(fields), message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(shaped(fields), message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.pino.warn(shaped(fields), message);
  }

  error(message: string, fields: LogFields = {}): void {
    this.pino.error(shaped(fields), message);
  }
}

function shaped(fields: LogFields): LogFields {
  return 'error' in fields ? { ...fields, error: describeError(fields['error']) } : fields;
}
