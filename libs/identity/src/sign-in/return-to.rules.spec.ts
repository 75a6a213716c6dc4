import { safeReturnTo } from './return-to.rules';

describe('the address to go on to after signing in', () => {
  it.each([
    '/',
    '/my-learning',
    '/courses?q=Woo%20verzoek&page=2',
    '/runs/0192f3a4-1111-7000-8000-000000000000/enrol#form',
    '/search?q=50%25',
    '/requests/1/edit?next=/requests',
    '/caf%C3%A9',
  ])('keeps %s', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '%2f%2fevil.example',
    '/%2fevil.example',
    '/%2Fevil.example',
    '/%252fevil.example',
    '/%5cevil.example',
    '/%255Cevil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/javascript:\talert(1)',
    'data:text/html,x',
    'https://evil.example',
    'https:/evil.example',
    'evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '/%09/evil.example',
    '/%0d%0aSet-Cookie:x=1',
    '/\u2028x',
    '/%E0%A4%A',
    ' /x',
    '',
    `/${'a'.repeat(500)}`,
  ])('refuses %j', (path) => {
    expect(safeReturnTo(path)).toBeNull();
  });

  it('has nothing to say about nothing', () => {
    expect(safeReturnTo(undefined)).toBeNull();
    expect(safeReturnTo(null)).toBeNull();
  });
});
