import { Enrolments } from '@onderling/enrolment';
import { type Actor, People } from '@onderling/identity';
import { Outbox } from '@onderling/platform';
import ICAL from 'ical.js';
import { requests } from '../../../apps/server/src/demo/data/requests.data';
import { OpenedPlaces } from '../../../libs/enrolment/src/place-link/opened-places.service';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { PostOffice } from './post-office';

let office: PostOffice;
let marit: Actor & { email: string };
let run: { id: string; title: string; sessionId: string; trainerId: string };

beforeAll(async () => {
  office = await PostOffice.open();
  marit = await office.actor('marit.veldkamp@gemeente-deventer.example');
  const [found] = await office.app.database.query<typeof run>(
    `SELECT r.id, r.title, s.id AS sessionId, t.person_id AS trainerId FROM enrolment_course_run r
       JOIN enrolment_course_session s ON s.run_id = r.id JOIN enrolment_run_trainer t ON t.run_id = r.id
      WHERE r.kind = 'open' AND r.taken < r.capacity AND t.person_id <> ? AND r.mode = 'on-site'
        AND NOT EXISTS (SELECT 1 FROM enrolment_enrolment e WHERE e.run_id = r.id AND e.person_id = ?)
      GROUP BY r.id HAVING COUNT(*) = 1 ORDER BY r.starts_at LIMIT 1`,
    [marit.personId, marit.personId],
  );
  if (!found) throw new Error('the story has no run to enrol in');
  run = found;
});
afterAll(() => office?.close());

const calendarOf = (text: string | null) => {
  const calendar = new ICAL.Component(ICAL.parse(text ?? '') as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string): string => String(event?.getFirstPropertyValue(name));
  return { method: calendar.getFirstPropertyValue('method'), event, value };
};

describe('the open requests of the story', () => {
  beforeAll(async () => {
    await office.app.drainJobs();
  });

  it('reach the invited trainer with a deadline that is the one in the row', async () => {
    const [mail] = await office.mailsTo('rachida.haddou@nvwa.example');
    const [row] = await office.app.database.query<{ id: string; deadline: Date; state: string }>(
      `SELECT i.id, i.deadline_at AS deadline, i.state FROM matching_invitation i
         JOIN identity_person p ON p.id = i.trainer_id WHERE p.email_key = ? AND i.state = 'sent'`,
      ['rachida.haddou@nvwa.example'],
    );
    expect(row?.state).toBe('sent');
    const words = new Intl.DateTimeFormat('nl-NL', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Amsterdam',
    });
    expect(mail?.text).toContain(words.format(row?.deadline));
    expect(mail?.text).toContain('Linda Wassink');
    expect(mail?.text).toMatch(/\/go\/invitation\/[\w-]{20,}/);
    expect(mail?.subject).toBe('Wil je deze training geven: Lastige gesprekken bij toezicht');
  });

  it('tell the requester why nobody was found', async () => {
    const nobody = requests.find(({ state, requester }) => state === 'unmatched' && requester === 'linda-wassink');
    const mails = await office.mailsTo('linda.wassink@provincie-overijssel.example');
    const mail = mails.find(({ subject }) => subject === `Nog geen trainer gevonden voor: ${nobody?.title}`);
    expect(mail?.text).toContain('WAAROM NIET');
  });

  it('are not sent about the request of a body that the requester has left', async () => {
    const { app } = office;
    const [request] = await app.database.query<{ id: string; requesterId: string; organisationId: string }>(
      `SELECT id, requester_id AS requesterId, organisation_id AS organisationId FROM matching_request
        WHERE state = 'unmatched' LIMIT 1`,
    );
    const order = {
      kind: 'request-unmatched' as const,
      subjectId: request?.id ?? '',
      recipientId: request?.requesterId,
    };
    const send = async () => {
      await app.database.transaction((tx) => app.get(Outbox).add(tx, 'send-mail', order));
      return office.run((await office.pending('request-unmatched')).at(-1) ?? '');
    };
    const worksFor = (organisationId: string) =>
      app.database.query('UPDATE identity_person SET organisation_id = ? WHERE id = ?', [
        organisationId,
        request?.requesterId,
      ]);
    const [other] = await app.database.query<{ id: string }>(
      'SELECT id FROM identity_organisation WHERE id <> ? LIMIT 1',
      [request?.organisationId],
    );
    await worksFor(other?.id ?? '');
    expect(await send()).toBe('skipped');
    await worksFor(request?.organisationId ?? '');
    expect(await send()).toBe('done');
  });

  it('give trainer and requester each other’s address once there is a training', async () => {
    const { app } = office;
    const [given] = await app.database.query<{ runId: string; requestId: string; trainer: string; requester: string }>(
      `SELECT q.run_id AS runId, q.id AS requestId, t.email AS trainer, a.email AS requester FROM matching_request q
         JOIN enrolment_course_run r ON r.id = q.run_id AND r.state = 'active'
         JOIN enrolment_run_trainer g ON g.run_id = r.id JOIN identity_person t ON t.id = g.person_id
         JOIN identity_person a ON a.id = q.requester_id WHERE q.state = 'matched' LIMIT 1`,
    );
    if (!given) throw new Error('the story has no training that was asked for');
    const people = app.get(People);
    const [trainer, requester] = [await people.findByEmail(given.trainer), await people.findByEmail(given.requester)];
    await app.database.transaction(async (tx) => {
      const order = app.get(Outbox);
      const [run, request] = [given.runId, given.requestId];
      await order.add(tx, 'send-mail', { kind: 'run-assigned', subjectId: run, recipientId: trainer?.id });
      await order.add(tx, 'send-mail', { kind: 'request-matched', subjectId: request, recipientId: requester?.id });
    });
    for (const kind of ['run-assigned', 'request-matched']) {
      expect(await office.run((await office.pending(kind)).at(-1) ?? '')).toBe('done');
    }
    expect((await office.mailsTo(given.trainer))[0]?.text).toContain(given.requester);
    expect((await office.mailsTo(given.requester))[0]?.text).toContain(given.trainer);
  });

  it('leave in the headers only what a mail needs, with the outbox row as Message-ID', async () => {
    const [mail] = await office.mailsTo('rachida.haddou@nvwa.example');
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'content-language': 'nl',
      from: 'Onderling <post@onderling.example>',
      to: 'rachida.haddou@nvwa.example',
    });
    const sent = await office.app.database.query<{ id: string; outcome: string; attempt: number }>(
      'SELECT id, outcome, attempt FROM notifications_sent_mail',
    );
    expect(sent).toContainEqual({ id: mail?.messageId?.slice(1, 37), outcome: 'sent', attempt: 1 });
    expect(mail?.messageId).toMatch(/@onderling\.example>$/);
    expect(headers).not.toHaveProperty('bcc');
    expect(headers).not.toHaveProperty('cc');
  });
});

describe('one person’s calendar', () => {
  const items: { method: unknown; uid: string; sequence: string; starts: string }[] = [];
  const note = async () => {
    const [mail] = (await office.mailsTo(marit.email)).filter(({ calendarText }) => calendarText !== null);
    const { method, value } = calendarOf(mail?.calendarText ?? null);
    items.push({ method, uid: value('uid'), sequence: value('sequence'), starts: value('dtstart') });
    return mail;
  };
  let enrolmentId: string;

  it('gets the session when the place is certain, addressed to that person alone', async () => {
    const key = { owner: marit.personId, key: 'mail-0001', fingerprint: 'f' };
    enrolmentId = (await office.app.get(Enrolments).enrol(marit, run.id, {}, key)).id;
    await office.app.drainJobs();
    const mail = await note();
    expect(mail?.text).toContain('weigeren in je agenda is geen afmelding');
    expect(mail?.text).toContain(`/enrolments/${enrolmentId}`);
    expect(mail?.source).toMatch(/content-type: text\/calendar;[^\n]*method=REQUEST/i);
    expect(mail?.source).toMatch(/content-type: application\/ics; name=invite\.ics/i);
    const { event } = calendarOf(mail?.calendarText ?? null);
    expect(event?.getAllProperties('attendee')).toHaveLength(1);
    expect(event?.getFirstProperty('attendee')?.getParameter('rsvp')).toBe('FALSE');
    const confirmation = (await office.mailsTo(marit.email)).find(({ subject }) =>
      subject?.startsWith('Je bent ingesch'),
    );
    expect(confirmation?.calendarText).toBeNull();
    expect(confirmation?.text).toContain(run.title);
  });

  it('never sees a version that is older than the one that stands', async () => {
    const trainer = await office.app.database.query<{ email: string }>(
      'SELECT email FROM identity_person WHERE id = ?',
      [run.trainerId],
    );
    const actor = await office.actor(trainer[0]?.email ?? '', [{ role: 'trainer', organisationId: '' }]);
    const changes = office.app.get(RunChanges);
    const move = (hour: string) =>
      changes.moveSession(actor, run.sessionId, {
        startsAt: `2027-05-03T${hour}:00:00Z`,
        endsAt: `2027-05-03T${hour}:45:00Z`,
        timeZone: 'Europe/Amsterdam',
      });
    await move('08');
    await move('10');
    const mine = (await office.app.outbox('send-mail')).filter(
      (row) =>
        row.state === 'pending' &&
        row.payload['kind'] === 'calendar-request' &&
        row.payload['recipientId'] === marit.personId,
    );
    expect(mine.map((row) => row.payload['version'])).toEqual([1, 2]);
    // The newer one first, then the late older one, then both again.
    const outcomes = [];
    for (const row of [mine[1], mine[0], mine[1], mine[0]]) outcomes.push(await office.run(row?.id ?? ''));
    expect(outcomes).toEqual(['done', 'skipped', 'skipped', 'skipped']);
    await note();
    await office.app.drainJobs();
  });

  it('loses the session when the place is given up, and gets it again later, always as the same item', async () => {
    await office.app.get(Enrolments).cancel(marit, enrolmentId);
    await office.app.drainJobs();
    await note();
    const key = { owner: marit.personId, key: 'mail-0002', fingerprint: 'f' };
    await office.app.get(Enrolments).enrol(marit, run.id, {}, key);
    await office.app.drainJobs();
    await note();
    expect(items.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', '0'],
      ['REQUEST', '2'],
      ['CANCEL', '3'],
      ['REQUEST', '4'],
    ]);
    expect(new Set(items.map(({ uid }) => uid)).size).toBe(1);
    expect(items[1]?.starts).toBe('2027-05-03T10:00:00Z');
  });

  it('names no other participant in any mail', async () => {
    const others = await office.app.database.query<{ email: string }>(
      `SELECT p.email FROM enrolment_enrolment e JOIN identity_person p ON p.id = e.person_id WHERE e.run_id = ? AND p.id <> ?`,
      [run.id, marit.personId],
    );
    const all = (await office.mailsTo(marit.email)).map(({ source }) => source).join('\n');
    for (const { email } of others) expect(all).not.toContain(email);
  });
});

describe('a training that was asked for', () => {
  let group: { id: string; title: string; sessionId: string; requester: string; holder: string; trainer: string };
  beforeAll(async () => {
    const [found] = await office.app.database.query<typeof group>(
      `SELECT r.id, r.title, s.id AS sessionId, q.email AS requester, h.email AS holder, t.email AS trainer
         FROM enrolment_course_run r JOIN enrolment_course_session s ON s.run_id = r.id
         JOIN identity_person q ON q.id = r.requester_id
         JOIN enrolment_enrolment e ON e.run_id = r.id AND e.state = 'held' JOIN identity_person h ON h.id = e.person_id
         JOIN enrolment_run_trainer rt ON rt.run_id = r.id JOIN identity_person t ON t.id = rt.person_id
        WHERE r.kind = 'in-company' AND r.state = 'active' AND s.starts_at > ? ORDER BY r.id, e.id LIMIT 1`,
      [office.app.clock.now()],
    );
    if (!found) throw new Error('the story has no held place');
    group = found;
    const actor = await office.actor(group.trainer, [{ role: 'trainer', organisationId: '' }]);
    await office.app.get(RunChanges).moveSession(actor, group.sessionId, {
      startsAt: '2027-06-03T08:00:00Z',
      endsAt: '2027-06-03T09:30:00Z',
      timeZone: 'Europe/Amsterdam',
    });
    await office.app.drainJobs();
  });
  const mailTo = async (address: string, subject: string) =>
    (await office.mailsTo(address)).find((mail) => mail.subject === `${subject}: ${group.title}`);

  it('asks who has a held place to confirm it by the link of that place, and promises no appointment', async () => {
    const { text } = (await mailTo(group.holder, 'Er is iets veranderd')) ?? {};
    expect(text).toMatch(/\/go\/place\/[\w-]{43}/);
    expect(text).toContain('donderdag 3 juni 2027, 10.00 tot 11.30 uur');
    expect(text).not.toMatch(/agenda/);
  });

  it('moves the item of who asked for it, which leaves their time free', async () => {
    const mail = await mailTo(group.requester, 'Bijgewerkt in je agenda');
    const { method, value, event } = calendarOf(mail?.calendarText ?? null);
    expect([method, value('transp'), value('dtstart')]).toEqual(['REQUEST', 'TRANSPARENT', '2027-06-03T08:00:00Z']);
    expect(event?.getFirstProperty('attendee')?.getParameter('role')).toBe('OPT-PARTICIPANT');
    expect(mail?.text).toContain('met deze afspraak blijf je op dat moment vrij');
    expect(mail?.text).not.toContain('Meld me af');
  });

  it('keeps the link of a place out of the item, which colleagues may see in a shared calendar', async () => {
    const { text } = (await mailTo(group.holder, 'Er is iets veranderd')) ?? {};
    const token = /\/go\/place\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
    const visitor = { address: '192.0.2.1', device: '', browserSecret: undefined, sessionToken: undefined };
    await office.app.get(OpenedPlaces).step({ token, visitor, actor: undefined }, 'confirm');
    await office.app.drainJobs();
    const mail = await mailTo(group.holder, 'Voor je agenda');
    expect(mail?.text).toContain(`/go/place/${token}`);
    expect(mail?.calendarText).toContain('/enrolments/');
    expect(mail?.calendarText?.replaceAll('\r\n ', '')).not.toContain('/go/place/');
  });
});

describe('when the mail server says no', () => {
  const invite = async (): Promise<string> => {
    const harm = await office.app.database.query<{ id: string }>(
      `SELECT i.id FROM matching_invitation i JOIN matching_request r ON r.id = i.request_id
        WHERE i.state = 'sent' AND r.title = 'Begrijpelijke besluiten schrijven'`,
    );
    const id = harm[0]?.id ?? '';
    // The trainer's mail is still to go out: as after a crash before the server's 250.
    await office.app.database.query(`UPDATE matching_invitation SET state = 'created', sent_at = NULL WHERE id = ?`, [
      id,
    ]);
    await office.app.database.query(
      `UPDATE platform_outbox SET state = 'pending', outcome = NULL, finished_at = NULL
        WHERE job = 'send-mail' AND JSON_EXTRACT(payload, '$.kind') = 'invitation' AND JSON_UNQUOTE(JSON_EXTRACT(payload, '$.subjectId')) = ?`,
      [id],
    );
    return id;
  };
  const stateOf = async (id: string) =>
    (await office.app.database.query<{ state: string }>('SELECT state FROM matching_invitation WHERE id = ?', [id]))[0]
      ?.state;

  it('for now, it tries again later and says nothing to anybody', async () => {
    const id = await invite();
    const [mail] = await office.pending('invitation');
    office.counter.does = 'be-away';
    expect(await office.run(mail ?? '')).toBe('retry');
    expect(await stateOf(id)).toBe('created');
  });

  it('after a crash behind the 250, it repeats the mail with the same Message-ID and notes that', async () => {
    const [mail] = await office.pending('invitation');
    office.counter.does = 'deliver';
    office.counter.afterwards = () => {
      throw new Error('killed');
    };
    expect(await office.run(mail ?? '')).toBe('retry');
    office.counter.afterwards = () => undefined;
    expect(await office.run(mail ?? '')).toBe('done');
    const copies = office.counter.handed.filter(({ messageId }) => messageId.includes(mail ?? 'none'));
    expect(copies.length).toBeGreaterThan(1);
    const [note] = await office.app.database.query<{ attempt: number }>(
      'SELECT attempt FROM notifications_sent_mail WHERE id = ?',
      [mail],
    );
    expect(note?.attempt).toBeGreaterThan(1);
  });

  it('for good, the invitation is undeliverable and the next trainer is asked', async () => {
    const id = await invite();
    const [mail] = await office.pending('invitation');
    office.counter.does = 'refuse';
    expect(await office.run(mail ?? '')).toBe('done');
    expect(await stateOf(id)).toBe('undeliverable');
    office.counter.does = 'deliver';
    await office.app.drainJobs();
    const next = await office.app.database.query<{ state: string }>(
      `SELECT i.state FROM matching_invitation i JOIN matching_invitation o ON o.request_id = i.request_id
        WHERE o.id = ? AND i.position > o.position`,
      [id],
    );
    expect(next.map(({ state }) => state)).toEqual(['sent']);
  });
});
