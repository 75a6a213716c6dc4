import { placeMarks } from './marks';

const at = (name: string, latitude: number, longitude: number, count = 1) => ({ name, latitude, longitude, count });

describe('marks on the map', () => {
  it('join when they would lie on each other, under the name of the largest', () => {
    const marks = placeMarks([at('Delft', 52.01, 4.36), at('Den Haag', 52.08, 4.31, 3), at('Groningen', 53.22, 6.57)]);
    expect(marks.map(({ name, count }) => [name, count])).toEqual([
      ['Den Haag', 4],
      ['Groningen', 1],
    ]);
  });

  it('never let a name cover a mark or another name', () => {
    const towns = [
      at('Zwolle', 52.52, 6.08),
      at('Apeldoorn', 52.21, 5.97),
      at('Arnhem', 51.98, 5.91),
      at('Deventer', 52.26, 6.16),
      at('Nijmegen', 51.84, 5.86),
    ];
    const boxes = placeMarks(towns).flatMap(({ label, name }) => {
      if (!label) return [];
      const wide = name.length * 6.1;
      const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - wide : label.x - wide / 2;
      return [{ left, right: left + wide, top: label.y - 10, bottom: label.y + 3 }];
    });
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });

  it('leave out what lies outside the European Netherlands', () => {
    expect(placeMarks([at('Kralendijk', 12.15, -68.27)])).toEqual([]);
  });
});
