import { redirect } from '@sveltejs/kit';
import type { InvitationCard, TopicView, TrainerProfileInput, TrainerProfileView } from '@onderling/contracts';
import { deliveryModes, languages, openInvitationStates, topicLevels } from '@onderling/contracts/vocabularies';
import { isoDay } from '$lib/format/dates';
import { teach } from '$lib/messages/teach';
import { action } from '$lib/server/action';
import { api } from '$lib/server/api';
import type { Submitted } from '$lib/server/submitted';
import { absenceRows, asTypedPeriod, readPeriod, type Period } from '$lib/forms/period';
import type { Actions, PageServerLoad } from './$types';

const mostTopics = 12;

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  if (me?.state !== 'active') return { profile: null, topics: [], asks: [], done: null };
  const [profile, topics, invitations] = await Promise.all([
    api(event).get<TrainerProfileView>('/trainers/me'),
    api(event).get<{ items: TopicView[] }>('/topics'),
    api(event).peek<{ items: InvitationCard[] }>('/me/invitations'),
  ]);
  const isOpen = (state: string) => openInvitationStates.some((open) => open === state);
  const today = isoDay(new Date(), me.organisation.timeZone);
  return {
    profile: { ...profile, absences: profile.absences.filter(({ until }) => until >= today) },
    topics: topics.items,
    asks: (invitations?.items ?? []).filter(({ state }) => isOpen(state)),
    done: event.url.searchParams.get('done'),
  };
};

type Words = (typeof teach)['nl'];

export const actions: Actions = {
  default: action(
    async (input, event) => {
      const t = teach[event.locals.lang];
      const findable = input.text('findable') === 'yes';
      const experience = input.text('experience');
      if (experience.length > 2_000) input.wrong('experience', t.experienceLong);
      const profile: TrainerProfileInput = {
        findable,
        topics: readTopics(input, t, findable),
        experience,
        languages: readSome(input, 'languages', languages, t.languagesMissing),
        modes: readSome(input, 'modes', deliveryModes, t.modesMissing),
        maxTravelKm: readNumber(input, 'maxTravelKm', 0, 400, t.travelWrong),
        timesPerYear: readNumber(input, 'timesPerYear', 1, 24, t.timesWrong),
        absences: readAbsences(input, t),
        version: Number(input.text('version')),
      };
      input.oneOf('findable', ['yes', 'no'], t.findableMissing);
      input.stopIfWrong();
      await api(event).put('/trainers/me', profile);
      redirect(303, `/teach?done=${findable ? 'on' : 'off'}`);
    },
    { fields: { '/absences': 'absence1' }, problems: { 'topic-unknown': 'topics' } },
  ),
};

function readTopics(input: Submitted, t: Words, findable: boolean): TrainerProfileInput['topics'] {
  const ids = input.all('topics');
  if (findable && ids.length === 0) input.wrong('topics', t.topicsMissing);
  if (ids.length > mostTopics) input.wrong('topics', t.topicsMany);
  return ids.map((topicId) => {
    const typed = Number(input.text(`topics.${topicId}`));
    return { topicId, level: topicLevels.find((level) => level === typed) ?? 2 };
  });
}

function readSome<T extends string>(input: Submitted, name: string, allowed: readonly T[], message: string): T[] {
  const sent = input.all(name);
  const chosen = allowed.filter((one) => sent.includes(one));
  if (chosen.length === 0) input.wrong(name, message);
  return chosen;
}

function readNumber(input: Submitted, name: string, least: number, most: number, message: string): number {
  const text = input.text(name).replace(/\s*km$/i, '');
  const number = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (number < least || number > most) input.wrong(name, message);
  return number;
}

function readAbsences(input: Submitted, t: Words): Period[] {
  const today = isoDay(new Date());
  return absenceRows.flatMap((row) => {
    const name = `absence${row}`;
    const piece = (key: string) => input.text(`${name}.${key}`);
    const typed = {
      firstDay: piece('firstDay'),
      firstMonth: piece('firstMonth'),
      lastDay: piece('lastDay'),
      lastMonth: piece('lastMonth'),
    };
    if (Object.values(typed).every((text) => text === '')) return [];
    const kept = keptPeriod(piece('was'), typed);
    if (kept) return kept;
    const read = readPeriod(typed, today);
    if (read === 'incomplete') input.wrong(name, t.absenceIncomplete);
    if (read === 'no-such-day') input.wrong(name, t.absenceNoSuchDay);
    if (read === 'end-before-start') input.wrong(name, t.absenceBackwards);
    return typeof read === 'string' ? [] : read;
  });
}

/** A period that was not touched keeps its years. */
function keptPeriod(was: string, typed: ReturnType<typeof asTypedPeriod>): Period | undefined {
  const [, from, until] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(was) ?? [];
  if (!from || !until) return undefined;
  const before = asTypedPeriod({ from, until });
  const same = (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === typed[key]);
  return same ? { from, until } : undefined;
}
