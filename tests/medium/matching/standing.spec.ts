import { Standing } from '../../../libs/matching/src/standing/standing.service';
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

const standing = (actor: Story['adviser']) => story.app.get(Standing).get(actor);

it('says how often a trainer was on the list and was asked, and what stood in the way the other times', async () => {
  const { id } = await submit(story);
  await submit(story, { language: 'en' });
  await story.app.drainJobs();
  const asked = openInvitation(await view(story, id)).trainerId;
  const [invited, other] = [asked, story.trainers.find(({ personId }) => personId !== asked)?.personId].map((one) =>
    story.trainers.find(({ personId }) => personId === one),
  );
  expect(await standing(invited!)).toEqual({
    days: 90,
    findable: true,
    requests: 2,
    listed: 1,
    invited: 1,
    suits: 0,
    excluded: [{ code: 'language', count: 1 }],
  });
  expect(await standing(other!)).toMatchObject({ listed: 1, invited: 0 });
});

it('looks with the profile as it is now', async () => {
  await submit(story, { language: 'en' });
  await story.app.drainJobs();
  const [trainer] = story.trainers;
  await story.app.database.query('UPDATE catalogue_trainer_profile SET languages = ? WHERE person_id = ?', [
    JSON.stringify(['nl', 'en']),
    trainer!.personId,
  ]);
  expect(await standing(trainer!)).toMatchObject({ requests: 1, listed: 0, suits: 1, excluded: [] });
});

it('forgets what is longer ago, and says nothing of requests to who has no profile', async () => {
  await submit(story);
  await story.app.drainJobs();
  expect(await standing(story.adviser)).toEqual({
    days: 90,
    findable: false,
    requests: 1,
    listed: 0,
    invited: 0,
    suits: 0,
    excluded: [],
  });
  story.app.clock.advance({ days: 91 });
  expect(await standing(story.trainers[0]!)).toMatchObject({ requests: 0, listed: 0, excluded: [] });
});
