import type { Language } from '@onderling/contracts';
import { languages, mostCharacters } from '@onderling/contracts/vocabularies';
import { account } from '../messages/account';
import { signin } from '../messages/signin';
import type { Submitted } from './submitted';

/** Name, function and language of somebody, everything that is wrong with them said at once. */
export function readDetails(input: Submitted, lang: Language) {
  const t = account[lang];
  const line = (name: string, most: number, missing: string, long: (most: number) => string): string => {
    const text = input.required(name, missing);
    input.atMost(name, most, long);
    return text;
  };
  return {
    firstName: line('firstName', mostCharacters.personName, t.firstNameMissing, t.firstNameLong),
    lastName: line('lastName', mostCharacters.personName, t.lastNameMissing, t.lastNameLong),
    functionTitle: line('functionTitle', mostCharacters.functionTitle, t.functionMissing, t.functionLong),
    language: input.oneOf('language', languages, t.chooseLanguage),
  };
}

/** A mail address; the API has the last word about its form. */
export function readEmail(input: Submitted, lang: Language, missing: string): string {
  const t = signin[lang];
  const email = input.required('email', missing);
  const letter = /[^\s!-~]/u.exec(email)?.[0];
  if (letter !== undefined) input.wrong('email', t.emailLetter(letter));
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) input.wrong('email', t.emailWrong);
  input.atMost('email', mostCharacters.email, t.emailLong);
  return email;
}
