import { organisationReferences } from '../../../../../libs/identity/src/reference/organisations.reference';
import { topicReferences } from '../../../../../libs/catalogue/src/reference/topics.reference';
import { resolveDay } from './relative-day.rules';
import { bodies, courses, people, personas, requests, runs, trainers, venues } from './index';

const duplicates = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
const keysOf = (items: readonly { readonly key: string }[]) => new Set(items.map(({ key }) => key));

const personKeys = keysOf(people);
const byPerson = new Map(people.map((person) => [person.key, person]));
const byCourse = new Map(courses.map((course) => [course.key, course]));
const rooms = venues.flatMap((venue) => venue.rooms);
const byRoom = new Map(rooms.map((room) => [room.key, room]));
const slugs = new Set(topicReferences().map(({ slug }) => slug));

describe('the demonstration’s story', () => {
  it('is of the promised size', () => {
    expect(people.length).toBeGreaterThanOrEqual(120);
    expect(courses.length).toBeGreaterThanOrEqual(40);
    expect(trainers).toHaveLength(25);
    expect(new Set(venues.map(({ body }) => body)).size).toBeGreaterThanOrEqual(20);
    expect(courses.filter(({ language }) => language === 'en')).toHaveLength(5);
  });

  it('gives every thing one key', () => {
    for (const items of [people, courses, rooms, venues, runs, requests]) {
      expect(duplicates(items.map(({ key }) => key))).toEqual([]);
    }
    expect(duplicates(trainers.map(({ person }) => person))).toEqual([]);
    expect(duplicates(personas.map(({ id }) => id))).toEqual([]);
  });

  it('happens at bodies of the reference table', () => {
    const known = new Set(organisationReferences().map(({ tooi }) => tooi));
    expect(Object.values(bodies).filter(({ tooi }) => !known.has(tooi))).toEqual([]);
    expect(duplicates(Object.values(bodies).map(({ emailDomain }) => emailDomain))).toEqual([]);
    expect(Object.values(bodies).filter(({ emailDomain }) => !/^[a-z0-9-]+\.example$/.test(emailDomain))).toEqual([]);
  });

  it('writes to reserved addresses only, one a person, at the domain of the person’s body', () => {
    expect(duplicates(people.map(({ email }) => email))).toEqual([]);
    const wrong = people.filter(
      ({ email, body }) =>
        !/^[a-z]+\.[a-z]+@[a-z0-9-]+\.example$/.test(email) || !email.endsWith(`@${bodies[body].emailDomain}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets a visitor be six people, each with the role of the button', () => {
    const roleOf = {
      'civil-servant': undefined,
      'colleague-trainer': 'trainer',
      'hr-adviser': 'hr-adviser',
      'invited-trainer': 'trainer',
      'organisation-administrator': 'organisation-administrator',
      'platform-steward': 'platform-steward',
    } as const;
    for (const { id, person, name } of personas) {
      const played = byPerson.get(person);
      expect(`${played?.firstName} ${played?.lastName}`).toBe(name);
      expect(played?.roles).toEqual(roleOf[id] === undefined ? [] : [roleOf[id]]);
    }
    expect(personas).toHaveLength(6);
  });

  it('has courses that colleagues of the body give on known topics, with a gain that addresses the reader', () => {
    for (const course of courses) {
      expect(course.gain).toMatch(course.language === 'en' ? /^You / : /^Je /);
      expect(course.gain.length).toBeLessThanOrEqual(200);
      expect(course.topics.filter((slug) => !slugs.has(slug))).toEqual([]);
      expect(byPerson.get(course.trainer)).toMatchObject({ body: course.body, roles: ['trainer'] });
      expect(course.forWhom.length * course.notForWhom.length).toBeGreaterThan(0);
    }
    const idle = people.filter(
      ({ key, roles }) => roles.includes('trainer') && !courses.some(({ trainer }) => trainer === key),
    );
    expect(idle).toEqual([]);
  });

  it('has trainers with known topics and a profile that the form would take', () => {
    for (const trainer of trainers) {
      expect(byPerson.get(trainer.person)?.roles).toEqual(['trainer']);
      expect(trainer.topics.filter(({ topic }) => !slugs.has(topic))).toEqual([]);
      expect(duplicates(trainer.topics.map(({ topic }) => topic))).toEqual([]);
      expect([trainer.bio, ...trainer.experience].join('\n').length).toBeLessThanOrEqual(2_000);
      expect(trainer.languages.length * trainer.deliveryModes.length * trainer.experience.length).toBeGreaterThan(0);
      expect(trainer.absences.every(({ fromWeek, weeks }) => fromWeek >= 0 && weeks >= 1)).toBe(true);
    }
  });

  it('plans every run of a known course in a room that is large enough, for as long as the course takes', () => {
    for (const run of runs) {
      const course = byCourse.get(run.course);
      expect(course).toBeDefined();
      expect(run.sessions.length).toBeGreaterThanOrEqual(1);
      expect(run.sessions.length).toBeLessThanOrEqual(4);
      expect(run.sessions.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(course?.durationMinutes);
      expect(run.online).toBe(course?.deliveryMode !== 'on-site');
      expect(run.room === undefined).toBe(course?.deliveryMode === 'online');
      if (run.room !== undefined) expect(byRoom.get(run.room)?.capacity).toBeGreaterThanOrEqual(run.capacity);
    }
  });

  it('enrols known people once, never the trainer, never more than there are places', () => {
    for (const { course, capacity, enrolments } of runs) {
      const keys = enrolments.map(({ person }) => person);
      expect(keys.filter((key) => !personKeys.has(key) || key === byCourse.get(course)?.trainer)).toEqual([]);
      expect(duplicates(keys)).toEqual([]);
      expect(keys.length).toBeLessThanOrEqual(capacity);
      expect(enrolments.every(({ enrolledDaysAgo }) => enrolledDaysAgo >= 0)).toBe(true);
    }
    const free = runs.map(({ capacity, enrolments }) => capacity - enrolments.length);
    expect(free.filter((places) => places === 0).length).toBeGreaterThanOrEqual(4);
    expect(free.filter((places) => places > 0 && places <= 3).length).toBeGreaterThanOrEqual(4);
  });

  it('asks for trainings by HR advisers, for colleagues of their own body', () => {
    for (const request of requests) {
      const requester = byPerson.get(request.requester);
      expect(requester?.roles).toContain('hr-adviser');
      expect(request.topics.filter((slug) => !slugs.has(slug))).toEqual([]);
      expect(request.colleagues.filter((key) => byPerson.get(key)?.body !== requester?.body)).toEqual([]);
      expect(request.colleagues.length).toBeLessThanOrEqual(request.group.size);
      if (request.place.kind === 'room') {
        expect(byRoom.get(request.place.room)?.capacity).toBeGreaterThanOrEqual(request.group.size);
      }
      if (request.state !== 'draft') expect(request.dateOptions.length).toBeGreaterThan(0);
      expect(request.match === undefined).toBe(request.state !== 'matched');
      if (request.match) {
        expect(trainers.map(({ person }) => person)).toContain(request.match.trainer);
        expect(request.dateOptions[request.match.dateOption]).toBeDefined();
        expect(request.match.confirmed.filter((key) => !request.colleagues.includes(key))).toEqual([]);
        expect(request.match.acceptedDaysAgo).toBeLessThan(request.createdDaysAgo);
      }
    }
    const linda = requests.filter(({ requester }) => requester === 'linda-wassink').map(({ state }) => state);
    expect(linda.sort()).toEqual(['draft', 'matched', 'submitted', 'unmatched']);
  });
});

const dutchHolidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27']);
const days = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-03-${day}`);

describe.each(['2026-11-22', '2026-12-01', ...days])('loaded on %s', (today) => {
  interface Booking {
    readonly who: string;
    readonly from: string;
    readonly until: string;
  }
  const bookings: Booking[] = [];
  const dayOf = (offset: number) => resolveDay(today, offset, (date) => dutchHolidays.has(date));
  const book = (who: string, { day, start, minutes }: { day: number; start: string; minutes: number }) => {
    const [hours, rest] = start.split(':').map(Number) as [number, number];
    const end = hours * 60 + rest + minutes;
    const clock = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
    const date = dayOf(day);
    bookings.push({ who, from: `${date} ${start}`, until: `${date} ${clock}` });
  };
  for (const run of runs) {
    const present = [byCourse.get(run.course)!.trainer, ...run.enrolments.map(({ person }) => person)];
    for (const session of run.sessions) {
      for (const who of [...present, ...(run.room === undefined ? [] : [run.room])]) book(who, session);
    }
  }
  for (const { match, dateOptions, place, colleagues } of requests) {
    if (!match) continue;
    const room = place.kind === 'room' ? [place.room] : [];
    for (const who of [match.trainer, ...colleagues, ...room]) book(who, dateOptions[match.dateOption]!);
  }

  it('meets on working days, within office hours, in the order told', () => {
    for (const { sessions } of runs) {
      const dates = sessions.map(({ day }) => dayOf(day));
      expect(dates.toSorted()).toEqual(dates);
      expect(new Set(dates).size).toBe(dates.length);
    }
    const odd = bookings.filter(({ from, until }) => {
      const day = new Date(`${from.slice(0, 10)}T12:00:00Z`).getUTCDay();
      return day === 0 || day === 6 || from.slice(11) < '08:00' || until.slice(11) > '17:30' || from > until;
    });
    expect(odd).toEqual([]);
  });

  it('books no room, trainer or participant twice at a time', () => {
    const inOrder = bookings.toSorted((a, b) => a.who.localeCompare(b.who) || a.from.localeCompare(b.from));
    const clashes = inOrder.filter((booking, index) => {
      const next = inOrder[index + 1];
      return next?.who === booking.who && next.from < booking.until;
    });
    expect(clashes).toEqual([]);
  });
});

describe('resolveDay', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 4, '2026-11-27'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-22', 0, '2026-11-23'],
    ['2026-11-23', -9, '2026-11-16'],
  ])('%s and %i days is %s', (today, offset, expected) => {
    expect(resolveDay(today, offset)).toBe(expected);
  });

  it('steps over holidays, also before a weekend', () => {
    const christmas = new Set(['2026-12-25', '2026-12-26']);
    expect(resolveDay('2026-12-01', 24, (date) => christmas.has(date))).toBe('2026-12-28');
  });

  it('refuses what is no date', () => {
    expect(() => resolveDay('gisteren', 1)).toThrow('not an ISO date');
  });
});
