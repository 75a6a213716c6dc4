interface DriverError {
  errno?: number;
  code?: string;
  sqlMessage?: string;
  message?: string;
}

/** Deadlock, lock wait time-out, row changed since the snapshot: over when tried again. */
const passing = new Set([1213, 1205, 1020]);
/** Too many connections, server shutting down, read-only server, killed connection. */
const awayNumbers = new Set([1040, 1053, 1203, 1290, 1317, 1792, 1836, 1927, 2006, 2013]);
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'POOL_CLOSED',
  'DATABASE_SILENT',
]);

/** True when the same transaction may well succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return passing.has(driverErrorOf(error).errno ?? 0);
}

/**
 * True when `error` is the refusal of the unique key `key`.
 * MySQL writes `table.key`, MariaDB `key`, hence the search at the end of the message.
 */
export function isDuplicate(error: unknown, key: string): boolean {
  const { errno, sqlMessage = '' } = driverErrorOf(error);
  if (errno !== 1062) return false;
  const named = /for key '([^']*)'\s*$/.exec(sqlMessage)?.[1] ?? '';
  return named === key || named.endsWith(`.${key}`);
}

/** True when the database server cannot be reached or takes no writes at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  const { errno, code = '', message = '' } = driverErrorOf(error);
  if (awayNumbers.has(errno ?? 0) || awayCodes.has(code) || isPassing(error)) return true;
  return /closed state|Pool is closed|Connection lost|Driver not Connected/i.test(message);
}

function driverErrorOf(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError } = error as { driverError?: DriverError };
  return driverError ?? (error as DriverError);
}
