import { mayEnd } from './role.rules';

it.each([
  ['hr-adviser', ['a'], true],
  ['trainer', ['a'], true],
  ['organisation-administrator', ['a'], false],
  ['organisation-administrator', ['a', 'b'], true],
  ['organisation-administrator', ['b'], true],
  ['platform-steward', ['a'], false],
  ['platform-steward', ['a', 'b'], true],
] as const)('%s, held by %j: may a end? %s', (role, holders, may) => {
  expect(mayEnd({ id: 'a', role }, holders)).toBe(may);
});
