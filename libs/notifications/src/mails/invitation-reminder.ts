import { action, mail, text, written } from './blocks';
import type { InvitationFacts } from './facts';
import { briefInWords } from './invitation';
import { colleagueInWords, pointInWords } from './wording';

export const invitationReminder = written<InvitationFacts>({
  nl: (given) =>
    mail(
      `Nog even: wil je deze training geven: ${given.title}`,
      text(
        `We vroegen je eerder of je een training wilt geven voor ${given.requester.organisationName}. De vraag komt van ${colleagueInWords(given.requester, 'nl')}. Je hebt nog niet geantwoord.`,
      ),
      text(
        `Dat kan tot ${pointInWords(given.deadline, 'nl')}. Een nee is ook goed: dan kunnen we meteen iemand anders vragen.`,
      ),
      action('Bekijk de vraag en antwoord', given.link),
      text('Gebruik deze link; met die uit de vorige mail kun je niet meer antwoorden.'),
      briefInWords(given, 'nl'),
    ),
  en: (given) =>
    mail(
      `A reminder: would you give this training: ${given.title}`,
      text(
        `We asked you earlier whether you would give a training for ${given.requester.organisationName}. The question comes from ${colleagueInWords(given.requester, 'en')}. You have not answered yet.`,
      ),
      text(
        `You can until ${pointInWords(given.deadline, 'en')}. A no is fine too: then we can ask somebody else at once.`,
      ),
      action('See the question and answer', given.link),
      text('Use this link; the one in the earlier mail no longer takes an answer.'),
      briefInWords(given, 'en'),
    ),
});
