import { safeReturn } from './return-to';

describe('the way back', () => {
  it('keeps a path of this site, with its query', () => {
    expect(safeReturn('/courses?q=woo#results')).toBe('/courses?q=woo#results');
  });

  it.each([
    '//evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/courses/..//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\r\n/evil',
    'https://evil.example',
    'javascript:alert(1)',
    '%2f%2fevil.example',
    'courses',
    '',
    null,
    undefined,
  ])('goes home instead of to %j', (value) => expect(safeReturn(value)).toBe('/'));
});
