import { defaultPolicy, rank, type MatchRequest, type MatchTrainer, type Span } from '@onderling/match-engine';
import { DateTime } from 'luxon';
import { organisationReferences } from '../../../../../libs/identity/src/reference/organisations.reference';
import { resolveDay } from './relative-day.rules';
import {
  bodies,
  courses,
  people,
  requests,
  runs,
  trainers,
  venues,
  type BodyKey,
  type DemoMoment,
  type DemoRequest,
} from './index';

const byTooi = new Map(organisationReferences().map((organisation) => [organisation.tooi, organisation]));
const placeOf = (body: BodyKey) => {
  const { lat, lon } = byTooi.get(bodies[body].tooi)!;
  return { lat, lon };
};
const bodyOf = (person: string) => people.find(({ key }) => key === person)!.body;
const coursesOf = (person: string) => courses.filter(({ trainer }) => trainer === person);
const runsOf = (person: string) => runs.filter((run) => coursesOf(person).some(({ key }) => key === run.course));
const levels = { starting: 1, occasional: 2, weekly: 3 } as const;

/** What the engine makes of a request of the story when it is loaded on `today`. */
function shortlist(request: DemoRequest, today: string) {
  const instant = (date: string, clock = '00:00') => DateTime.fromISO(`${date}T${clock}`, { zone: 'Europe/Amsterdam' });
  const window = ({ day, start, minutes }: DemoMoment): Span => {
    const from = instant(resolveDay(today, day), start);
    return [from.toMillis(), from.plus({ minutes }).toMillis()];
  };
  const { place } = request;
  const venue =
    place.kind === 'room' ? venues.find(({ rooms }) => rooms.some(({ key }) => key === place.room)) : undefined;
  const wanted: MatchRequest = {
    id: request.key,
    body: bodyOf(request.requester),
    skills: request.topics.map((id) => ({ id, level: levels[request.group.level] })),
    text: `${request.title}. ${request.need}. ${request.group.work}`,
    languages: [request.language],
    mode: request.deliveryMode,
    ...(venue ? placeOf(venue.body) : {}),
    windows: request.dateOptions.map(window),
    groupSize: request.group.size,
    conflicts: [request.requester, ...request.colleagues],
    asOf: instant(today).toMillis(),
  };
  const monday = instant(today).startOf('week');
  const offered = trainers.map((trainer): MatchTrainer => ({
    id: trainer.person,
    body: bodyOf(trainer.person),
    skills: trainer.topics.map(({ topic, level }) => ({ id: topic, level })),
    texts: [
      [trainer.bio, ...trainer.experience].join(' '),
      ...coursesOf(trainer.person).map(({ title, gain }) => `${title}. ${gain}`),
    ],
    languages: trainer.languages,
    modes: trainer.deliveryModes,
    ...placeOf(bodyOf(trainer.person)),
    maxKm: trainer.maxTravelKm,
    absences: [
      ...trainer.absences.map(({ fromWeek, weeks }): Span => [
        monday.plus({ weeks: fromWeek }).toMillis(),
        monday.plus({ weeks: fromWeek + weeks }).toMillis(),
      ]),
      ...runsOf(trainer.person).flatMap(({ sessions }) => sessions.map(window)),
    ].toSorted((a, b) => a[0] - b[0]),
    capacity: trainer.timesPerYear,
    load: runsOf(trainer.person).length,
  }));
  return rank(wanted, offered, defaultPolicy);
}

const story = (key: string) => requests.find((request) => request.key === key)!;
const week = ['2026-11-22', '2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-06'];

describe.each(week)('the matching of the story, loaded on %s', (today) => {
  it('asks the invited trainer first, who can on two of the three dates, and has others after her', () => {
    const { candidates } = shortlist(story('overijssel-lastige-gesprekken'), today);
    expect(candidates[0]?.trainer).toBe('rachida-haddou');
    expect(candidates[0]?.reasons.find(({ code }) => code === 'availability')?.detail).toMatchObject({
      possible: 2,
      asked: 3,
    });
    expect(candidates.length).toBeGreaterThanOrEqual(3);
  });

  it('finds several people for the online question of Groningen', () => {
    const { candidates } = shortlist(story('groningen-besluiten'), today);
    expect(candidates[0]?.trainer).toBe('ravi-gopal');
    expect(candidates.length).toBeGreaterThanOrEqual(2);
  });

  it('finds nobody who can explain nitrogen in English, half on screen, in those two weeks', () => {
    const { candidates, excluded } = shortlist(story('overijssel-stikstof'), today);
    expect(candidates).toEqual([]);
    expect(excluded).toMatchObject({ full: 0, declined: 0 });
    expect(Math.min(excluded.mode, excluded.language)).toBeGreaterThan(0);
    expect(Object.values(excluded).reduce((sum, count) => sum + count, 0)).toBe(trainers.length);
  });

  it.each(requests.filter(({ match }) => match).map(({ key }) => key))('found the trainer of %s by itself', (key) => {
    const request = story(key);
    expect(shortlist(request, today).candidates[0]?.trainer).toBe(request.match?.trainer);
  });
});
