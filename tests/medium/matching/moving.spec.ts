import { TrainerProfiles } from '@onderling/catalogue';
import type { Actor } from '@onderling/identity';
import { DomainError } from '@onderling/platform';
import { Moves } from '../../../libs/identity/src/moves/moves.service';
import { PersonRepository } from '../../../libs/identity/src/people/person.repository';
import { Colleagues } from '../../../libs/matching/src/requests/colleagues.service';
import { RequestViewQuery } from '../../../libs/matching/src/requests/request-view.query';
import type { MediumApp } from '../../support/medium-app';
import { startApp, type Story, submit, tellStory } from './matching-story';

let app: MediumApp;
let story: Story;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  story = await tellStory(app);
});

/** Takes the account along to another body; the actor as the next request of that person has it. */
async function move({ personId, ...actor }: Actor, organisationId: string): Promise<Actor> {
  await app.database.transaction(async (tx) => {
    const person = await app.get(PersonRepository).lock(tx, personId);
    const to = { email: `${personId}@elders.example`, organisationId, actorId: personId, keptSessionId: null };
    await app.get(Moves).carryOut(tx, person, to);
  });
  return { ...actor, personId, organisationId, roles: [{ role: 'member', organisationId }] };
}
const elsewhere = async () => (await story.world.body('Gemeente Elders', { latitude: 51.9, longitude: 5.9 })).id;
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

it('a request stays with its body when the adviser who wrote it moves: the next one there has it', async () => {
  const request = await submit(story);
  const next = await story.world.person(story.province, ['hr-adviser']);
  const moved = await move(story.adviser, await elsewhere());
  expect((await app.get(RequestViewQuery).get(next, request.id)).id).toBe(request.id);
  expect(await codeOf(app.get(RequestViewQuery).get(moved, request.id))).toBe('not-allowed');
});

it('a trainer who moves stays findable, at the new body from then on', async () => {
  const [trainer] = story.trainers;
  if (!trainer) throw new Error('no trainer');
  const body = await elsewhere();
  await move(trainer, body);
  const findable = await app.get(TrainerProfiles).listFindable();
  expect(findable.find(({ personId }) => personId === trainer.personId)).toMatchObject({
    organisationId: body,
    latitude: 51.9,
  });
});

it('a colleague who moves keeps the place on the list, and shows the old body no address any more', async () => {
  const request = await submit(story);
  const colleague = await story.world.person(story.province);
  const email = await story.world.emailOf(colleague.personId);
  await app.database.transaction((tx) => app.get(Colleagues).add(tx, story.adviser, request.id, { emails: [email] }));
  const shown = async () =>
    (await app.get(RequestViewQuery).get(story.adviser, request.id)).colleagues.find(
      ({ personId }) => personId === colleague.personId,
    );
  expect(await shown()).toMatchObject({ email });
  await move(colleague, await elsewhere());
  expect(await shown()).toMatchObject({ email: null, place: 'listed' });
});
