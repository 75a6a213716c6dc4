import type { Assurance, Role } from '@onderling/contracts';
import type { WholeApp } from '../../support/whole-app';
import { Things } from './things';

/** Who asks, in the order of the columns of the table. Roles that need a second factor come without and with it. */
export const callers = [
  'nobody',
  'pending',
  'member',
  'trainer',
  'adviser by mail',
  'adviser',
  'administrator by mail',
  'administrator',
  'steward by mail',
  'steward',
] as const;
export type Caller = (typeof callers)[number];

const held: Record<Exclude<Caller, 'nobody' | 'pending'>, { roles: Role[]; assurance: Assurance }> = {
  member: { roles: [], assurance: 'strong' },
  trainer: { roles: ['trainer'], assurance: 'strong' },
  'adviser by mail': { roles: ['hr-adviser'], assurance: 'mail' },
  adviser: { roles: ['hr-adviser'], assurance: 'strong' },
  'administrator by mail': { roles: ['organisation-administrator'], assurance: 'mail' },
  administrator: { roles: ['organisation-administrator'], assurance: 'strong' },
  'steward by mail': { roles: ['platform-steward'], assurance: 'mail' },
  steward: { roles: ['platform-steward'], assurance: 'strong' },
};

export interface SignedIn {
  readonly personId: string;
  readonly sessionId: string;
  readonly cookie: string;
}

/**
 * Two bodies with the same people in the same roles. All callers work for `ours`; nobody of `theirs` ever asks. `orphan` has
 * no administrator.
 */
export class Scene {
  private constructor(
    readonly things: Things,
    readonly ours: string,
    readonly theirs: string,
    readonly orphan: string,
    /** Somebody of our body, of the other body, and of the other body again. */
    readonly colleague: string,
    readonly stranger: string,
    readonly foreignTrainer: string,
    readonly courseId: string,
    readonly topicId: string,
  ) {}

  static async build(whole: WholeApp): Promise<Scene> {
    const things = new Things(whole);
    const [ours, theirs, orphan] = [await things.body(), await things.body(), await things.body()];
    const colleague = await things.person(ours);
    const stranger = await things.person(theirs, ['hr-adviser']);
    const foreignTrainer = await things.person(theirs, ['trainer']);
    for (const body of [ours, theirs]) await things.person(body, ['organisation-administrator']);
    await things.person(ours, ['platform-steward']);
    const courseId = await things.course(theirs, foreignTrainer);
    const topicId = await things.topic();
    return new Scene(things, ours, theirs, orphan, colleague, stranger, foreignTrainer, courseId, topicId);
  }

  /** A new person in this role with a new session, so that no row of the table touches another. */
  async enter(caller: Caller): Promise<SignedIn | undefined> {
    if (caller === 'nobody') return undefined;
    const { roles, assurance } = caller === 'pending' ? { roles: [], assurance: 'mail' as const } : held[caller];
    const personId = await this.things.person(this.ours, roles, caller === 'pending' ? 'pending' : 'active');
    const { id: sessionId, cookie } = await this.things.session(personId, assurance);
    return { personId, sessionId, cookie };
  }
}
