import { addressesIn } from './addresses';

const read = (text: string) => addressesIn(text).map(({ name, email }) => `${name}|${email}`);

it.each([
  ['jan@b.nl', ['|jan@b.nl']],
  ['"Jan Jansen" <jan.jansen@b.nl>', ['Jan Jansen|jan.jansen@b.nl']],
  ['Jan de Vries <jan@b.nl>; Mia <mia@b.nl>', ['Jan de Vries|jan@b.nl', 'Mia|mia@b.nl']],
  ['"Vries, Jan de" <jan@b.nl>, mia@b.nl', ['Vries, Jan de|jan@b.nl', '|mia@b.nl']],
  ['Vries, Jan de <jan@b.nl>; Bos, Mia <mia@b.nl>', ['Vries, Jan de|jan@b.nl', 'Bos, Mia|mia@b.nl']],
  ['a@b.nl, c@b.nl\nd@b.nl\te@b.nl f@b.nl', ['|a@b.nl', '|c@b.nl', '|d@b.nl', '|e@b.nl', '|f@b.nl']],
  ['jan@b.nl <jan@b.nl>', ['|jan@b.nl']],
  ['Jan <jan@b.nl>\nJAN@b.nl', ['Jan|jan@b.nl']],
  ['geen adres', ['|geen adres']],
  ['geen adres, jan@b.nl', ['|geen adres', '|jan@b.nl']],
  ['Jan\u0007 Jansen <jan@b.nl>', ['Jan Jansen|jan@b.nl']],
])('reads %j', (text, addresses) => {
  expect(read(text)).toEqual(addresses);
});
