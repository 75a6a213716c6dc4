const address = /[^\s<>'"(),;:]+@[^\s<>'"(),;:]+/g;
const quoted = /'[^']*'|"[^"]*"/g;

export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly at?: string[];
}

/**
 * What a log may say about an error. Messages of the database and of mail servers quote rows and addresses: quoted parts
 * and addresses go, and only the frames of the stack stay.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an Error' };
  const inner = (error as { driverError?: unknown }).driverError;
  const code = codeOf(inner) ?? codeOf(error);
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(code ? { code } : {}),
    message: withoutPersonalData(error.message),
    ...(at ? { at } : {}),
  };
}

export function withoutPersonalData(text: string): string {
  return text.replace(quoted, '…').replace(address, '…').slice(0, 300);
}

/** A short code for the outbox row: fits its column and quotes nothing. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = codeOf((error as { driverError?: unknown }).driverError) ?? codeOf(error);
  return (code ?? error.name).replace(/[^\w.-]/g, '').slice(0, 80) || 'unknown';
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' || typeof code === 'number' ? String(code) : undefined;
}
