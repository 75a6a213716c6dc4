import type { Language } from '@onderling/contracts';
import { action, code, mail, text, written, type Block } from './blocks';
import type { SignInFacts } from './facts';
import { timeInWords } from './wording';

/** The page where somebody asks for this mail always answers the same; only here it shows what an address may do. */
export const signIn = written<SignInFacts>({
  nl: (facts) => {
    switch (facts.case) {
      case 'known':
        return mail('Inloggen bij Onderling', text('Je vroeg om in te loggen bij Onderling.'), wayIn(facts, 'nl'));
      case 'sign-up':
        return mail(
          'Maak je account bij Onderling',
          text('Fijn dat je mee wilt doen. Met deze mail laat je zien dat dit mailadres van jou is.'),
          wayIn(facts, 'nl'),
        );
      case 'sign-up-shared':
        return mail(
          'Maak je account bij Onderling',
          text(
            'Fijn dat je mee wilt doen. Met deze mail laat je zien dat dit mailadres van jou is. Daarna kies je bij welke organisatie je werkt. De beheerder van die organisatie bevestigt dat.',
          ),
          wayIn(facts, 'nl'),
        );
      case 'unknown-domain':
        return mail(
          'Onderling kent je organisatie nog niet',
          text(
            'Je vroeg om in te loggen bij Onderling. Onderling is voor mensen die bij de overheid werken. De organisatie achter jouw mailadres kennen we nog niet.',
          ),
          text(
            'Wil je meedoen? Laat dan eerst zien dat dit mailadres van jou is. Daarna krijgt de beheerder van Onderling je vraag. Je hoort per mail of je organisatie mee kan doen.',
          ),
          wayIn(facts, 'nl'),
        );
      case 'deactivated':
        return mail(
          'Je account bij Onderling is gesloten',
          text('Je vroeg om in te loggen bij Onderling. Je account is gesloten, daarom kan dat nu niet.'),
          text('Klopt dat niet? Vraag de beheerder van Onderling in jouw organisatie om hulp.'),
          notYou.nl,
        );
      case 'admitted':
        return mail(
          'Je organisatie doet nu mee met Onderling',
          text('Je vroeg eerder of je mee kon doen met Onderling. Dat kan: we kennen je organisatie nu.'),
          action('Log in en maak mijn account', facts.link),
        );
      case 'not-admitted':
        return mail(
          'Je kunt nog niet meedoen met Onderling',
          text(
            'Je vroeg of je mee kon doen met Onderling. De beheerder heeft je vraag bekeken, maar kon niet zien bij welke organisatie van de overheid je werkt. Daarom kun je met dit mailadres nog niet meedoen.',
          ),
          text(
            'Werk je wel bij de overheid? Doe het dan opnieuw met het mailadres van je werk, of vraag een collega die Onderling al gebruikt wie het bij jullie beheert.',
          ),
          action('Probeer het opnieuw', facts.link),
        );
      case 'move':
        return mail(
          'Neem je account bij Onderling mee',
          text(
            'Je vroeg om je account bij Onderling mee te nemen naar dit mailadres. Met deze mail laat je zien dat het adres van jou is. Daarna hoort je account bij de organisatie van dit adres.',
          ),
          wayIn(facts, 'nl'),
        );
      case 'move-shared':
        return mail(
          'Neem je account bij Onderling mee',
          text(
            'Je vroeg om je account bij Onderling mee te nemen naar dit mailadres. Met deze mail laat je zien dat het adres van jou is. Daarna kies je bij welke organisatie je nu werkt. De beheerder van die organisatie bevestigt dat. Tot dan blijft alles zoals het is.',
          ),
          wayIn(facts, 'nl'),
        );
      case 'move-unknown-domain':
        return mail(
          'Onderling kent je nieuwe organisatie nog niet',
          text(
            'Je vroeg om je account bij Onderling mee te nemen naar dit mailadres. De organisatie achter dit adres kennen we nog niet.',
          ),
          text(
            'Laat met deze mail eerst zien dat het adres van jou is. Daarna zoekt de beheerder van Onderling uit bij welke organisatie het hoort. Je krijgt een mail zodra je account is verhuisd. Tot dan log je in met je oude adres.',
          ),
          wayIn(facts, 'nl'),
        );
      case 'move-taken':
        return mail(
          'Dit mailadres heeft al een account bij Onderling',
          text(
            'Je vroeg om een account bij Onderling mee te nemen naar dit mailadres. Dat kan niet: bij dit adres hoort al een account. Twee accounts kunnen we niet samenvoegen.',
          ),
          text('Je kunt wel inloggen met dit adres.'),
          action('Log in met dit adres', facts.link),
          notYou.nl,
        );
      case 'not-confirmed':
        return mail(
          'Je account bij Onderling is niet bevestigd',
          text(
            'Je wilde meedoen met Onderling en koos de organisatie waar je werkt. De beheerder van Onderling kon niet bevestigen dat je daar werkt. Daarom is je account gesloten.',
          ),
          text('Werk je er wel? Vraag een collega daar wie Onderling beheert. Die kan je account weer openen.'),
          action('Lees hoe je hulp krijgt', facts.link),
        );
      case 'move-refused':
        return mail(
          'Je account bij Onderling is niet verhuisd',
          text(
            'Je vroeg om je account bij Onderling mee te nemen naar een ander mailadres. De beheerder van Onderling kon niet zien bij welke organisatie dat adres hoort. Daarom blijft je account waar het is, en log je in met het adres waarop je deze mail krijgt.',
          ),
          text('Werk je er wel? Vraag een collega daar wie Onderling beheert, en doe het daarna opnieuw.'),
          action('Log in met dit adres', facts.link),
        );
      case 'moved-away':
        return mail(
          'Je account bij Onderling heeft een ander mailadres',
          text(
            'Het account bij Onderling dat bij dit mailadres hoorde, heeft nu een ander adres. Inloggen met dit adres kan niet meer. Wat je met Onderling deed is bewaard gebleven.',
          ),
          text(
            'Heb je dit niet zelf gedaan? Meld het dan meteen aan de beheerder van Onderling. Het kan dertig dagen lang worden teruggedraaid.',
          ),
          action('Lees hoe je hulp krijgt', facts.link),
        );
    }
  },
  en: (facts) => {
    switch (facts.case) {
      case 'known':
        return mail('Sign in to Onderling', text('You asked to sign in to Onderling.'), wayIn(facts, 'en'));
      case 'sign-up':
        return mail(
          'Make your account at Onderling',
          text('Good that you want to join. With this mail you show that this e-mail address is yours.'),
          wayIn(facts, 'en'),
        );
      case 'sign-up-shared':
        return mail(
          'Make your account at Onderling',
          text(
            'Good that you want to join. With this mail you show that this e-mail address is yours. Then you choose the organisation you work for, and its administrator confirms that.',
          ),
          wayIn(facts, 'en'),
        );
      case 'unknown-domain':
        return mail(
          'Onderling does not know your organisation yet',
          text(
            'You asked to sign in to Onderling. Onderling is for people who work for government. We do not know the organisation behind your e-mail address yet.',
          ),
          text(
            'Would you like to join? First show that this e-mail address is yours. Then the steward of Onderling gets your question. You hear by mail whether your organisation can take part.',
          ),
          wayIn(facts, 'en'),
        );
      case 'deactivated':
        return mail(
          'Your account at Onderling is closed',
          text('You asked to sign in to Onderling. Your account is closed, so you cannot sign in now.'),
          text('Is that not right? Ask the administrator of Onderling in your organisation for help.'),
          notYou.en,
        );
      case 'admitted':
        return mail(
          'Your organisation now takes part in Onderling',
          text('You asked earlier whether you could join Onderling. You can: we know your organisation now.'),
          action('Sign in and make my account', facts.link),
        );
      case 'not-admitted':
        return mail(
          'You cannot take part in Onderling yet',
          text(
            'You asked whether you could join Onderling. The steward looked at your question, but could not see for which government body you work. That is why you cannot take part with this e-mail address yet.',
          ),
          text(
            'Do you work for government after all? Then try again with the e-mail address of your work, or ask a colleague who uses Onderling already who runs it for you.',
          ),
          action('Try again', facts.link),
        );
      case 'move':
        return mail(
          'Take your account at Onderling along',
          text(
            'You asked to take your account at Onderling along to this e-mail address. With this mail you show that the address is yours. After that, your account belongs to the organisation of this address.',
          ),
          wayIn(facts, 'en'),
        );
      case 'move-shared':
        return mail(
          'Take your account at Onderling along',
          text(
            'You asked to take your account at Onderling along to this e-mail address. With this mail you show that the address is yours. Then you choose the organisation you work for now, and its administrator confirms that. Until then everything stays as it is.',
          ),
          wayIn(facts, 'en'),
        );
      case 'move-unknown-domain':
        return mail(
          'Onderling does not know your new organisation yet',
          text(
            'You asked to take your account at Onderling along to this e-mail address. We do not know the organisation behind this address yet.',
          ),
          text(
            'First show with this mail that the address is yours. Then the steward of Onderling finds out to which organisation it belongs. You get a mail as soon as your account has moved. Until then you sign in with your old address.',
          ),
          wayIn(facts, 'en'),
        );
      case 'move-taken':
        return mail(
          'This e-mail address already has an account at Onderling',
          text(
            'You asked to take an account at Onderling along to this e-mail address. That is not possible: an account belongs to this address already. We cannot join two accounts.',
          ),
          text('You can sign in with this address.'),
          action('Sign in with this address', facts.link),
          notYou.en,
        );
      case 'not-confirmed':
        return mail(
          'Your account at Onderling is not confirmed',
          text(
            'You wanted to take part in Onderling and chose the organisation where you work. The steward of Onderling could not confirm that you work there. That is why your account is closed.',
          ),
          text(
            'Do you work there after all? Ask a colleague there who runs Onderling for them. They can open your account again.',
          ),
          action('Read how to get help', facts.link),
        );
      case 'move-refused':
        return mail(
          'Your account at Onderling has not moved',
          text(
            'You asked to take your account at Onderling along to another e-mail address. The steward of Onderling could not see to which organisation that address belongs. That is why your account stays where it is, and you sign in with the address that this mail came to.',
          ),
          text('Do you work there after all? Ask a colleague there who runs Onderling for them, and then try again.'),
          action('Sign in with this address', facts.link),
        );
      case 'moved-away':
        return mail(
          'Your account at Onderling has another e-mail address',
          text(
            'The account at Onderling that belonged to this e-mail address has another address now. You cannot sign in with this one any more. What you did with Onderling has been kept.',
          ),
          text(
            'Did you not do this yourself? Then tell the steward of Onderling at once. It can be undone for thirty days.',
          ),
          action('Read how to get help', facts.link),
        );
    }
  },
});

const notYou: Record<Language, Block> = {
  nl: text('Heb je hier niet om gevraagd? Dan hoef je niets te doen.'),
  en: text('Did you not ask for this? Then there is nothing you need to do.'),
};

const steps: Record<Language, Record<'here' | 'button' | 'elsewhere' | 'secret', string>> = {
  nl: {
    here: 'Lees je dit in de browser waarin je om deze mail vroeg? Gebruik dan deze link:',
    button: 'Ga verder',
    elsewhere:
      'Lees je dit ergens anders, zoals op je telefoon? Typ dan deze code in het venster waarin je om deze mail vroeg:',
    secret: 'Geef de code aan niemand, ook niet als iemand erom vraagt.',
  },
  en: {
    here: 'Are you reading this in the browser in which you asked for this mail? Then use this link:',
    button: 'Go on',
    elsewhere:
      'Are you reading this somewhere else, such as on your phone? Then type this code in the window where you asked for this mail:',
    secret: 'Do not give the code to anybody, even when they ask for it.',
  },
};

/** The link for the asking browser and the code for any other place; both end at the same time. */
function wayIn(facts: SignInFacts, language: Language): Block[] {
  if (!facts.code) return [notYou[language]];
  const { here, button, elsewhere, secret } = steps[language];
  const until = timeInWords(facts.expires, language);
  return [
    text(here),
    action(button, facts.link),
    text(elsewhere),
    code(facts.code),
    text(
      language === 'nl'
        ? `De link en de code werken één keer, tot ${until} uur.`
        : `The link and the code work once, until ${until}.`,
    ),
    text(secret),
    notYou[language],
  ];
}
