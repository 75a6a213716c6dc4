import { action, code, mail, text, written } from './blocks';
import type { SignInFacts } from './facts';
import { timeInWords } from './wording';

/** The page where somebody asks for this mail always answers the same; only here it shows what an address may do. */
export const signIn = written<SignInFacts>({
  nl: (facts) => {
    if (facts.outcome === 'unknown-organisation') {
      return mail(
        'Onderling kent je organisatie nog niet',
        text(
          'Je vroeg om in te loggen bij Onderling. Onderling is voor mensen die bij de overheid werken. De organisatie achter jouw mailadres kennen we nog niet.',
        ),
        text(
          'We hebben je vraag doorgegeven aan de beheerder van Onderling. Die kijkt of jouw organisatie mee kan doen. Daarna kun je opnieuw inloggen. Nu hoef je niets te doen.',
        ),
        notYou.nl,
      );
    }
    const until = timeInWords(facts.expires, 'nl');
    return mail(
      facts.outcome === 'sign-up' ? 'Maak je account bij Onderling' : 'Inloggen bij Onderling',
      text(
        facts.outcome === 'sign-up'
          ? 'Fijn dat je mee wilt doen. Met deze mail laat je zien dat dit mailadres van jou is.'
          : 'Je vroeg om in te loggen bij Onderling.',
      ),
      text('Lees je dit in dezelfde browser als waarin je inlogt? Gebruik dan deze link:'),
      action(facts.outcome === 'sign-up' ? 'Maak mijn account' : 'Log mij in', facts.link),
      text(
        'Lees je dit ergens anders, zoals op je telefoon? Typ dan deze code in het venster waarin je om deze mail vroeg:',
      ),
      code(facts.code),
      text(`De link en de code werken één keer, tot ${until} uur.`),
      text('Geef de code aan niemand, ook niet als iemand erom vraagt.'),
      notYou.nl,
    );
  },
  en: (facts) => {
    if (facts.outcome === 'unknown-organisation') {
      return mail(
        'Onderling does not know your organisation yet',
        text(
          'You asked to sign in to Onderling. Onderling is for people who work for government. We do not know the organisation behind your e-mail address yet.',
        ),
        text(
          'We passed your question on to the steward of Onderling, who will see whether your organisation can take part. After that you can sign in again. There is nothing you need to do now.',
        ),
        notYou.en,
      );
    }
    const until = timeInWords(facts.expires, 'en');
    return mail(
      facts.outcome === 'sign-up' ? 'Make your account at Onderling' : 'Sign in to Onderling',
      text(
        facts.outcome === 'sign-up'
          ? 'Good that you want to join. With this mail you show that this e-mail address is yours.'
          : 'You asked to sign in to Onderling.',
      ),
      text('Are you reading this in the browser in which you are signing in? Then use this link:'),
      action(facts.outcome === 'sign-up' ? 'Make my account' : 'Sign me in', facts.link),
      text(
        'Are you reading this somewhere else, such as on your phone? Then type this code in the window where you asked for this mail:',
      ),
      code(facts.code),
      text(`The link and the code work once, until ${until}.`),
      text('Do not give the code to anybody, even when they ask for it.'),
      notYou.en,
    );
  },
});

const notYou = {
  nl: text('Heb je hier niet om gevraagd? Dan hoef je niets te doen.'),
  en: text('Did you not ask for this? Then there is nothing you need to do.'),
};
