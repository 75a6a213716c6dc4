import type { LoggerService } from '@nestjs/common';
import { withoutPersonalData } from './describe-error';
import type { Logger } from './logger';

/** Lets the framework speak through our log; its chatter about routes and modules stays away. */
export class FrameworkLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(withoutPersonalData(String(message)));
  }

  warn(message: unknown): void {
    this.logger.warn(withoutPersonalData(String(message)));
  }

  error(message: unknown): void {
    this.logger.error(withoutPersonalData(message instanceof Error ? message.message : String(message)));
  }
}
