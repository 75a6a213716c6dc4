import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Text {
  readonly language: 'nl' | 'en';
  readonly file: string;
  readonly words: string;
}

/** Every piece of text of a dictionary, also the pieces between the values of a sentence; names of keys left out. */
function textsOf(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(join(__dirname, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const read = (node: ts.Node, language?: 'nl' | 'en') => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const name = ts.isPropertyAssignment(node) ? node.name.getText() : '';
    const inside = name === 'nl' || name === 'en' ? name : language;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && inside) texts.push({ language: inside, file, words: node.text });
    if (ts.isPropertyAssignment(node)) read(node.initializer, inside);
    else ts.forEachChild(node, (child) => read(child, inside));
  };
  read(source);
  return texts;
}

/** What no text says, and what it says instead or why. */
const avoided: readonly { readonly why: string; readonly nl: RegExp; readonly en: RegExp }[] = [
  { why: 'we do not shout', nl: /!/, en: /!/ },
  { why: 'je, not u', nl: /\b(u|uw)\b/i, en: /(?!)/ },
  {
    why: 'a colleague takes part: nobody is a customer, a student or a user',
    nl: /\b(klant|student|cursist|gebruiker)(en|s)?\b/i,
    en: /\b(customer|student|user)s?\b/i,
  },
  { why: 'a place, not a ticket; full, not sold out', nl: /\btickets?\b|uitverkocht/i, en: /\btickets?\b|sold out/i },
  {
    why: 'it says who asks for what instead',
    nl: /\bverplichte?\b(?<!niet verplicht)/i,
    en: /\b(mandatory|required)\b/i,
  },
  {
    why: 'words of the system',
    nl: /\b(records?|entiteit(en)?|submit\w*|database|server|json|uuid|null|undefined|url|parameters?)\b/i,
    en: /\b(records?|entit(y|ies)|submit\w*|database|server|json|uuid|null|undefined|url|parameters?)\b/i,
  },
  {
    why: 'no blame: what is wrong and what helps',
    nl: /\b(ongeldige?|illega(al|le)|mislukt|oeps|helaas)\b/i,
    en: /\b(invalid|illegal|failed|oops|unfortunately)\b/i,
  },
  { why: 'a match is told in reasons', nl: /\bmatch\w* *%|% *match/i, en: /\bmatch\w* *%|% *match/i },
  {
    why: 'a place on the screen or a colour says nothing to who does not see it (WCAG 1.3.3)',
    nl: /\b(hiernaast|(linker|rechter)\w+|(links|rechts)(boven|onder)|(rode|groene|gele|blauwe) (knop|balk|vak))\b/i,
    en: /\bon the (left|right)\b|\b(top|bottom) (left|right)\b|\b(red|green|yellow|blue) (button|bar|box)\b/i,
  },
];

const faultsOf = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ language, file, words }) =>
    avoided.filter((one) => one[language].test(words)).map(({ why }) => `${file}, ${language}: “${words}” (${why})`),
  );

const texts = readdirSync(__dirname)
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap(textsOf);

describe('the texts of the site', () => {
  it('are found in both languages', () => {
    for (const language of ['nl', 'en']) {
      const own = texts.filter((text) => text.language === language).map(({ words }) => words);
      expect(own.length).toBeGreaterThan(700);
      // Of a plain text, of a sentence with a value, and of a sentence with a number.
      expect(own).toContain(language === 'nl' ? 'Geef alle plaatsen terug' : 'Give all places back');
    }
    expect(texts.filter(({ words }) => words.includes('Wat nog openstaat van'))).toHaveLength(1);
  });

  it('use plain words: nobody is shouted at, blamed, called a user or spoken to by a system', () => {
    expect(faultsOf(texts)).toEqual([]);
  });

  it.each([
    ['nl', 'Gelukt!'],
    ['nl', 'Uw plaats is bevestigd'],
    ['nl', 'Dit veld is verplicht'],
    ['nl', 'Klik op de groene knop'],
    ['en', 'This record is invalid'],
    ['en', 'The course is sold out'],
  ] as const)('would not say, in %s, “%s”', (language, words) => {
    expect(faultsOf([{ language, file: '', words }])).not.toEqual([]);
  });
});
