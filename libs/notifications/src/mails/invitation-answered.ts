import type { Language } from '@onderling/contracts';
import { facts, link, mail, text, written, type Block } from './blocks';
import type { InvitationAnsweredFacts } from './facts';
import { momentInWords, placeInWords, placeLabel, pointInWords } from './wording';

export const invitationAnswered = written<InvitationAnsweredFacts>({
  nl: (given) =>
    given.answer === 'accepted'
      ? mail(
          `Je geeft deze training: ${given.title}`,
          text(`Je hebt ja gezegd. Fijn, ${given.organisationName} weet het meteen.`),
          whatInWords(given, 'nl'),
          undo(given, 'nl'),
          text('Ben jij dit niet geweest? Neem je antwoord dan terug en log in om te zien wat er gebeurde.'),
        )
      : mail(
          `Je geeft deze training niet: ${given.title}`,
          text('Je hebt nee gezegd. Dank voor je snelle antwoord. We vragen iemand anders.'),
          whatInWords(given, 'nl'),
          undo(given, 'nl'),
        ),
  en: (given) =>
    given.answer === 'accepted'
      ? mail(
          `You give this training: ${given.title}`,
          text(`You said yes. Good, ${given.organisationName} knows at once.`),
          whatInWords(given, 'en'),
          undo(given, 'en'),
          text('Was this not you? Then take the answer back, and sign in to see what happened.'),
        )
      : mail(
          `You do not give this training: ${given.title}`,
          text('You said no. Thank you for answering quickly. We ask somebody else.'),
          whatInWords(given, 'en'),
          undo(given, 'en'),
        ),
});

function whatInWords(given: InvitationAnsweredFacts, language: Language): Block {
  const nl = language === 'nl';
  return facts(
    ['Training', given.title],
    [nl ? 'Voor' : 'For', given.organisationName],
    [nl ? 'Wanneer' : 'When', given.chosen && momentInWords(given.chosen, language)],
    ...(given.place && given.chosen
      ? [[placeLabel(given.place, language), placeInWords(given.place, language)] as const]
      : []),
  );
}

function undo(given: InvitationAnsweredFacts, language: Language): Block[] {
  const nl = language === 'nl';
  if (!given.undoUntil) return [link(nl ? 'Bekijk de uitnodiging' : 'See the invitation', given.link)];
  const until = pointInWords(given.undoUntil, language);
  // A no is only worth taking back while there is something left to say yes to.
  const limit = given.answer === 'accepted' ? '' : nl ? ', zolang we nog zoeken' : ', as long as we still look';
  return [
    text(
      nl
        ? `Vergist? Tot ${until} kun je je antwoord terugnemen${limit}. Dat kan in de browser waarin je antwoordde, of als je inlogt.`
        : `A mistake? Until ${until} you can take your answer back${limit}, in the browser in which you answered or after signing in.`,
    ),
    link(nl ? 'Neem mijn antwoord terug' : 'Take my answer back', given.link),
  ];
}
