import type { ErrorCode, Language, Problem } from '@onderling/contracts';

/** Every way in which the product says no, in words that say what to do next. A code without words does not compile. */
const texts = {
  nl: {
    'invalid-input': 'Er klopt iets niet in wat je invulde. Kijk het na en probeer het opnieuw.',
    'invalid-json': 'We konden je invoer niet lezen. Probeer het opnieuw.',
    'invalid-address': 'Dit adres klopt niet.',
    'idempotency-key-missing': 'We konden je invoer niet lezen. Laad de bladzijde opnieuw en probeer het nog eens.',
    'idempotency-key-reused':
      'Je stuurde dit formulier al eerder met andere gegevens. Laad de bladzijde opnieuw en kijk of het gelukt is.',
    'not-found': 'Dit bestaat niet, of niet meer.',
    'method-not-allowed': 'Dit kan hier niet.',
    'not-acceptable': 'Dit kan hier niet.',
    'too-large': 'Dit is te veel ineens. Maak het korter en probeer het opnieuw.',
    'unsupported-media-type': 'We konden je invoer niet lezen. Probeer het opnieuw.',
    'too-many-requests': 'Je probeerde dit te vaak achter elkaar. Wacht een paar minuten en probeer het opnieuw.',
    'foreign-origin': 'We konden niet zien of dit van deze site kwam. Laad de bladzijde opnieuw.',
    'temporarily-unavailable':
      'Onderling is even niet bereikbaar. Wat je invulde staat er nog. Probeer het over een minuut opnieuw.',
    'internal-error': 'Er ging iets mis bij ons. Wat je invulde staat er nog. Probeer het opnieuw.',
    'sign-in-required': 'Log eerst in.',
    'second-factor-required': 'Bevestig eerst met je tweede stap.',
    'not-allowed': 'Je hebt hier geen rechten voor.',
    'sign-in-link-not-valid': 'Deze link werkt niet meer. Vraag een nieuwe mail aan.',
    'sign-in-other-browser':
      'Je opende de mail in een andere browser. Typ de code uit de mail in het venster waar je hem aanvroeg.',
    'sign-in-code-wrong': 'Deze code klopt niet. Kijk de code in de mail na.',
    'sign-in-ended': 'Deze mail is niet meer geldig. Vraag een nieuwe aan.',
    'sign-up-not-open': 'Vraag eerst een mail aan om in te loggen.',
    'organisation-not-yours': 'Deze organisatie gebruikt jouw mailadres niet. Kies een andere.',
    'address-unchanged': 'Dit is al je mailadres. Vul het adres in van je nieuwe werk.',
    'address-taken': 'Bij dit mailadres hoort al een ander account. Log met dat adres in, of gebruik een ander adres.',
    'move-not-open': 'Vraag eerst een mail aan op je nieuwe adres.',
    'second-factor-code-wrong': 'Deze code klopt niet. Gebruik de code die je app nu toont.',
    'second-factor-exists': 'Je tweede stap staat al aan.',
    'person-not-pending': 'Deze collega wacht niet meer op bevestiging.',
    'person-deactivated': 'Deze collega doet al niet meer mee.',
    'person-not-deactivated': 'Deze collega doet mee.',
    'not-yourself': 'Dit kun je niet met je eigen account doen. Vraag het een andere beheerder.',
    'access-request-closed': 'Deze vraag is al afgehandeld.',
    'role-exists': 'Deze collega heeft die rol al.',
    'last-administrator': 'Een organisatie houdt altijd minstens één beheerder. Geef eerst een collega die rol.',
    'not-in-demonstration': 'Dit kan alleen in de demonstratie.',
    'topic-unknown': 'Dit onderwerp bestaat niet. Kies een onderwerp uit de lijst.',
    'room-unknown': 'Deze zaal bestaat niet meer. Kies een andere.',
    'room-taken': 'De zaal is dan bezet. Kies een andere zaal of datum.',
    'run-full': 'De laatste plaats is net weg. Er is nu geen plaats meer vrij.',
    'run-not-open': 'Inschrijven kan hier niet meer.',
    'run-started': 'Deze uitvoering is al begonnen.',
    'run-not-public': 'Dit bestaat niet, of is niet voor iedereen.',
    'already-enrolled': 'Je hebt al een plaats.',
    'trainer-cannot-enrol': 'Je geeft dit zelf, dus je hoeft je niet in te schrijven.',
    'place-of-somebody-else': 'Deze plaats staat op een andere naam. Log eerst uit.',
    'enrolment-closed': 'Deze inschrijving is al beëindigd.',
    'session-over': 'Deze bijeenkomst is al geweest.',
    'request-not-editable': 'Deze aanvraag kan nu niet veranderen.',
    'request-not-complete': 'De aanvraag is nog niet compleet.',
    'request-changed':
      'Dit is intussen veranderd, door iemand anders of door jou in een ander venster. Laad de bladzijde opnieuw en kijk wat er nu staat.',
    'request-closed': 'Deze aanvraag is afgesloten.',
    'colleague-other-organisation': 'Dit adres hoort niet bij je organisatie.',
    'join-link-not-valid': 'Deze link werkt niet meer. Vraag een nieuwe aan degene die hem stuurde.',
    'invitation-no-longer-open': 'Deze uitnodiging staat niet meer open.',
    'invitation-sign-in-required': 'Log in als degene die is uitgenodigd.',
    'invitation-undo-over': 'Dit antwoord staat nu vast.',
    'date-option-taken': 'Deze datum kan niet meer. Kies een andere.',
    'trainer-at-limit':
      'Je hebt dit jaar al zo vaak lesgegeven als je wilde. Verhoog het aantal in je profiel als je dit toch wilt doen.',
    'trainer-busy': 'Je geeft dan al een andere training. Kies een andere datum.',
  },
  en: {
    'invalid-input': 'Something in what you entered is not right. Check it and try again.',
    'invalid-json': 'We could not read what you entered. Try again.',
    'invalid-address': 'This address is not right.',
    'idempotency-key-missing': 'We could not read what you entered. Load the page again and retry.',
    'idempotency-key-reused':
      'You sent this form before with other details. Load the page again to see whether it worked.',
    'not-found': 'This does not exist, or not any more.',
    'method-not-allowed': 'This is not possible here.',
    'not-acceptable': 'This is not possible here.',
    'too-large': 'This is too much at once. Make it shorter and try again.',
    'unsupported-media-type': 'We could not read what you entered. Try again.',
    'too-many-requests': 'You tried this too often in a row. Wait a few minutes and try again.',
    'foreign-origin': 'We could not see whether this came from this site. Load the page again.',
    'temporarily-unavailable':
      'Onderling cannot be reached for a moment. What you entered is still there. Try again in a minute.',
    'internal-error': 'Something went wrong on our side. What you entered is still there. Try again.',
    'sign-in-required': 'Sign in first.',
    'second-factor-required': 'Confirm with your second step first.',
    'not-allowed': 'You have no right to do this.',
    'sign-in-link-not-valid': 'This link does not work any more. Ask for a new mail.',
    'sign-in-other-browser':
      'You opened the mail in another browser. Type the code from the mail in the window where you asked for it.',
    'sign-in-code-wrong': 'This code is not right. Check the code in the mail.',
    'sign-in-ended': 'This mail is not valid any more. Ask for a new one.',
    'sign-up-not-open': 'Ask for a sign-in mail first.',
    'organisation-not-yours': 'This organisation does not use your mail address. Choose another one.',
    'address-unchanged': 'This is your mail address already. Enter the one of your new work.',
    'address-taken': 'Another account belongs to this mail address. Sign in with that address, or use another one.',
    'move-not-open': 'First ask for a mail to your new address.',
    'second-factor-code-wrong': 'This code is not right. Use the code that your app shows now.',
    'second-factor-exists': 'Your second step is on already.',
    'person-not-pending': 'This colleague does not wait for confirmation any more.',
    'person-deactivated': 'This colleague takes part no longer.',
    'person-not-deactivated': 'This colleague takes part.',
    'not-yourself': 'You cannot do this to your own account. Ask another administrator.',
    'access-request-closed': 'This question has been dealt with.',
    'role-exists': 'This colleague has that role already.',
    'last-administrator': 'An organisation always keeps at least one administrator.',
    'not-in-demonstration': 'This is only possible in the demonstration.',
    'topic-unknown': 'This topic does not exist. Choose one from the list.',
    'room-unknown': 'This room does not exist any more. Choose another one.',
    'room-taken': 'The room is taken at that time. Choose another room or date.',
    'run-full': 'The last place has just gone. No place is free now.',
    'run-not-open': 'Enrolling is not possible here any more.',
    'run-started': 'This course run has started already.',
    'run-not-public': 'This does not exist, or is not for everyone.',
    'already-enrolled': 'You have a place already.',
    'trainer-cannot-enrol': 'You give this yourself, so you need not enrol.',
    'place-of-somebody-else': 'This place is in another name. Sign out first.',
    'enrolment-closed': 'This enrolment has ended already.',
    'session-over': 'This session is over.',
    'request-not-editable': 'This request cannot be changed now.',
    'request-not-complete': 'The request is not complete yet.',
    'request-changed':
      'This has changed in the meantime, by somebody else or by you in another window. Load the page again and see what it says now.',
    'request-closed': 'This request is closed.',
    'colleague-other-organisation': 'This address does not belong to your organisation.',
    'join-link-not-valid': 'This link does not work any more. Ask the sender for a new one.',
    'invitation-no-longer-open': 'This invitation is not open any more.',
    'invitation-sign-in-required': 'Sign in as the person who was invited.',
    'invitation-undo-over': 'This answer stands now.',
    'date-option-taken': 'This date is not possible any more. Choose another one.',
    'trainer-at-limit':
      'You have taught as often this year as you wished. Raise the number in your profile to do this one too.',
    'trainer-busy': 'You give another training at that time. Choose another date.',
  },
} satisfies Record<Language, Record<ErrorCode, string>>;

/** What the API's answer means for the visitor. */
export function problemText(lang: Language, problem: Pick<Problem, 'code' | 'status'>): string {
  const known: Record<string, string> = texts[lang];
  return known[problem.code] ?? texts[lang][problem.status >= 500 ? 'internal-error' : 'invalid-input'];
}

/** Codes of single fields as the API spells them; forms say most of it before, in words about that field. */
const fieldTexts: Record<Language, Record<string, string>> = {
  nl: {
    required: 'Vul dit in.',
    'too-small': 'Vul dit in.',
    'too-big': 'Dit is te lang of te veel.',
    'invalid-email': 'Dit is geen mailadres dat werkt. Een mailadres ziet eruit als jan.jansen@gemeente.nl.',
    'invalid-type': 'Vul dit in.',
    'invalid-value': 'Kies een van de mogelijkheden.',
    'no-control-characters': 'Hier staan tekens in die niet kunnen. Typ de tekst opnieuw in plaats van te plakken.',
    'end-before-start': 'Het einde ligt voor het begin.',
    'until-before-from': 'De laatste dag ligt voor de eerste.',
  },
  en: {
    required: 'Fill this in.',
    'too-small': 'Fill this in.',
    'too-big': 'This is too long or too much.',
    'invalid-email': 'This is not a mail address that works. A mail address looks like jan.jansen@gemeente.nl.',
    'invalid-type': 'Fill this in.',
    'invalid-value': 'Choose one of the possibilities.',
    'no-control-characters': 'This contains characters that are not possible. Type the text instead of pasting it.',
    'end-before-start': 'The end is before the start.',
    'until-before-from': 'The last day is before the first.',
  },
};

const wrongForm: Record<Language, string> = {
  nl: 'Dit heeft niet de juiste vorm.',
  en: 'This does not have the right form.',
};

/** The words for one wrong field of the API's answer. */
export function fieldProblem(lang: Language, code: string): string {
  return fieldTexts[lang][code] ?? wrongForm[lang];
}
