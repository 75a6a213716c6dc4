import { readFileSync } from 'node:fs';
import { StartError } from './start-error';
import { variables, type Variables } from './variables';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings and reports everything that is wrong at once, one sentence a setting.
 * @throws StartError
 */
export function readEnvironment(environment: Environment): Variables {
  const given = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [name, settingOf(environment, name)] as const),
  );
  const result = variables.safeParse(given);
  if (result.success) return result.data;
  throw new StartError([...new Set(result.error.issues.map((issue) => issue.message))].join('\n'));
}

function settingOf(environment: Environment, name: string): string | undefined {
  // Compose files pass what is not set as an empty text. An empty list of roles is a list, though.
  const direct = environment[name] === '' && name !== 'ROLES' ? undefined : environment[name];
  const file = environment[`${name}_FILE`] || undefined;
  if (direct !== undefined && file !== undefined) {
    throw new StartError(`${name} and ${name}_FILE are both set: keep one of them.`);
  }
  if (file === undefined) return direct;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartError(`${name}_FILE points to ${file}, which cannot be read.`);
  }
}
