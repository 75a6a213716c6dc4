import { accepts } from './request-shape.guard';

it.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/*', true],
  ['text/html, application/json;q=0.5', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['application/problem+json, application/json', true],
  ['APPLICATION/JSON', true],
  ['text/html', false],
  ['application/json;q=0', false],
  ['application/xml', false],
])('Accept: %s', (header, expected) => {
  expect(accepts(header, 'application/json')).toBe(expected);
});

it('knows other media types than JSON', () => {
  expect(accepts('text/calendar', 'text/calendar')).toBe(true);
  expect(accepts('application/json', 'text/calendar')).toBe(false);
});
