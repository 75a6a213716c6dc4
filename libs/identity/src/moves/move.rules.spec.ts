import { roles } from '@onderling/contracts';
import { afterChoice, afterProof, roleAfterMove } from './move.rules';

const bodies = (...ids: string[]) => ids.map((id) => ({ id, name: id }));

it.each([
  ['one body', false, bodies('a'), { kind: 'move', organisationId: 'a' }],
  ['several bodies', true, bodies('a', 'b'), { kind: 'choose' }],
  ['one body, on a domain that others use as well', true, bodies('a'), { kind: 'choose' }],
  ['nobody that we know', false, [], { kind: 'ask-steward' }],
])('an address of %s', (_of, shared, organisations, step) => {
  expect(afterProof({ shared, organisations })).toEqual(step);
});

it.each([
  ['another body of a shared domain', 'b', true, 'ask-body'],
  ['the present body', 'a', true, 'move'],
  ['the only body of a domain', 'b', false, 'move'],
  ['a body that does not use the domain', 'c', true, undefined],
])('choosing %s', (_what, chosen, shared, step) => {
  expect(afterChoice('a', chosen, { shared, organisations: bodies('a', 'b') })).toBe(step);
});

it('no role for a body goes along, but teaching does, and what is for the platform stays', () => {
  const ofBody = Object.fromEntries(roles.map((role) => [role, roleAfterMove({ role, scope: 'a-body' })]));
  expect(ofBody).toEqual({
    member: 'ends',
    trainer: 'comes-along',
    'hr-adviser': 'ends',
    'organisation-administrator': 'ends',
    'platform-steward': 'ends',
  });
  expect(roleAfterMove({ role: 'platform-steward', scope: 'platform' })).toBe('stays');
});
