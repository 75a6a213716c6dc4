import { displayName, emailDomain, emailKey, initials, nameParts } from './email.rules';

describe('an address', () => {
  it.each([
    ['J.de.Vries@Deventer.NL', 'j.de.vries@deventer.nl', 'deventer.nl'],
    [' a@b.example ', 'a@b.example', 'b.example'],
    ['rene\u0301@x.example', 'ren\u00e9@x.example', 'x.example'],
    ['"odd@place"@post.x.example', '"odd@place"@post.x.example', 'post.x.example'],
  ])('%j is compared as %j', (email, key, domain) => {
    expect(emailKey(email)).toBe(key);
    expect(emailDomain(email)).toBe(domain);
  });
});

describe('a name', () => {
  it.each([
    ['Marit', 'Veldkamp', 'Marit Veldkamp', 'MV'],
    ['Jan', 'van der Berg', 'Jan van der Berg', 'JB'],
    ['Anne-Marie', 'de Wit', 'Anne-Marie de Wit', 'AW'],
    ['Madonna', '', 'Madonna', 'M'],
    ['', '', 'j.de.vries', 'JV'],
    ['Élodie', 'Öztürk', 'Élodie Öztürk', 'ÉÖ'],
  ])('%j %j', (firstName, lastName, name, letters) => {
    const person = { firstName, lastName, email: 'j.de.vries@x.example' };
    expect(displayName(person)).toBe(name);
    expect(initials(person)).toBe(letters);
  });

  it.each([
    ['Jan Jansen', 'Jan', 'Jansen'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Berg, Jan van der', 'Jan', 'van der Berg'],
    ['Madonna', 'Madonna', ''],
    ['Jansen,', 'Jansen', ''],
    [`J ${'x'.repeat(158)}`, 'J', 'x'.repeat(80)],
    ['', '', ''],
  ])('%j has a first and a last part', (name, firstName, lastName) => {
    expect(nameParts(name)).toEqual({ firstName, lastName });
  });
});
