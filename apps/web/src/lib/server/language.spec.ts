import { chooseLanguage } from './language';

describe('the language of a page', () => {
  it('is what the visitor chose before', () => expect(chooseLanguage('en', 'nl')).toBe('en'));
  it('is otherwise the best of ours in the browser’s wishes', () => {
    expect(chooseLanguage(undefined, 'fr, en-GB;q=0.8, nl;q=0.5')).toBe('en');
    expect(chooseLanguage('xx', 'nl-NL,en;q=0.9')).toBe('nl');
    expect(chooseLanguage(undefined, 'nl;q=0, en;q=0.1')).toBe('en');
  });
  it('is Dutch when nothing is known', () => expect(chooseLanguage(undefined, null)).toBe('nl'));
});
