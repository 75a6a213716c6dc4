import { CatalogueModule, Rooms } from '@onderling/catalogue';
import type { JobPayload, RequestInput, RequestView } from '@onderling/contracts';
import { EnrolmentModule } from '@onderling/enrolment';
import { type Actor, IdentityModule } from '@onderling/identity';
import { Invitations, MatchingModule } from '@onderling/matching';
import {
  Clock,
  Config,
  Database,
  HandlesJob,
  type JobHandler,
  type JobOutcome,
  type JobRun,
} from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import { InvitationRepository, tokenOfLink } from '../../../libs/matching/src/invitations/invitation.repository';
import * as matching from '../../../libs/matching/src/persistence';
import { RequestViewQuery } from '../../../libs/matching/src/requests/request-view.query';
import { Requests } from '../../../libs/matching/src/requests/requests.service';
import { MediumApp } from '../../support/medium-app';
import { type BodyOfTest, World } from '../../support/world';

/** Stands in for the mail job: every mail is taken, and a delivered invitation starts its time to answer. */
@Injectable()
@HandlesJob('send-mail')
export class MailTaken implements JobHandler<'send-mail'> {
  constructor(
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  run({ kind, subjectId }: JobPayload<'send-mail'>, job: JobRun): Promise<JobOutcome> {
    return job.complete<JobOutcome>(async (tx) => {
      if (kind === 'invitation') await this.invitations.recordSent(tx, subjectId, this.clock.now());
      return 'done';
    });
  }
}

/** A province that asks, three bodies with a trainer each, and a room. */
export interface Story {
  readonly app: MediumApp;
  readonly world: World;
  readonly province: BodyOfTest;
  readonly adviser: Actor;
  readonly trainers: readonly Actor[];
  readonly topicIds: readonly string[];
  readonly roomId: string;
}

export const startApp = (): Promise<MediumApp> =>
  MediumApp.start({
    imports: [IdentityModule, CatalogueModule, EnrolmentModule, MatchingModule],
    models: [identity, catalogue, enrolment, matching],
    providers: [MailTaken],
  });

/** The story from its beginning, in an emptied database. */
export async function tellStory(app: MediumApp): Promise<Story> {
  await app.reset();
  app.clock.set('2027-03-01T08:00:00Z');
  const world = new World(app);
  const topicIds = await world.topics(3);
  const province = await world.body('Provincie Overal', { latitude: 52.51, longitude: 6.09 });
  const towns = await Promise.all(
    [
      ['Almelo', 52.36, 6.66],
      ['Deventer', 52.25, 6.16],
      ['Kampen', 52.56, 5.91],
    ].map(([name, latitude, longitude]) =>
      world.body(String(name), { latitude: Number(latitude), longitude: Number(longitude) }),
    ),
  );
  const trainers: Actor[] = [];
  for (const [index, town] of towns.entries()) trainers.push(await world.trainer(town, topicIds.slice(index)));
  const adviser = await world.person(province, ['hr-adviser']);
  const { roomIds } = await app.database.transaction((tx) =>
    app.get(Rooms).addVenue(tx, {
      organisationId: province.id,
      name: 'Provinciehuis',
      address: 'Luttenbergstraat 2',
      place: 'Zwolle',
      latitude: 52.51,
      longitude: 6.09,
      rooms: [{ name: 'Vecht', capacity: 24, equipment: ['scherm'] }],
    }),
  );
  return { app, world, province, adviser, trainers, topicIds, roomId: roomIds[0] ?? '' };
}

/** A complete request, submitted; ranking and invitations follow with `app.drainJobs()`. */
export async function submit(story: Story, changes: Partial<RequestInput> = {}): Promise<RequestView> {
  const { app, adviser } = story;
  const requests = app.get(Requests);
  const id = await app.get(Database).transaction((tx) => requests.create(tx, adviser, requestOf(story, changes)));
  const { version } = await app.get(RequestViewQuery).get(adviser, id);
  await requests.submit(adviser, id, version);
  return view(story, id);
}

export const view = (story: Story, id: string): Promise<RequestView> =>
  story.app.get(RequestViewQuery).get(story.adviser, id);

export function requestOf({ topicIds, roomId }: Story, changes: Partial<RequestInput> = {}): RequestInput {
  return {
    title: 'Lastige gesprekken bij toezicht',
    need: 'Hoe voer je een moeilijk gesprek met een ondernemer?',
    topicIds: [...topicIds],
    groupSize: 6,
    dateOptions: [13, 15].map((day) => ({
      startsAt: `2027-04-${day}T07:30:00Z`,
      endsAt: `2027-04-${day}T10:30:00Z`,
      timeZone: 'Europe/Amsterdam',
    })),
    place: { kind: 'room', roomId },
    mode: 'on-site',
    language: 'nl',
    ...changes,
  };
}

/** The token in the mail of an invitation. */
export async function tokenOf({ app }: Story, invitationId: string, version?: number): Promise<string> {
  const links = app.get(InvitationRepository);
  const { reader } = app.database;
  const link =
    version === undefined
      ? await links.latestLink(reader, invitationId)
      : await links.link(reader, invitationId, version);
  if (!link) throw new Error('no link');
  return tokenOfLink(app.module.get<Config>(Config).secret, link);
}

/** The invitation that waits for an answer. */
export function openInvitation(request: RequestView): { id: string; trainerId: string } {
  const candidate = request.candidates.find((one) => one.invitation?.state === 'sent');
  if (!candidate?.invitation) throw new Error('nobody is invited');
  return { id: candidate.invitation.id, trainerId: candidate.person.id };
}
