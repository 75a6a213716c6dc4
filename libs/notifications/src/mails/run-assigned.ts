import { action, facts, mail, text, written } from './blocks';
import type { RunAssignedFacts } from './facts';
import { runInWords, talkTogether } from './run-words';
import { contactInWords, languageInWords, people } from './wording';

export const runAssigned = written<RunAssignedFacts>({
  nl: ({ run, requester, capacity, participantsLink }) =>
    mail(
      `De training die je geeft: ${run.title}`,
      text(`Jij geeft deze training voor ${run.organisationName}. Hier staat alles bij elkaar.`),
      runInWords(run, 'nl'),
      facts(
        ['Groep', `hooguit ${people(capacity, 'nl')}`],
        ['Taal', languageInWords.nl[run.language]],
        ['Aanvrager', requester && contactInWords(requester, 'nl')],
      ),
      talkTogether(requester, 'nl'),
      text(
        'De afspraak voor je agenda komt in een aparte mail. Op de pagina van de training zie je wie er meedoen en wat zij willen weten.',
      ),
      action('Bekijk wie er meedoen', participantsLink),
      text('Kun je toch niet op dit moment? Verplaats de bijeenkomst of zeg af op de pagina van de training.'),
    ),
  en: ({ run, requester, capacity, participantsLink }) =>
    mail(
      `The training you give: ${run.title}`,
      text(`You give this training for ${run.organisationName}. Here is everything together.`),
      runInWords(run, 'en'),
      facts(
        ['Group', `at most ${people(capacity, 'en')}`],
        ['Language', languageInWords.en[run.language]],
        ['Requester', requester && contactInWords(requester, 'en')],
      ),
      talkTogether(requester, 'en'),
      text(
        'The appointment for your calendar comes in a separate mail. The page of the training shows who takes part and what they want to know.',
      ),
      action('See who takes part', participantsLink),
      text('Can you not make it after all? Move the session or call it off on the page of the training.'),
    ),
});
