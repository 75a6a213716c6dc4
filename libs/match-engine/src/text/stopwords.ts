/** Words that say nothing about a subject, and thereby tell the language of a text. */
export type TextLanguage = 'nl' | 'en';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const stopwords: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  nl: list(`
    aan aangaande af al alle alleen allen als altijd ander andere anders bij binnen bijvoorbeeld bovendien daar daarbij
    daardoor daarin daarmee daarna daarnaast daarom daarvan daarvoor dan dat de deze die dit doch doen doet door drie
    dus een eens eerst eerste elk elke en enige enkele er ervan geen gaan gaat geven gezien goed graag had hadden heb
    hebben hebt heeft hem hen het hier hij hoe hun iedere iemand iets ik in is ja jaar jaren je jij jouw jullie kan
    komen komt krijgen kun kunnen kunt laten liever maar maken meer men met mij mijn moet moeten mogen na naar namelijk
    niet niets nieuwe nodig nog nu of om omdat onder ons onze ook op over per samen sinds soms tegen te tijdens toch
    toen tot tussen twee u uit uw van vanuit vanwege veel verder via voor voordat vooral waar waarbij waardoor waarin
    waarmee waarom wanneer want waren was wat we weer wel welke wie wij wil willen word worden wordt zal ze zelf zich
    zichzelf zij zijn zo zoals zodat zonder zou zouden zoeken zoek vraag vragen help helpen hulp leren leer uitleg
  `),
  en: list(`
    a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further get give had has have having he her here hers him
    his how i if in into is it its itself just like make may me more most my need new no nor not now of off on once only
    or other our ours out over own per same she should so some such than that the their theirs them then there these
    they this those through to too under until up use used using very via want was we were what when where which while
    who whom why will with within without would you your yours help learn paper show shows propose proposed based
  `),
};

/** The language most of these words belong to; Dutch when undecided. */
export function languageOf(tokens: readonly string[]): TextLanguage {
  let balance = 0;
  for (const token of tokens) {
    if (stopwords.nl.has(token)) balance++;
    if (stopwords.en.has(token)) balance--;
  }
  return balance < 0 ? 'en' : 'nl';
}
