import { bodies, type BodyKey } from './bodies.data';
import type { DemoPerson } from './types';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase();

/**
 * A person of the story; key ("anouk-van-der-meer") and e-mail address ("anouk.vandermeer@…") follow from name and body.
 */
export function person(
  body: BodyKey,
  firstName: string,
  lastName: string,
  functionTitle: string,
  more: Partial<Pick<DemoPerson, 'language' | 'roles' | 'previous'>> = {},
): DemoPerson {
  const key = plain(`${firstName} ${lastName}`).replace(/[^a-z]+/g, '-');
  const local = [firstName, lastName].map((name) => plain(name).replace(/[^a-z]+/g, '')).join('.');
  const email = `${local}@${bodies[body].emailDomain}`;
  return { key, firstName, lastName, email, body, functionTitle, language: 'nl', roles: [], ...more };
}
