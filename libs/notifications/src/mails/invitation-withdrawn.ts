import { link, mail, text, written } from './blocks';
import type { InvitationWithdrawnFacts } from './facts';

export const invitationWithdrawn = written<InvitationWithdrawnFacts>({
  nl: ({ title, organisationName, because, link: href }) =>
    mail(
      `We hebben je niet meer nodig voor: ${title}`,
      text(
        because === 'filled'
          ? `We vroegen je om een training te geven voor ${organisationName}: ${title}. Iemand anders heeft die inmiddels op zich genomen.`
          : `We vroegen je om een training te geven voor ${organisationName}: ${title}. De organisatie heeft haar vraag ingetrokken.`,
      ),
      text('Je hoeft niets meer te doen. Dit telt niet mee voor hoe vaak je lesgeeft of gevraagd wordt.'),
      link('Bekijk wat jij kunt geven', href),
    ),
  en: ({ title, organisationName, because, link: href }) =>
    mail(
      `We no longer need you for: ${title}`,
      text(
        because === 'filled'
          ? `We asked you to give a training for ${organisationName}: ${title}. Somebody else has taken it on by now.`
          : `We asked you to give a training for ${organisationName}: ${title}. The organisation has withdrawn its question.`,
      ),
      text('There is nothing you need to do. This does not count for how often you teach or are asked.'),
      link('See what you can teach', href),
    ),
});
