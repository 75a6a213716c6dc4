import { z } from 'zod';
import { languages, mostCharacters } from './vocabularies';

export const id = z.uuid();
/** An instant; any offset is accepted, answers are in UTC. */
export const instant = z.iso.datetime({ offset: true });
export const timeZone = z.string().max(64);
export const language = z.enum(languages);
/** One line of text: trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hasControlCharacter(text), { message: 'no-control-characters' });
/** Text of several lines. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !hasControlCharacter(text.replace(/[\r\n\t]/g, '')), { message: 'no-control-characters' });
export const emailAddress = z.email().max(mostCharacters.email);

/** C0 and C1 controls and the two Unicode line separators: what could break a header line of a mail. */
function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** An answer with a list: `total` counts all pages, `next` is the number of the next page or null. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), next: z.int().nullable() });

export const namedText = z.object({ nl: z.string(), en: z.string() });

/** RFC 9457 problem details as every error answer of the API carries them. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    correlationId: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
