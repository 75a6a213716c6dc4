import { Injectable } from '@nestjs/common';
import type { TrainerProfileInput } from '@onderling/contracts';
import { AuditTrail, authorise, Organisations, People, Roles, type Actor } from '@onderling/identity';
import { Clock, Database, DomainError, isDuplicate, type Tx } from '@onderling/platform';
import { Topics } from '../topic/topics.service';
import type { TrainerProfile, TrainerTopic } from './trainer-profile.entity';
import { TrainerRepository, type StoredProfile } from './trainer.repository';
import { ownTrainerProfile, trainerFacts, type OwnTrainerProfile, type TrainerFacts } from './trainer.view';

@Injectable()
export class TrainerProfiles {
  constructor(
    private readonly database: Database,
    private readonly trainers: TrainerRepository,
    private readonly topics: Topics,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The actor's own page; a person without a profile gets the values it starts from. */
  async getOwn(actor: Actor): Promise<OwnTrainerProfile> {
    authorise(actor, 'trainer-profile:read', { ownerId: actor.personId });
    const stored = await this.trainers.find(actor.personId);
    const [topics, lines] = await Promise.all([
      this.topics.getMany(stored?.topics.map(({ topicId }) => topicId) ?? []),
      this.people.getLines([actor.personId]),
    ]);
    const line = lines.get(actor.personId);
    if (!line) throw new DomainError('not-found');
    return ownTrainerProfile(stored, topics, line);
  }

  /**
   * Saves the whole page. Whoever makes themself findable is a trainer of their body from then on.
   * @throws DomainError `request-changed` when the page was saved elsewhere after `input.version`; `topic-unknown`
   */
  async saveOwn(actor: Actor, input: TrainerProfileInput): Promise<OwnTrainerProfile> {
    authorise(actor, 'trainer-profile:update', { ownerId: actor.personId });
    await this.topics.assertKnown(input.topics.map(({ topicId }) => topicId));
    await this.database.transaction(async (tx) => {
      await this.write(tx, actor, input);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: input.findable ? 'trainer-profile-published' : 'trainer-profile-saved',
        subjectKind: 'trainer-profile',
        subjectId: actor.personId,
        organisationId: actor.organisationId,
      });
    });
    return this.getOwn(actor);
  }

  /** Writes a profile over version `input.version` (0: there is none yet), for `saveOwn` and for imports. */
  async write(
    tx: Tx,
    person: { personId: string; organisationId: string },
    { version, topics: named, ...input }: TrainerProfileInput,
  ): Promise<void> {
    const { personId, organisationId } = person;
    const before = await this.trainers.lock(tx, personId);
    if ((before?.version ?? 0) !== version) throw new DomainError('request-changed');
    const profile: TrainerProfile = { ...input, personId, refreshedAt: this.clock.now(), version: version + 1 };
    const topics = uniqueTopics(personId, named);
    if (before) await this.trainers.replace(tx, profile, topics);
    else await this.insertFirst(tx, profile, topics);
    if (input.findable) await this.roles.becomeTrainer(tx, personId, organisationId);
  }

  /** Everybody who can be found, with what the matcher needs, in six queries whatever their number. */
  async listFindable(): Promise<TrainerFacts[]> {
    const stored = await this.trainers.listFindable();
    const personIds = stored.map(({ profile }) => profile.personId);
    const [texts, homes] = await Promise.all([this.trainers.findCourseTexts(personIds), this.homesOf(personIds)]);
    return stored.flatMap((one) => {
      const home = homes.get(one.profile.personId);
      return home ? [trainerFacts(one, texts.get(one.profile.personId) ?? [], home)] : [];
    });
  }

  /** Keeps the profile row until the transaction ends. @throws DomainError `not-found` without a profile */
  async lockTrainer(tx: Tx, personId: string): Promise<TrainerFacts> {
    const facts = (await this.trainers.lock(tx, personId)) && (await this.findTrainer(personId, tx));
    if (!facts) throw new DomainError('not-found');
    return facts;
  }

  /** One person as the matcher would see them, findable or not; undefined without a profile. */
  async findTrainer(personId: string, tx?: Tx): Promise<TrainerFacts | undefined> {
    const stored: StoredProfile | undefined = await this.trainers.find(personId, tx);
    const home = (await this.homesOf([personId])).get(personId);
    if (!stored || !home) return undefined;
    return trainerFacts(stored, (await this.trainers.findCourseTexts([personId], tx)).get(personId) ?? [], home);
  }

  /** Nobody finds the person any more; what the profile says is kept. False when there is nothing to hide. */
  async hide(tx: Tx, personId: string): Promise<boolean> {
    const profile = await this.trainers.lock(tx, personId);
    if (!profile?.findable) return false;
    await this.trainers.update(tx, { ...profile, findable: false, version: profile.version + 1 });
    return true;
  }

  /** Of these people, who can be found now: a profile can be hidden, and an account closed, after a ranking. */
  async stillFindable(personIds: readonly string[]): Promise<Set<string>> {
    const [findable, homes] = await Promise.all([this.trainers.findableOf(personIds), this.homesOf(personIds)]);
    return new Set(findable.filter((personId) => homes.has(personId)));
  }

  /** How often a year the person is willing to teach; 0 without a profile. */
  async timesPerYearOf(personId: string): Promise<number> {
    return (await this.trainers.find(personId))?.profile.timesPerYear ?? 0;
  }

  /** Two first saves at once: the second finds a profile that it did not see. */
  private async insertFirst(tx: Tx, profile: TrainerProfile, topics: TrainerTopic[]): Promise<void> {
    try {
      await this.trainers.insert(tx, profile, topics);
    } catch (error) {
      if (isDuplicate(error, 'PRIMARY')) throw new DomainError('request-changed');
      throw error;
    }
  }

  /** Body and coordinates of those who work for government now; whoever left it is no trainer any more. */
  private async homesOf(personIds: readonly string[]) {
    const people = [...(await this.people.getContacts(personIds)).values()].filter(({ state }) => state === 'active');
    const bodies = await this.organisations.getMany([...new Set(people.map(({ organisationId }) => organisationId))]);
    return new Map(
      people.map(({ id, organisationId }) => {
        const body = bodies.get(organisationId);
        return [id, { organisationId, latitude: body?.latitude ?? null, longitude: body?.longitude ?? null }] as const;
      }),
    );
  }
}

function uniqueTopics(personId: string, named: TrainerProfileInput['topics']): TrainerTopic[] {
  const byTopic = new Map(named.map((topic) => [topic.topicId, topic]));
  return [...byTopic.values()].map(({ topicId, level }, position) => ({ personId, topicId, level, position }));
}
