import { action, facts, mail, text, written } from './blocks';
import type { RequestMatchedFacts } from './facts';
import { talkTogether } from './run-words';
import { colleagueInWords, contactInWords, momentInWords, people, placeInWords, placeLabel } from './wording';

export const requestMatched = written<RequestMatchedFacts>({
  nl: (given) =>
    mail(
      `Er is een trainer voor: ${given.title}`,
      text(`${colleagueInWords(given.trainer, 'nl')}, geeft de training waar je om vroeg.`),
      facts(
        ['Training', given.title],
        ['Wanneer', momentInWords(given.session, 'nl')],
        [placeLabel(given.session.place, 'nl'), placeInWords(given.session.place, 'nl')],
        ['Trainer', contactInWords(given.trainer, 'nl')],
        ['Plaatsen', given.groupSize ? `${given.groupSize}, waarvan ${given.held} vastgehouden` : null],
      ),
      talkTogether(given.trainer, 'nl'),
      text(
        given.held
          ? `Voor ${people(given.held, 'nl')} is een plaats vastgehouden. Zij krijgen een mail om hun plaats te bevestigen.`
          : 'Er staan nog geen collega’s op de lijst. Voeg ze toe, of deel de link om mee te doen.',
      ),
      text(
        'Je krijgt een aparte mail met de afspraak voor je agenda. Je hoeft er niet bij te zijn, dus je agenda blijft vrij.',
      ),
      action('Bekijk de training en je collega’s', given.link),
    ),
  en: (given) =>
    mail(
      `There is a trainer for: ${given.title}`,
      text(`${colleagueInWords(given.trainer, 'en')}, gives the training you asked for.`),
      facts(
        ['Training', given.title],
        ['When', momentInWords(given.session, 'en')],
        [placeLabel(given.session.place, 'en'), placeInWords(given.session.place, 'en')],
        ['Trainer', contactInWords(given.trainer, 'en')],
        ['Places', given.groupSize ? `${given.groupSize}, of which ${given.held} held` : null],
      ),
      talkTogether(given.trainer, 'en'),
      text(
        given.held
          ? `A place is held for ${people(given.held, 'en')}. They get a mail to confirm their place.`
          : 'There are no colleagues on the list yet. Add them, or share the link to join.',
      ),
      text(
        'You get a separate mail with the appointment for your calendar. You need not be there, so it leaves your time free.',
      ),
      action('See the training and your colleagues', given.link),
    ),
});
