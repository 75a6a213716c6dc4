import { permissions, type Assurance, type Permission, type Role } from '@onderling/contracts';
import { DomainError } from '@onderling/platform';
import type { Actor, Resource } from './actor';
import { authorise, authoriseKind, can, mayEver } from './policy';

const me = 'me';
const mine = 'my-body';
const other = 'other-body';

/** Every way in which an object can relate to the one who asks. */
const objects = {
  own: { ownerId: me, organisationId: mine },
  ownElsewhere: { ownerId: me, organisationId: other },
  involved: { ownerId: 'somebody', involvedIds: ['x', me], organisationId: other },
  ofMyBody: { ownerId: 'somebody', organisationId: mine },
  foreign: { ownerId: 'somebody', organisationId: other },
  unadministered: { ownerId: 'somebody', organisationId: other, withoutAdministrator: true },
  nothing: {},
} satisfies Record<string, Resource>;
type ObjectKind = keyof typeof objects;
const all = Object.keys(objects) as ObjectKind[];

const holders = [
  'pending',
  'member',
  'trainer',
  'hr-adviser',
  'organisation-administrator',
  'platform-steward',
] as const;
type Holder = (typeof holders)[number];

function actor(holder: Holder, assurance: Assurance): Actor {
  const given: Role[] = holder === 'pending' ? [] : holder === 'member' ? ['member'] : ['member', holder];
  return {
    personId: me,
    organisationId: mine,
    state: holder === 'pending' ? 'pending' : 'active',
    roles: given.map((role) => ({ role, organisationId: role === 'platform-steward' ? null : mine })),
    assurance,
    sessionId: 'session',
    language: 'nl',
  };
}

const own: ObjectKind[] = ['own', 'ownElsewhere'];
const body: ObjectKind[] = ['own', 'ofMyBody'];
const everywhere = { member: all };
const ownAccount = { pending: own, member: own };
const adviser = { 'hr-adviser': body };
const steward = { 'platform-steward': all };
const administratorOrSteward = { 'organisation-administrator': body, ...steward };

/**
 * What each permission opens, to whom, on which objects, with a strong session: written down a second time, by hand.
 * Whoever holds a role is a member too; `pending` people are not.
 */
const expected: Record<Permission, Partial<Record<Holder, ObjectKind[]>>> = {
  'session:read': ownAccount,
  'session:end': ownAccount,
  'account:move': { member: own },
  'listing:read': { member: own },
  'listing:end': { member: own },
  'profile:read': ownAccount,
  'profile:update': ownAccount,
  'second-factor:set': ownAccount,
  'organisation:read': { pending: all, member: all },
  'person:list': { ...administratorOrSteward, ...adviser },
  'person:confirm': { 'organisation-administrator': body, 'platform-steward': ['unadministered'] },
  'person:deactivate': administratorOrSteward,
  'person:reactivate': administratorOrSteward,
  'role:grant': administratorOrSteward,
  'role:end': administratorOrSteward,
  'access-request:list': steward,
  'access-request:resolve': steward,
  'operations:read': steward,
  'operations:retry': steward,
  'course:read': everywhere,
  'trainer-profile:read': { member: own },
  'trainer-profile:update': { member: own },
  'room:read': everywhere,
  'run:read': { member: [...own, 'involved'], ...adviser },
  'run:enrol': everywhere,
  'run:participants': { member: own, ...adviser },
  'run:move': { member: own, ...adviser },
  'run:cancel': { member: own, ...adviser },
  'enrolment:read': { member: own },
  'enrolment:confirm': { member: own },
  'enrolment:cancel': { member: own },
  'request:create': adviser,
  'request:read': adviser,
  'request:update': adviser,
  'request:submit': adviser,
  'request:withdraw': adviser,
  'request:colleagues': adviser,
  'request:join': { member: body },
  'invitation:read': { member: own },
  'invitation:answer': { member: own },
};

const privileged: readonly Holder[] = ['hr-adviser', 'organisation-administrator', 'platform-steward'];

function opens(permission: Permission, holder: Holder, assurance: Assurance, object: ObjectKind): boolean {
  const row = expected[permission];
  const asMember = holder === 'pending' ? row.pending : row.member;
  const asHolder = privileged.includes(holder) && assurance === 'mail' ? [] : row[holder];
  return [...(asMember ?? []), ...(asHolder ?? [])].includes(object);
}

describe('the policy', () => {
  it.each(permissions)('%s: each role, each assurance, each object', (permission) => {
    for (const holder of holders) {
      for (const assurance of ['mail', 'strong'] as const) {
        const allowed = all.filter((object) => can(actor(holder, assurance), permission, objects[object]));
        const wanted = all.filter((object) => opens(permission, holder, assurance, object));
        expect({ holder, assurance, allowed }).toEqual({ holder, assurance, allowed: wanted });
      }
    }
  });

  it('asks the guard’s question of the same table: allowed somewhere means not refused at the door', () => {
    for (const permission of permissions) {
      for (const holder of holders) {
        const who = actor(holder, 'strong');
        if (all.some((object) => can(who, permission, objects[object]))) {
          expect({ permission, holder, open: mayEver(who, permission) }).toEqual({ permission, holder, open: true });
        }
      }
    }
  });

  it('lets a role of one body open nothing of another', () => {
    const adviser = {
      ...actor('hr-adviser', 'strong'),
      roles: [{ role: 'hr-adviser' as const, organisationId: other }],
    };
    expect(can(adviser, 'request:read', { organisationId: mine })).toBe(false);
    expect(can(adviser, 'request:read', { organisationId: other })).toBe(true);
  });
});

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('refusing', () => {
  it.each<[Holder, Assurance, Permission, ObjectKind, string]>([
    ['hr-adviser', 'strong', 'request:read', 'ofMyBody', 'allowed'],
    ['hr-adviser', 'mail', 'request:read', 'ofMyBody', 'second-factor-required'],
    ['hr-adviser', 'mail', 'request:read', 'foreign', 'not-found'],
    ['hr-adviser', 'strong', 'request:read', 'foreign', 'not-found'],
    ['member', 'mail', 'request:read', 'ofMyBody', 'not-allowed'],
    ['member', 'mail', 'enrolment:cancel', 'foreign', 'not-found'],
    ['member', 'mail', 'request:read', 'involved', 'not-allowed'],
    ['organisation-administrator', 'strong', 'person:confirm', 'foreign', 'not-found'],
    ['platform-steward', 'mail', 'access-request:list', 'nothing', 'second-factor-required'],
    ['member', 'strong', 'access-request:list', 'nothing', 'not-allowed'],
    ['pending', 'mail', 'run:enrol', 'nothing', 'not-allowed'],
  ])('%s (%s) %s on %s: %s', (holder, assurance, permission, object, code) => {
    expect(codeOf(() => authorise(actor(holder, assurance), permission, objects[object]))).toBe(code);
  });

  it.each<[Holder, Assurance, Permission, string]>([
    ['member', 'mail', 'request:create', 'not-allowed'],
    ['hr-adviser', 'mail', 'request:create', 'second-factor-required'],
    ['hr-adviser', 'strong', 'request:create', 'allowed'],
    ['pending', 'mail', 'profile:read', 'allowed'],
    ['pending', 'mail', 'room:read', 'not-allowed'],
  ])('at the door: %s (%s) %s: %s', (holder, assurance, permission, code) => {
    expect(codeOf(() => authoriseKind(actor(holder, assurance), permission))).toBe(code);
  });
});
