import { TrainerProfiles } from '@onderling/catalogue';
import type { RequestView } from '@onderling/contracts';
import { Enrolments } from '../../../libs/enrolment/src/enrolment/enrolments.service';
import { InvitationAccessService } from '../../../libs/matching/src/invitations/invitation-access.service';
import { InvitationAnswers } from '../../../libs/matching/src/invitations/invitation-answers.service';
import { InvitationRepository } from '../../../libs/matching/src/invitations/invitation.repository';
import { InvitationViewQuery } from '../../../libs/matching/src/invitations/invitation-view.query';
import { Colleagues } from '../../../libs/matching/src/requests/colleagues.service';
import { Requests } from '../../../libs/matching/src/requests/requests.service';
import { OwnListingsQuery } from '../../../libs/matching/src/requests/own-listings.query';
import type { MediumApp } from '../../support/medium-app';
import { openInvitation, startApp, type Story, submit, tellStory, tokenOf, view } from './matching-story';

let app: MediumApp;
let story: Story;
let request: RequestView;
let answers: InvitationAnswers;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  story = await tellStory(app);
  answers = story.app.get(InvitationAnswers);
  const { id } = await submit(story);
  await story.app.drainJobs();
  request = await view(story, id);
});

const as = (personId: string) => ({ personId, browserHash: null });
const dateOf = (asked: RequestView, index = 0): string => asked.dateOptions[index]?.id ?? '';

describe('accepting', () => {
  it('opens the run with its date, room and held places in one go', async () => {
    const guest = await story.world.person(story.province);
    const email = await story.world.emailOf(guest.personId);
    await story.app.database.transaction((tx) =>
      story.app.get(Colleagues).add(tx, story.adviser, request.id, { emails: [email] }),
    );
    const { id, trainerId } = openInvitation(request);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request, 1) });
    const matched = await view(story, request.id);
    expect(matched.state).toBe('matched');
    expect(matched.runId).not.toBeNull();
    expect(matched.dateOptions.map((option) => option.state)).toEqual(['open', 'chosen']);
    expect(matched.colleagues).toMatchObject([{ email, place: 'held' }]);
    const mails = (await story.app.outbox('send-mail')).map((row) => row.payload['kind']);
    for (const kind of ['request-matched', 'invitation-answered', 'run-assigned', 'calendar-request', 'place-held']) {
      expect(mails).toContain(kind);
    }
  });

  it('gives the place to exactly one when two accept at the same moment', async () => {
    const first = openInvitation(request);
    await answers.decline(as(first.trainerId), first.id, {});
    await story.app.drainJobs();
    const second = openInvitation(await view(story, request.id));
    await answers.undo(as(first.trainerId), first.id);
    const results = await Promise.allSettled([
      answers.accept(as(first.trainerId), first.id, { dateOptionId: dateOf(request) }),
      answers.accept(as(second.trainerId), second.id, { dateOptionId: dateOf(request) }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'invitation-no-longer-open' },
    });
    const states = (await view(story, request.id)).candidates.flatMap((one) => one.invitation?.state ?? []);
    expect(states.toSorted()).toEqual(['accepted', 'withdrawn']);
    const runs = await story.app.database.query('SELECT id FROM enrolment_course_run');
    expect(runs).toHaveLength(1);
  });

  it('is the same answer when it is sent again', async () => {
    const { id, trainerId } = openInvitation(request);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    expect(await story.app.database.query('SELECT id FROM enrolment_course_run')).toHaveLength(1);
    await expect(answers.decline(as(trainerId), id, {})).rejects.toMatchObject({ code: 'invitation-no-longer-open' });
  });

  it('is counted in the year of the dates, and shown as the training stands', async () => {
    const { id, trainerId } = openInvitation(request);
    const trainer = story.trainers.find((one) => one.personId === trainerId);
    const shown = () => story.app.get(InvitationViewQuery).get(id, trainer, undefined);
    story.app.clock.set('2026-12-01T09:00:00Z');
    expect(await shown()).toMatchObject({ load: [{ year: 2027, given: 0 }], session: null });
    story.app.clock.set('2027-03-01T08:00:00Z');
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request, 1) });
    expect((await shown()).session?.startsAt).toBe(request.dateOptions[1]?.startsAt);
  });

  it('counts the trainer’s own limit at this moment', async () => {
    const { id, trainerId } = openInvitation(request);
    const trainer = story.trainers.find((one) => one.personId === trainerId);
    if (!trainer) throw new Error('unknown trainer');
    const other = await submit(story);
    await story.app.drainJobs();
    const invitedTwice = (await view(story, other.id)).candidates.find((one) => one.invitation)?.person.id;
    expect(invitedTwice).toBe(trainerId);
    const profiles = story.app.get(TrainerProfiles);
    const own = await profiles.getOwn(trainer);
    await profiles.saveOwn(trainer, {
      findable: true,
      topics: own.topics.map(({ topicId, level }) => ({ topicId, level: level === 3 ? 3 : level === 1 ? 1 : 2 })),
      experience: own.experience,
      languages: own.languages,
      modes: own.modes,
      maxTravelKm: own.maxTravelKm,
      timesPerYear: 1,
      absences: own.absences,
      version: own.version,
    });
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    const second = openInvitation(await view(story, other.id));
    const otherView = await view(story, other.id);
    await expect(
      answers.accept(as(trainerId), second.id, { dateOptionId: dateOf(otherView, 1) }),
    ).rejects.toMatchObject({ code: 'trainer-at-limit' });
  });

  it('refuses a date on which the trainer or the room is taken, and drops the one without a room', async () => {
    const other = await submit(story);
    await story.app.drainJobs();
    const otherView = await view(story, other.id);
    const first = openInvitation(request);
    await answers.accept(as(first.trainerId), first.id, { dateOptionId: dateOf(request) });
    const busy = openInvitation(otherView);
    await expect(
      answers.accept(as(busy.trainerId), busy.id, { dateOptionId: dateOf(otherView) }),
    ).rejects.toMatchObject({ code: 'trainer-busy' });
    await answers.decline(as(busy.trainerId), busy.id, {});
    await story.app.drainJobs();
    const second = openInvitation(await view(story, other.id));
    await expect(
      answers.accept(as(second.trainerId), second.id, { dateOptionId: dateOf(otherView) }),
    ).rejects.toMatchObject({ code: 'date-option-taken' });
    const after = await view(story, other.id);
    expect(after.dateOptions.map((option) => option.state)).toEqual(['taken', 'open']);
    await answers.accept(as(second.trainerId), second.id, { dateOptionId: dateOf(otherView, 1) });
    expect((await view(story, other.id)).state).toBe('matched');
  });
});

describe('taking an answer back', () => {
  it('cancels the run of an acceptance and asks the same trainer again', async () => {
    const { id, trainerId } = openInvitation(request);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    await answers.undo(as(trainerId), id);
    const open = await view(story, request.id);
    expect(open).toMatchObject({ state: 'inviting', runId: null });
    expect(open.dateOptions.map((option) => option.state)).toEqual(['open', 'open']);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request, 1) });
    expect((await view(story, request.id)).state).toBe('matched');
  });

  it('is over after an hour', async () => {
    const { id, trainerId } = openInvitation(request);
    await answers.decline(as(trainerId), id, {});
    story.app.clock.advance({ minutes: 61 });
    await expect(answers.undo(as(trainerId), id)).rejects.toMatchObject({ code: 'invitation-undo-over' });
  });
});

describe('the link of the mail', () => {
  const browser = (token: string, browserHash: string) => ({ token, browserHash });
  const access = () => story.app.get(InvitationAccessService);
  const load = (id: string) => story.app.get(InvitationRepository).get(story.app.database.reader, id);

  it('answers without login, and then belongs to that browser', async () => {
    const { id } = openInvitation(request);
    const token = await tokenOf(story, id);
    const answerer = await access().answererOf(id, undefined, browser(token, 'first browser'));
    await answers.decline(answerer, id, {});
    expect((await access().of(await load(id), undefined, browser(token, 'first browser'))).level).toBe('answer');
    await expect(access().answererOf(id, undefined, browser(token, 'other browser'))).rejects.toMatchObject({
      code: 'invitation-sign-in-required',
    });
  });

  it('only shows the state once a reminder brought a newer one', async () => {
    const { id } = openInvitation(request);
    const old = await tokenOf(story, id);
    story.app.clock.advance({ hours: 9 });
    await story.app.drainJobs();
    expect((await access().of(await load(id), undefined, browser(old, 'b'))).level).toBe('sign-in');
    const latest = await tokenOf(story, id);
    expect(latest).not.toBe(old);
    expect((await access().of(await load(id), undefined, browser(latest, 'b'))).level).toBe('answer');
  });

  it('says that it is closed to whoever holds it, without asking them to sign in', async () => {
    const { id } = openInvitation(request);
    const link = browser(await tokenOf(story, id), 'b');
    await story.app.get(Requests).withdraw(story.adviser, request.id, request.version);
    await expect(access().answererOf(id, undefined, link)).rejects.toMatchObject({ code: 'invitation-no-longer-open' });
    expect(await story.app.get(InvitationViewQuery).get(id, undefined, link)).toMatchObject({
      state: 'withdrawn',
      access: 'none',
      reasons: [],
    });
  });

  it('opens its own invitation and no other', async () => {
    const { id } = openInvitation(request);
    await expect(access().of(await load(id), undefined, browser('x'.repeat(43), 'b'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(access().of(await load(id), story.adviser, undefined)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('listing colleagues', () => {
  const colleagues = () => story.app.get(Colleagues);

  it('answers every row on its own', async () => {
    const guest = await story.world.person(story.province);
    const known = await story.world.emailOf(guest.personId);
    const elsewhere = await story.world.emailOf(story.trainers[0]?.personId ?? '');
    const emails = [known, `nieuw@${story.province.domain}`, known, 'geen adres', elsewhere];
    const { items } = await story.app.database.transaction((tx) =>
      story.app.get(Colleagues).add(tx, story.adviser, request.id, { emails }),
    );
    expect(items.map((item) => item.result)).toEqual([
      'added',
      'added',
      'already-listed',
      'not-an-address',
      'other-organisation',
    ]);
    expect((await view(story, request.id)).colleagues.map((colleague) => colleague.state)).toEqual([
      'active',
      'invited',
    ]);
  });

  it('calls who is not known yet by the name that was pasted, until they fill in their own', async () => {
    const known = await story.world.person(story.province);
    const emails = [`jan@${story.province.domain}`, await story.world.emailOf(known.personId)];
    const names = Object.fromEntries(emails.map((email) => [email, 'Vries, Jan de']));
    await story.app.database.transaction((tx) => colleagues().add(tx, story.adviser, request.id, { emails, names }));
    const listed = (await view(story, request.id)).colleagues.filter(({ name }) => name === 'Jan de Vries');
    expect(listed).toMatchObject([{ email: emails[0], state: 'invited' }]);
  });

  it('can be undone by who is listed, before the match and after it, and says so to nobody else', async () => {
    const [guest, other] = [await story.world.person(story.province), await story.world.person(story.province)];
    const listings = async () => (await story.app.get(OwnListingsQuery).list(guest)).items;
    const addGuest = async () => {
      const emails = [await story.world.emailOf(guest.personId)];
      await story.app.database.transaction((tx) => colleagues().add(tx, story.adviser, request.id, { emails }));
    };
    await addGuest();
    expect(await listings()).toMatchObject([{ requestId: request.id, organisationName: 'Provincie Overal' }]);
    await expect(colleagues().leave(other, request.id)).rejects.toMatchObject({ code: 'not-found' });
    await colleagues().leave(guest, request.id);
    expect(await listings()).toEqual([]);
    expect((await view(story, request.id)).colleagues).toEqual([]);

    await addGuest();
    const { id, trainerId } = openInvitation(request);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    expect(await listings()).toEqual([]);
    await colleagues().leave(guest, request.id);
    const seats = await story.app.database.query(
      'SELECT state FROM enrolment_enrolment WHERE person_id = ? AND active = 1',
      [guest.personId],
    );
    expect(seats).toEqual([]);
  });

  it('gives who gave the place up a new one when they are added once more, however full the list is', async () => {
    const guest = await story.world.person(story.province);
    const emails = [await story.world.emailOf(guest.personId)];
    const add = () =>
      story.app.database.transaction((tx) => colleagues().add(tx, story.adviser, request.id, { emails }));
    await add();
    await story.app.database.query('UPDATE matching_request SET group_size = 1 WHERE id = ?', [request.id]);
    const { id, trainerId } = openInvitation(request);
    await answers.accept(as(trainerId), id, { dateOptionId: dateOf(request) });
    expect((await add()).items).toMatchObject([{ result: 'already-listed' }]);
    const places = () =>
      story.app.database.query<{ id: string; state: string }>(
        'SELECT id, state FROM enrolment_enrolment WHERE person_id = ? ORDER BY id',
        [guest.personId],
      );
    const [place] = await places();
    await story.app.get(Enrolments).cancel(guest, place?.id ?? '');
    expect((await add()).items).toMatchObject([{ result: 'added' }]);
    expect((await places()).map(({ state }) => state)).toEqual(['cancelled', 'held']);
    const mails = (await story.app.outbox('send-mail')).filter(({ payload }) => payload['kind'] === 'place-held');
    expect(mails).toHaveLength(2);
  });

  it('stops at the size of the group', async () => {
    const emails = Array.from({ length: 8 }, (_, index) => `nieuw${index}@${story.province.domain}`);
    const { items } = await story.app.database.transaction((tx) =>
      story.app.get(Colleagues).add(tx, story.adviser, request.id, { emails }),
    );
    expect(items.filter((item) => item.result === 'added')).toHaveLength(6);
    expect(items.filter((item) => item.result === 'group-full')).toHaveLength(2);
  });
});
