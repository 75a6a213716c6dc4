export { Config, type MailSender } from './config/config';
export type { ProcessRole } from './config/variables';
export { StartError } from './config/start-error';
export { Database } from './database/database';
export { openDataSource } from './database/data-source';
export type { DatabaseModel, EntityClass, MigrationClass } from './database/data-source';
export { isDatabaseAway, isDuplicate } from './database/database-errors';
export { newId } from './database/ids';
export { hasPendingMigrations, migrate } from './database/migrator';
export { withNamedLock } from './database/named-lock';
export type { Tx } from './database/tx';
export { accessOf, Allow, Public } from './http/access';
export { Answers, AnswersNothing, Produces } from './http/answers';
export { apiPrefix, apiVersion } from './http/api-version';
export { AccessDenied, DomainError, type ErrorParams } from './http/domain-error';
export { createHttpAdapter, httpServerOf, setUpHttp } from './http/http-server';
export { Idempotency } from './http/idempotency';
export { nameRequestOwner, RequestKeyParam, type RequestKey } from './http/request-key';
export { describeApi } from './http/openapi';
export { Health, type Readiness } from './health/health';
export { Housekeeping, type HousekeepingTask } from './housekeeping/housekeeping';
export { RateLimits, type RateLimit } from './limits/rate-limits';
export { correlationId } from './log/correlation';
export { FrameworkLogger } from './log/framework-logger';
export { describeError } from './log/describe-error';
export { Logger, type LogFields } from './log/logger';
export { MailRefused } from './mail/mail-refused';
export { MailTransport, type OutgoingMail } from './mail/mail-transport';
export { FailedJobs, type FailedJob } from './outbox/failed-jobs';
export { OutboxCheck, type OutboxReport } from './outbox/outbox-check';
export { OutboxReconciler } from './outbox/outbox-reconciler';
export { OutboxRelay } from './outbox/outbox-relay';
export { Outbox } from './outbox/outbox';
export {
  HandlesJob,
  JobAlreadyDone,
  PermanentJobError,
  type JobHandler,
  type JobOutcome,
  type JobRun,
} from './queues/job-handler';
export { JobExecutor } from './queues/job-executor';
export { SecretBox } from './secrets/secret-box';
export { deriveToken, hashToken, randomToken, tokensEqual } from './secrets/tokens';
export { Clock } from './time/clock';
export { addWorkingHours, dutchCalendar, workingHoursBetween, type WorkingCalendar } from './time/working-time';
export { FixedClock } from './testing/fixed-clock';
export { loadWebHandler, type WebHandler } from './web/web-handler';
export { mountWeb } from './web/web-mount';
export { PlatformModule } from './platform.module';
