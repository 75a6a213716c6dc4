import { addressOf, listBefore, readAddress, without } from './address';

const known = {
  format: ['course', 'workshop'],
  mode: ['online'],
  duration: ['half-day'],
  start: ['later'],
  language: ['nl', 'en'],
};
const read = (address: string) => readAddress(new URL(address, 'http://here.invalid').searchParams, known);

describe('the address of the catalogue', () => {
  it('comes back as it was written', () => {
    const address = '/courses?q=boze+bellers&format=course&format=workshop&topic=woo&placesFree=true&page=2';
    expect(addressOf(read(address), 2)).toBe(address);
    expect(addressOf(read('/courses'))).toBe('/courses');
  });

  it('counts a choice once that it names twice', () => {
    const { chosen } = read('/courses?format=course&format=course&topic=woo&topic=bibob&topic=woo');
    expect(chosen).toMatchObject({ format: ['course'], topic: ['woo', 'bibob'] });
  });

  it('leaves out what does not exist', () => {
    expect(read('/courses?format=opera&mode=&start=yesterday&placesFree=maybe')).toMatchObject({
      chosen: { format: [], mode: [], start: [] },
      placesFree: false,
    });
  });

  it.each([
    ['http://here.invalid/courses?q=woo&page=2', '/courses?q=woo&page=2'],
    ['http://here.invalid/courses', '/courses'],
    ['http://here.invalid/runs/1?q=woo', '/courses'],
    ['http://elsewhere.invalid/courses?q=woo', '/courses'],
    ['nonsense', '/courses'],
    [null, '/courses'],
  ])('is found again from a course after %j', (referer, list) => {
    expect(listBefore(referer, new URL('http://here.invalid/courses/1'))).toBe(list);
  });

  it('leads on without one choice', () => {
    expect(addressOf(without(read('/courses?topic=woo&topic=bibob'), 'topic', 'woo'))).toBe('/courses?topic=bibob');
  });
});
