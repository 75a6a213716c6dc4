import { fieldProblem } from '../messages/problems';
import { readDetails, readEmail } from './read-person';
import { Submitted } from './submitted';

function sent(fields: Record<string, string>): Submitted {
  const data = new FormData();
  for (const [name, text] of Object.entries(fields)) data.set(name, text);
  return new Submitted(data);
}
const emailFaults = (email: string): string[] => {
  const input = sent({ email });
  readEmail(input, 'nl', 'Vul je mailadres in.');
  return input.errors.map(({ text }) => text);
};

it('says everything that is wrong with somebody’s details at once, each field with its own limit', () => {
  const input = sent({ firstName: 'x'.repeat(81), lastName: 'x'.repeat(81), functionTitle: '', language: 'nl' });
  readDetails(input, 'nl');
  expect(input.errors.map(({ field, text }) => `${field}: ${text}`)).toEqual([
    'firstName: Gebruik hooguit 80 tekens voor je voornaam.',
    'lastName: Gebruik hooguit 80 tekens voor je achternaam.',
    'functionTitle: Vul je functie in.',
  ]);
});

it.each([
  ['missing', '', 'Vul je mailadres in.'],
  ['no address', 'geen adres', 'Dit is geen compleet mailadres. Een mailadres ziet eruit als jan.jansen@gemeente.nl.'],
  [
    'with a letter that mail servers refuse',
    'jürgen@gemeente.nl',
    'Een mailadres met “ü” werkt hier niet. Heb je er een zonder die letter?',
  ],
  ['too long', `${'x'.repeat(250)}@gemeente.nl`, 'Een mailadres heeft hooguit 254 tekens. Kijk het na.'],
])('says what is wrong with an address: %s', (_what, email, text) => {
  expect(emailFaults(email)).toEqual([text]);
});

it('takes a good address', () => {
  expect(emailFaults("Jan.o'Jansen+1@gemeente.nl")).toEqual([]);
});

it('knows what the API calls wrong, in the API’s own spelling', () => {
  const codes = ['required', 'too-small', 'too-big', 'invalid-email', 'invalid-value', 'end-before-start'];
  const texts = codes.map((code) => fieldProblem('nl', code));
  expect(texts).not.toContain(fieldProblem('nl', 'some-new-code'));
});
