import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { InputError, type InputFault } from './input-error';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly format?: string;
  readonly keys?: readonly string[];
}

const prefixes: Partial<Record<ArgumentMetadata['type'], string>> = { query: '/query', param: '/path' };

/** Checks body, query and path by the zod schema named at the parameter, and hands on what the schema made of it. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    const prefix = `${prefixes[type] ?? ''}${data ? pointerOf([data]) : ''}`;
    throw new InputError(result.issues.flatMap((issue) => faultsOf(issue as Issue, prefix, value)));
  }
}

function faultsOf(issue: Issue, prefix: string, value: unknown): InputFault[] {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  const at = prefix + pointerOf(path);
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      pointer: at + pointerOf([key]),
      code: 'unknown-field',
      message: 'This field does not exist',
    }));
  }
  return [
    {
      pointer: at,
      code: issue.code !== 'custom' && isMissing(value, path) ? 'required' : codeOf(issue),
      message: issue.message,
    },
  ];
}

/** A word that stays the same whatever the wording: our own code where a schema names one, else zod's in our spelling. */
function codeOf({ code = 'invalid', message, format }: Issue): string {
  if (code === 'custom') return /^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'invalid';
  if (code === 'invalid_format' && format) return `invalid-${format.replaceAll('_', '-')}`;
  return code.replaceAll('_', '-');
}

/** Nothing stands where the fault points, whatever kind of value was expected there. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
  return path.length > 0 && found === undefined;
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
