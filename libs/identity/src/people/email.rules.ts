import { mostCharacters } from '@onderling/contracts';

/** The form under which an address is compared: NFC and lower case, so that one mailbox is one person. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** The part after the last @, lower case. Domains are compared whole: a sub-domain is another domain. */
export function emailDomain(email: string): string {
  const key = emailKey(email);
  return key.slice(key.lastIndexOf('@') + 1);
}

/** How a person is called; somebody who was only added by address goes by the part before the @. */
export function displayName(person: { firstName: string; lastName: string; email: string }): string {
  const name = `${person.firstName} ${person.lastName}`.trim();
  return name === '' ? person.email.slice(0, person.email.lastIndexOf('@')) : name;
}

/** `Jan de Vries` or, as address books have it, `Vries, Jan de`, in the two parts in which a name is kept. */
export function nameParts(name: string): { firstName: string; lastName: string } {
  const [before = '', after] = name.split(/,(.*)/s).map((part) => part.trim());
  const [firstName = '', ...rest] = (after || before).split(/\s+/);
  const lastName = [...rest, ...(after ? [before] : [])].join(' ');
  const kept = (part: string) => part.slice(0, mostCharacters.personName);
  return { firstName: kept(firstName), lastName: kept(lastName) };
}

/** Two letters for the round mark before a name: the first name's and the last name's, particles skipped. */
export function initials(person: { firstName: string; lastName: string; email: string }): string {
  const words = displayName(person)
    .split(/[\s.]+/u)
    .filter((word) => word !== '');
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const marked = capital.length > 1 ? [capital[0], capital.at(-1)] : [words[0], words.length > 1 ? words.at(-1) : ''];
  return marked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
