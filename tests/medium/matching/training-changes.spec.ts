import { CourseRuns } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import type { RequestView } from '@onderling/contracts';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { InvitationAnswers } from '../../../libs/matching/src/invitations/invitation-answers.service';
import { Colleagues } from '../../../libs/matching/src/requests/colleagues.service';
import { RequestBoardQuery } from '../../../libs/matching/src/requests/request-board.query';
import { Requests } from '../../../libs/matching/src/requests/requests.service';
import type { MediumApp } from '../../support/medium-app';
import { openInvitation, startApp, type Story, submit, tellStory, view } from './matching-story';

let app: MediumApp;
let story: Story;
let request: RequestView;
let trainer: Actor;
let invitationId: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
/** A request with one colleague on the list, for which a trainer has said yes to the first date. */
beforeEach(async () => {
  story = await tellStory(app);
  const { id } = await submit(story);
  await listColleague(id);
  await app.drainJobs();
  const { id: invited, trainerId } = openInvitation(await view(story, id));
  invitationId = invited;
  trainer = story.trainers.find(({ personId }) => personId === trainerId)!;
  const [option] = (await view(story, id)).dateOptions;
  await app.get(InvitationAnswers).accept(as(trainerId), invited, { dateOptionId: option?.id ?? '' });
  await app.drainJobs();
  request = await view(story, id);
});

const byCode = (a: string, b: string) => (a < b ? -1 : 1);
const as = (personId: string) => ({ personId, browserHash: null });
const cardOf = async (id: string) =>
  (await app.get(RequestBoardQuery).list(story.adviser, { page: 1, pageSize: 50 })).items.find((one) => one.id === id);
const mailsOf = async (kind: string) =>
  (await app.outbox('send-mail')).filter(({ payload }) => payload['kind'] === kind).map(({ payload }) => payload);
async function listColleague(id: string): Promise<void> {
  const email = await story.world.emailOf((await story.world.person(story.province)).personId);
  await app.database.transaction((tx) => app.get(Colleagues).add(tx, story.adviser, id, { emails: [email] }));
}

describe('a training that is moved', () => {
  it('is shown to who asked for it as it is now', async () => {
    const [session] = request.run?.sessions ?? [];
    const moved = { startsAt: '2027-04-14T12:00:00.000Z', endsAt: '2027-04-14T15:00:00.000Z' };
    await app.get(RunChanges).moveSession(trainer, session?.id ?? '', {
      ...moved,
      timeZone: 'Europe/Amsterdam',
      place: 'Kerkplein 1, Kampen',
    });
    expect((await view(story, request.id)).run).toMatchObject({
      state: 'active',
      sessions: [{ ...moved, place: { kind: 'address', address: 'Kerkplein 1, Kampen' } }],
    });
    expect((await cardOf(request.id))?.startsAt).toBe(moved.startsAt);
  });
});

describe('a training that is called off', () => {
  beforeEach(async () => {
    await app.get(RunChanges).cancelRun(trainer, request.runId ?? '');
  });

  it('is not shown as settled in the moment before the request follows', async () => {
    expect((await view(story, request.id)).run?.state).toBe('cancelled');
    expect((await cardOf(request.id))?.startsAt).toBeNull();
  });

  it('leaves the request waiting for who asked, with what happened and its colleagues', async () => {
    await app.drainJobs();
    const after = await view(story, request.id);
    expect(after).toMatchObject({ state: 'needs-attention', attentionReason: 'run-cancelled', runId: null, run: null });
    expect(after.may).toMatchObject({ submit: true, edit: true, withdraw: true });
    expect(after.timeline.slice(-3).map(({ code, future }) => [code, future])).toEqual([
      ['trainer-accepted', false],
      ['run-opened', false],
      ['run-cancelled', false],
    ]);
    expect(after.dateOptions.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(after.colleagues.map(({ place }) => place)).toEqual(['listed']);
    expect(after.candidates.find(({ person }) => person.id === trainer.personId)?.invitation?.state).toBe('called-off');
    expect(await cardOf(request.id)).toMatchObject({ waitsForMe: true, attentionReason: 'run-cancelled' });
  });

  it('is told once to everybody concerned, also to who asked', async () => {
    const told = (await mailsOf('run-cancelled')).map(({ recipientId }) => recipientId);
    const everybody = [trainer.personId, story.adviser.personId, request.colleagues[0]?.personId];
    expect(told).toHaveLength(3);
    expect(new Set(told)).toEqual(new Set(everybody));
  });

  it('is searched for again in one step, with new dates if they like; nobody is asked twice', async () => {
    await app.drainJobs();
    const { version } = await view(story, request.id);
    const dateOptions = [
      { startsAt: '2027-05-18T07:30:00Z', endsAt: '2027-05-18T10:30:00Z', timeZone: 'Europe/Amsterdam' },
    ];
    await app.get(Requests).update(story.adviser, request.id, { dateOptions, version });
    await app.get(Requests).submit(story.adviser, request.id, version + 1);
    await app.drainJobs();
    const again = await view(story, request.id);
    expect(again).toMatchObject({ state: 'inviting', round: 2, attentionReason: null });
    const shown = again.candidates.map(({ person }) => person.id);
    expect(shown.toSorted(byCode)).toEqual(story.trainers.map(({ personId }) => personId).toSorted(byCode));
    const next = openInvitation(again);
    expect(next.trainerId).not.toBe(trainer.personId);
    const dateOptionId = again.dateOptions[0]?.id ?? '';
    await app.get(InvitationAnswers).accept(as(next.trainerId), next.id, { dateOptionId });
    const settled = await view(story, request.id);
    expect(settled).toMatchObject({ state: 'matched', colleagues: [{ place: 'held' }] });
    expect(settled.run?.sessions[0]?.startsAt).toBe('2027-05-18T07:30:00.000Z');
    expect(settled.timeline.filter(({ code }) => code === 'request-submitted')).toHaveLength(2);
    expect(await mailsOf('place-held')).toHaveLength(2);
  });

  it('takes colleagues on the list while nobody gives it', async () => {
    await app.drainJobs();
    await listColleague(request.id);
    expect((await view(story, request.id)).colleagues.map(({ place }) => place)).toEqual(['listed', 'listed']);
  });

  it('changes nothing any more for a request that points to another run', async () => {
    await app.database.query('UPDATE matching_request SET run_id = NULL WHERE id = ?', [request.id]);
    const outcomes = await app.drainJobs();
    expect(outcomes).toContainEqual({ job: 'reopen-request', outcome: 'skipped' });
  });
});

describe('a yes that is taken back', () => {
  beforeEach(async () => {
    await app.get(InvitationAnswers).undo(as(trainer.personId), invitationId);
  });

  it('stands in the timeline with the training it had settled', async () => {
    const { timeline, state } = await view(story, request.id);
    expect(state).toBe('inviting');
    const past = timeline.filter(({ future }) => !future).slice(-3);
    expect(past.map(({ code, personName }) => [code, personName !== null])).toEqual([
      ['trainer-accepted', true],
      ['run-opened', false],
      ['answer-undone', true],
    ]);
  });

  it('tells who asked that the search goes on, not that the training is off', async () => {
    expect(await mailsOf('acceptance-undone')).toMatchObject([{ recipientId: story.adviser.personId }]);
    const told = (await mailsOf('run-cancelled')).map(({ recipientId }) => recipientId);
    expect(told).not.toContain(story.adviser.personId);
    expect(told).toHaveLength(2);
    expect(await app.drainJobs()).not.toContainEqual(expect.objectContaining({ job: 'reopen-request' }));
    expect((await app.get(CourseRuns).getSummary([request.runId ?? '']))[0]?.state).toBe('cancelled');
  });
});
