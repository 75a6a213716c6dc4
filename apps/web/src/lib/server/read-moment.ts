import type { Language } from '@onderling/contracts';
import { readTypedMoment, type TypedMoment } from '../forms/moment';
import { moments } from '../messages/moments';
import type { Submitted } from './submitted';

/** Reads the four fields of a Moment part; what is wrong is added to the form and the answer is undefined. */
export function readMoment(
  input: Submitted,
  name: string,
  timeZone: string,
  lang: Language,
): { startsAt: string; endsAt: string; timeZone: string } | undefined {
  const piece = (key: keyof TypedMoment) => input.text(`${name}.${key}`);
  const typed = { day: piece('day'), month: piece('month'), from: piece('from'), to: piece('to') };
  const read = readTypedMoment(typed, timeZone, new Date());
  for (const { piece: key, problem } of read.wrong) input.wrong(`${name}.${key}`, moments[lang][problem]);
  return read.startsAt === undefined ? undefined : { startsAt: read.startsAt, endsAt: read.endsAt, timeZone };
}

/** True when nothing at all was typed in a Moment, for one that may stay empty. */
export function isEmptyMoment(input: Submitted, name: string): boolean {
  return ['day', 'month', 'from', 'to'].every((key) => input.text(`${name}.${key}`) === '');
}
