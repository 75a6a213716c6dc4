import type { Language, RequestInput, RequestView, RoomView } from '@onderling/contracts';
import { groupLevels, languages } from '@onderling/contracts/vocabularies';
import { requestForm } from '$lib/messages/request-form';
import { isEmptyMoment, readMoment } from '$lib/server/read-moment';
import type { Submitted } from '$lib/server/submitted';
import { moments, mostTopics } from './limits';

/** API pointer → field, where they differ. */
export const requestFields = {
  '/topicIds': 'topics',
  '/dateOptions': 'date1.day',
  '/place/address': 'address',
  '/place/link': 'link',
  '/place': 'place',
};

/** What the API says no to as a whole, and the field that it is about. */
export const requestProblems = { 'topic-unknown': 'topics', 'room-unknown': 'place', 'room-taken': 'place' };

/** Step 1. A draft that is kept for later only needs a name. */
export function readNeed(input: Submitted, lang: Language, complete: boolean) {
  const t = requestForm[lang];
  const need = complete ? input.required('need', t.needMissing) : input.text('need');
  const title = input.required('title', t.nameMissing);
  const topicIds = input.all('topics');
  if (need.length > 4_000) input.wrong('need', t.needLong);
  if (title.length > 120) input.wrong('title', t.nameLong);
  if (complete && topicIds.length === 0) input.wrong('topics', t.topicsMissing);
  if (topicIds.length > mostTopics) input.wrong('topics', t.topicsMany);
  return { title, need, topicIds } satisfies RequestInput;
}

interface Around {
  lang: Language;
  timeZone: string;
  rooms: readonly RoomView[];
  request: RequestView;
  /** Everything that is still missing is wrong. */
  complete: boolean;
}

/** Step 2. */
export function readGroup(input: Submitted, around: Around): Partial<RequestInput> {
  const t = requestForm[around.lang];
  const groupSize = readSize(input, around);
  const audience = input.text('audience');
  if (audience.length > 500) input.wrong('audience', t.audienceLong);
  const groupLevel = groupLevels.find((one) => one === input.text('groupLevel'));
  const dateOptions = readDates(input, around);
  const place = readPlace(input, around, groupSize);
  const language = languages.find((one) => one === input.text('language'));
  if (around.complete && !language) input.wrong('language', t.languageMissing);
  return { audience, groupSize, groupLevel, dateOptions, ...place, language };
}

function readSize(input: Submitted, { lang, complete }: Around): number | undefined {
  const text = input.text('groupSize');
  if (text === '' && !complete) return undefined;
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (size < 2 || size > 40) input.wrong('groupSize', requestForm[lang].sizeMissing);
  return size;
}

function readDates(input: Submitted, { lang, timeZone, complete }: Around) {
  const t = requestForm[lang];
  const options: NonNullable<RequestInput['dateOptions']> = [];
  let typed = 0;
  for (const number of moments) {
    const name = `date${number}`;
    if (isEmptyMoment(input, name)) continue;
    typed += 1;
    const option = readMoment(input, name, timeZone, lang);
    if (!option) continue;
    const twice = options.some(({ startsAt, endsAt }) => startsAt === option.startsAt && endsAt === option.endsAt);
    if (twice) input.wrong(`${name}.day`, t.dateTwice);
    else options.push(option);
  }
  if (complete && typed === 0) input.wrong('date1.day', t.dateMissing);
  return options.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

function readPlace(
  input: Submitted,
  { lang, rooms, request, complete }: Around,
  groupSize: number | undefined,
): Pick<RequestInput, 'place' | 'mode'> {
  const t = requestForm[lang];
  const choice = input.text('place');
  const mode = input.text('hybrid') ? 'hybrid' : 'on-site';
  if (choice === 'online') {
    const link = input.optional('link');
    if (link && !/^https:\/\/\S+$/.test(link)) input.wrong('link', t.linkWrong);
    // An empty link keeps the one that was given before: it is not shown again.
    if (!link && request.place?.kind === 'online') return { mode: 'online' };
    return { place: { kind: 'online', link }, mode: 'online' };
  }
  if (choice === 'address') {
    const address = input.required('address', t.addressMissing);
    if (address.length > 300) input.wrong('address', t.addressLong);
    return { place: { kind: 'address', address: address.replace(/\s*\n\s*/g, ', ') }, mode };
  }
  const room = rooms.find(({ id }) => id === choice);
  if (room) {
    if (groupSize !== undefined && groupSize > room.capacity) input.wrong('place', t.roomSmall(room.capacity));
    return { place: { kind: 'room', roomId: room.id }, mode };
  }
  if (complete) input.wrong('place', t.whereMissing);
  return {};
}
