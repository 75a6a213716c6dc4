import { InvitationAnswers } from '../../../libs/matching/src/invitations/invitation-answers.service';
import { Requests } from '../../../libs/matching/src/requests/requests.service';
import type { MediumApp } from '../../support/medium-app';
import { openInvitation, startApp, type Story, submit, tellStory, view } from './matching-story';

let app: MediumApp;
let story: Story;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  story = await tellStory(app);
});

const as = (personId: string) => ({ personId, browserHash: null });

describe('the cascade of invitations', () => {
  it('ranks the trainers of other bodies with reasons, and asks the best one', async () => {
    const request = await submit(story);
    expect(request.state).toBe('ranking');
    await story.app.drainJobs();
    const ranked = await view(story, request.id);
    expect(ranked.state).toBe('inviting');
    expect(ranked.candidates.map((candidate) => candidate.person.id).toSorted()).toEqual(
      story.trainers.map((trainer) => trainer.personId).toSorted(),
    );
    expect(ranked.candidates[0]?.reasons.length).toBeGreaterThan(3);
    expect(ranked.candidates.map((candidate) => candidate.invitation?.state ?? null)).toEqual(['sent', null, null]);
    const deadline = new Date(ranked.candidates[0]?.invitation?.deadlineAt ?? 0);
    expect(deadline.toISOString()).toBe('2027-03-02T16:00:00.000Z');
  });

  it('keeps with each ranking what would bring a candidate further up, in codes of this request', async () => {
    const [far, near, third] = story.trainers.map(({ personId }) => personId);
    const { database } = story.app;
    await database.query(
      'INSERT INTO catalogue_trainer_topic (person_id, topic_id, level, position) VALUES (?, ?, 2, 9)',
      [near, story.topicIds[0]],
    );
    await database.query('UPDATE catalogue_trainer_profile SET absences = ? WHERE person_id = ?', [
      JSON.stringify([{ from: '2027-04-13', until: '2027-04-13' }]),
      near,
    ]);
    const { id } = await submit(story);
    await story.app.drainJobs();
    const { candidates, dateOptions, remedies } = await view(story, id);
    expect(candidates.map(({ person, whatIf }) => [person.id, whatIf])).toEqual([
      [far, null],
      [near, { code: 'window-available', detail: { dateOption: dateOptions[0]?.id }, place: 1 }],
      [third, null],
    ]);
    expect(remedies).toEqual([]);
  });

  it('asks the next when somebody declines, stays silent or cannot be reached, and ends with the reasons', async () => {
    const { id } = await submit(story);
    await story.app.drainJobs();
    const first = openInvitation(await view(story, id));
    await story.app.get(InvitationAnswers).decline(as(first.trainerId), first.id, { reason: 'not-now' });
    await story.app.drainJobs();

    const second = openInvitation(await view(story, id));
    expect(second.trainerId).not.toBe(first.trainerId);
    story.app.clock.advance({ days: 3 });
    await story.app.drainJobs();
    const third = openInvitation(await view(story, id));
    expect([first.trainerId, second.trainerId]).not.toContain(third.trainerId);

    story.app.clock.advance({ days: 3 });
    await story.app.drainJobs();
    const ended = await view(story, id);
    expect(ended).toMatchObject({ state: 'unmatched', round: 2 });
    expect(ended.excluded).toEqual([
      { code: 'already-asked', count: 2 },
      { code: 'declined', count: 1 },
    ]);
    expect(ended.candidates.map((candidate) => candidate.invitation?.state ?? '').toSorted()).toEqual([
      'declined',
      'expired',
      'expired',
    ]);
    const mails = (await story.app.outbox('send-mail')).map((row) => row.payload['kind']);
    expect(mails.filter((kind) => kind === 'invitation')).toHaveLength(3);
    expect(mails.filter((kind) => kind === 'invitation-reminder')).toHaveLength(2);
    expect(mails).toContain('request-unmatched');
  });

  it('says why when nobody can, and starts anew after a change', async () => {
    const english = await submit(story, { language: 'en' });
    await story.app.drainJobs();
    const unmatched = await view(story, english.id);
    expect(unmatched).toMatchObject({
      state: 'unmatched',
      excluded: [{ code: 'language', count: 3 }],
      remedies: [{ code: 'other-language', detail: { language: 'nl' }, found: 3 }],
    });
    const requests = story.app.get(Requests);
    await requests.update(story.adviser, english.id, { language: 'nl', version: unmatched.version });
    await requests.submit(story.adviser, english.id, (await view(story, english.id)).version);
    await story.app.drainJobs();
    expect((await view(story, english.id)).state).toBe('inviting');
  });

  it('ranks once however often the job runs', async () => {
    const { id } = await submit(story);
    const [job] = await story.app.outbox('rank-trainers');
    await story.app.drainJobs();
    await story.app.database.query(`UPDATE platform_outbox SET state = 'pending' WHERE id = ?`, [job?.id]);
    const again = await story.app.drainJobs();
    expect(again).toEqual([{ job: 'rank-trainers', outcome: 'skipped' }]);
    const invited = (await view(story, id)).candidates.filter((candidate) => candidate.invitation);
    expect(invited).toHaveLength(1);
  });

  it('stores nothing for a request that was withdrawn while it was ranked', async () => {
    const { id, version } = await submit(story);
    await story.app.get(Requests).withdraw(story.adviser, id, version);
    expect(await story.app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'skipped' }]);
    expect(await view(story, id)).toMatchObject({ state: 'withdrawn', candidates: [] });
  });

  it('refuses a second submission and an edit of an older version', async () => {
    const { id, version } = await submit(story);
    const requests = story.app.get(Requests);
    await expect(requests.submit(story.adviser, id, version)).rejects.toMatchObject({ code: 'request-not-editable' });
    await expect(requests.withdraw(story.adviser, id, version - 1)).rejects.toMatchObject({ code: 'request-changed' });
  });

  it('belongs to the body that asked: the others do not find it', async () => {
    const { id } = await submit(story);
    const stranger = await story.world.person(await story.world.body('Elders', { latitude: 51, longitude: 5 }), [
      'hr-adviser',
    ]);
    await expect(story.app.get(Requests).withdraw(stranger, id, 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});
