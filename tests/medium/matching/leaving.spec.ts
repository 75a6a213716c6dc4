import { TrainerProfiles } from '@onderling/catalogue';
import { CourseRuns, SeatCheck } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import { newId } from '@onderling/platform';
import { Commitments } from '../../../libs/enrolment/src/commitment/commitments.service';
import { Departures } from '../../../libs/identity/src/people/departures.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { InvitationAnswers } from '../../../libs/matching/src/invitations/invitation-answers.service';
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

/** An administrator of the body for which this person works. */
async function administratorOf({ organisationId }: Actor): Promise<Actor> {
  return story.world.person({ id: organisationId, domain: 'beheer.example' }, ['organisation-administrator']);
}
const sessionOf = async ({ personId }: Actor) =>
  app.database.transaction((tx) => app.get(LoginSessions).start(tx, { personId, assurance: 'mail', device: 'x' }));
const stateOf = async ({ personId }: Actor) =>
  (await app.database.query<{ state: string }>('SELECT state FROM identity_person WHERE id = ?', [personId]))[0]?.state;
const trainerOf = (trainerId: string) => {
  const trainer = story.trainers.find(({ personId }) => personId === trainerId);
  if (!trainer) throw new Error('not a trainer of the story');
  return trainer;
};

describe('a trainer who takes part no longer', () => {
  it('is signed out, found by nobody and asked nothing, and the next best is asked', async () => {
    const request = await submit(story);
    await app.drainJobs();
    const asked = openInvitation(await view(story, request.id));
    const leaver = trainerOf(asked.trainerId);
    const { token } = await sessionOf(leaver);
    const mailsBefore = (await app.outbox('send-mail')).length;

    await app.get(Departures).deactivate(await administratorOf(leaver), leaver.personId);
    expect(await app.get(LoginSessions).findActor(token)).toBeUndefined();
    expect((await app.get(TrainerProfiles).listFindable()).map(({ personId }) => personId)).not.toContain(
      leaver.personId,
    );

    await app.drainJobs();
    const after = await view(story, request.id);
    const states = new Map(after.candidates.map(({ person, invitation }) => [person.id, invitation?.state]));
    expect(states.get(leaver.personId)).toBe('withdrawn');
    const next = openInvitation(after);
    expect(next.trainerId).not.toBe(leaver.personId);
    const mails = (await app.outbox('send-mail')).slice(mailsBefore).map(({ payload }) => payload['recipientId']);
    expect(mails).toEqual([next.trainerId]);
    const profile = await app.database.query('SELECT findable FROM catalogue_trainer_profile WHERE person_id = ?', [
      leaver.personId,
    ]);
    expect(profile).toEqual([{ findable: 0 }]);
  });

  it('is never asked later on either, nor shown, when the ranking was made before; so it is with who hides', async () => {
    const request = await submit(story);
    await app.drainJobs();
    const { candidates, timeline } = await view(story, request.id);
    const secondName = candidates[1]?.person.name ?? 'nobody';
    expect(JSON.stringify(timeline)).toContain(secondName);
    const [first, second, third] = candidates.map(({ person }) => trainerOf(person.id));
    if (!first || !second || !third) throw new Error('the story has three candidates');
    await app.get(Departures).deactivate(await administratorOf(second), second.personId);
    const profiles = app.get(TrainerProfiles);
    await app.database.transaction((tx) => profiles.hide(tx, third.personId));
    expect((await view(story, request.id)).candidates.map(({ person }) => person.id)).toEqual([first.personId]);
    expect(JSON.stringify((await view(story, request.id)).timeline)).not.toContain(secondName);

    const answerer = { personId: first.personId, browserHash: null };
    await app.get(InvitationAnswers).decline(answerer, openInvitation(await view(story, request.id)).id, {});
    await app.drainJobs();
    const invited = await app.database.query<{ trainer_id: string }>('SELECT trainer_id FROM matching_invitation');
    expect(invited.map(({ trainer_id }) => trainer_id)).toEqual([first.personId]);
    expect((await view(story, request.id)).state).toBe('unmatched');
  });

  it('leaves a list of what lies ahead, whose places can be given back', async () => {
    const [trainer] = story.trainers;
    if (!trainer) throw new Error('no trainer');
    const leaver = await story.world.person(story.province);
    const administrator = await administratorOf(leaver);
    const startsAt = new Date(app.clock.now().getTime() + 14 * 86_400_000);
    const run = (person: Actor, heldFor: string[]) =>
      app.database.transaction((tx) =>
        app.get(CourseRuns).openRun(tx, {
          requestId: newId(),
          organisationId: story.province.id,
          requesterId: story.adviser.personId,
          title: `Gegeven door ${person.personId}`,
          description: '',
          language: 'nl',
          mode: 'online',
          trainerId: person.personId,
          sessions: [{ startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), timeZone: 'Europe/Amsterdam' }],
          place: { kind: 'online', link: 'https://meet.example/1' },
          capacity: 5,
          heldFor,
        }),
      );
    const { runId } = await run(trainer, [leaver.personId]);
    const given = await run(leaver, []);
    const commitments = app.get(Commitments);
    await expect(commitments.list(administrator, leaver.personId)).rejects.toMatchObject({
      code: 'person-not-deactivated',
    });
    await app.get(Departures).deactivate(administrator, leaver.personId);
    const ahead = await commitments.list(administrator, leaver.personId);
    expect(ahead.places.map((place) => [place.runId, place.startsAt])).toEqual([[runId, startsAt.toISOString()]]);
    expect(ahead.teaching.map((one) => one.runId)).toEqual([given.runId]);

    await commitments.giveBackPlaces(administrator, leaver.personId);
    await commitments.giveBackPlaces(administrator, leaver.personId);
    expect((await commitments.list(administrator, leaver.personId)).places).toEqual([]);
    expect((await app.get(SeatCheck).report()).differences).toEqual([]);
    const [row] = await app.database.query<{ taken: number }>('SELECT taken FROM enrolment_course_run WHERE id = ?', [
      runId,
    ]);
    expect(row?.taken).toBe(0);
    const stranger = await story.world.person({ id: trainer.organisationId, domain: 'x.example' }, [
      'organisation-administrator',
    ]);
    await expect(commitments.list(stranger, leaver.personId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('closing and opening an account', () => {
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'unknown',
    );

  it('ends the roles, keeps the history, and gives back the account and nothing else', async () => {
    const leaver = await story.world.person(story.province, ['hr-adviser', 'trainer']);
    const administrator = await administratorOf(leaver);
    const departures = app.get(Departures);
    const { token } = await sessionOf(leaver);
    await departures.deactivate(administrator, leaver.personId);
    expect(await codeOf(departures.deactivate(administrator, leaver.personId))).toBe('person-deactivated');
    await departures.reactivate(administrator, leaver.personId);
    expect(await codeOf(departures.reactivate(administrator, leaver.personId))).toBe('person-not-deactivated');

    expect(await app.get(LoginSessions).findActor(token)).toBeUndefined();
    const { token: fresh } = await sessionOf(leaver);
    expect(await app.get(LoginSessions).findActor(fresh)).toMatchObject({
      roles: [{ role: 'member', organisationId: story.province.id }],
    });
    const history = await app.database.query<{ ended_by: string }>(
      'SELECT ended_by FROM identity_role_assignment WHERE person_id = ?',
      [leaver.personId],
    );
    expect(history).toEqual([{ ended_by: administrator.personId }, { ended_by: administrator.personId }]);
    const audit = await app.database.query<{ action: string }>(
      `SELECT action FROM identity_audit_event WHERE subject_id = ? AND actor_id = ? ORDER BY id`,
      [leaver.personId, administrator.personId],
    );
    expect(audit.map(({ action }) => action)).toEqual(['person-deactivated', 'person-reactivated']);
  });

  it('invites somebody once more who never filled in a profile', async () => {
    const invited = await story.world.person(story.province);
    await app.database.query(`UPDATE identity_person SET state = 'invited', first_name = '' WHERE id = ?`, [
      invited.personId,
    ]);
    const administrator = await administratorOf(invited);
    await app.get(Departures).deactivate(administrator, invited.personId);
    await app.get(Departures).reactivate(administrator, invited.personId);
    expect(await stateOf(invited)).toBe('invited');
  });

  it('is for somebody else’s account, and leaves an administrator, also when two close each other’s at once', async () => {
    const [one, other] = [await administratorOf(story.adviser), await administratorOf(story.adviser)];
    const departures = app.get(Departures);
    expect(await codeOf(departures.deactivate(one, one.personId))).toBe('not-yourself');
    const codes = await Promise.all([
      codeOf(departures.deactivate(one, other.personId)),
      codeOf(departures.deactivate(other, one.personId)),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'last-administrator']);
  });

  it('lets the steward close the account of a body’s last administrator, but nobody that of the last steward', async () => {
    const administrator = await administratorOf(story.adviser);
    const steward: Actor = {
      ...(await story.world.person(story.province)),
      roles: [{ role: 'platform-steward', organisationId: null }],
    };
    await app.database.query(
      `INSERT INTO identity_role_assignment (id, person_id, role, scope, granted_at, active)
       VALUES (?, ?, 'platform-steward', 'platform', ?, 1)`,
      [newId(), steward.personId, app.clock.now()],
    );
    expect(await codeOf(app.get(Departures).deactivate(administrator, steward.personId))).toBe('last-administrator');
    expect(await codeOf(app.get(Departures).deactivate(steward, administrator.personId))).toBe('done');
    expect(await stateOf(administrator)).toBe('deactivated');
  });
});
