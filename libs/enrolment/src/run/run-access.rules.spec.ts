import type { Actor } from '@onderling/identity';
import { manages, maySeeRun } from './run-access.rules';

const actor = (personId: string, change: Partial<Actor> = {}): Actor => ({
  personId,
  organisationId: 'province',
  state: 'active',
  roles: [{ role: 'member', organisationId: 'province' }],
  assurance: 'mail',
  sessionId: 'session',
  language: 'nl',
  ...change,
});
const hrRoles = [
  { role: 'member', organisationId: 'province' },
  { role: 'hr-adviser', organisationId: 'province' },
] as const;

const hr = actor('hr', { roles: hrRoles, assurance: 'strong' });
const weakHr = actor('hr', { roles: hrRoles });
const foreignHr = actor('other-hr', {
  organisationId: 'city',
  roles: hrRoles.map(({ role }) => ({ role, organisationId: 'city' })),
  assurance: 'strong',
});
const inCompany = { kind: 'in-company', organisationId: 'province', requesterId: 'requester' } as const;
const open = { kind: 'open', organisationId: 'province', requesterId: null } as const;
const people = { trainerIds: ['trainer'], participantIds: ['participant'] };

describe('who sees and manages a run', () => {
  it.each([
    // who, actor, sees in-company, manages in-company, manages open
    ['nobody in particular', undefined, false, false, false],
    ['a colleague of the same body', actor('stranger'), false, false, false],
    ['a participant', actor('participant'), true, false, false],
    [
      'the trainer',
      actor('trainer', { organisationId: 'city', roles: [{ role: 'member', organisationId: 'city' }] }),
      true,
      true,
      true,
    ],
    ['the requester', actor('requester'), true, false, false],
    [
      'the requester, who works for another body now',
      actor('requester', { organisationId: 'city', roles: [{ role: 'member', organisationId: 'city' }] }),
      false,
      false,
      false,
    ],
    ['an adviser of the body that asked', hr, true, true, false],
    ['the same without second factor', weakHr, false, false, false],
    ['an adviser of another body', foreignHr, false, false, false],
  ])('%s', (_who, who, sees, managesInCompany, managesOpen) => {
    expect(maySeeRun(who, inCompany, people)).toBe(sees);
    expect(maySeeRun(who, open, people)).toBe(true);
    expect(manages(who, inCompany, people.trainerIds)).toBe(managesInCompany);
    expect(manages(who, open, people.trainerIds)).toBe(managesOpen);
  });
});
