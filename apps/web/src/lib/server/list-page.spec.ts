import { lastPageInstead, pageIn } from './list-page';

const at = (search: string) => new URL(`http://here.invalid/courses${search}`);

describe('the page of a list', () => {
  it.each([
    ['', 1],
    ['?page=3', 3],
    ['?page=0', 1],
    ['?page=-2', 1],
    ['?page=two', 1],
    ['?page=99999999', 1_000],
  ])('%j asks for page %d', (search, page) => expect(pageIn(at(search))).toBe(page));

  it('is the last one for who asks for a page behind it, with the same search', () => {
    expect(lastPageInstead(at('?q=woo&page=9999'), 42, 20)).toBe('/courses?q=woo&page=3');
    expect(lastPageInstead(at('?page=2'), 0, 20)).toBe('/courses?page=1');
  });

  it('stays when it exists, also the only page of an empty list', () => {
    expect(lastPageInstead(at('?page=3'), 42, 20)).toBeUndefined();
    expect(lastPageInstead(at(''), 0, 20)).toBeUndefined();
  });
});
