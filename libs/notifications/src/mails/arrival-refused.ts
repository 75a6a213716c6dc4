import { action, mail, text, written } from './blocks';
import type { ArrivalRefusedFacts } from './facts';

export const arrivalRefused = written<ArrivalRefusedFacts>({
  nl: ({ organisationName, staysName, link }) =>
    mail(
      'Je account bij Onderling is niet verhuisd',
      text(
        `Je vroeg om je account mee te nemen naar ${organisationName}. Die organisatie zegt dat je daar niet werkt. Daarom blijft je account bij ${staysName}, en log je in met het adres waarop je deze mail krijgt.`,
      ),
      text(
        `Werk je er wel? Vraag een collega daar wie Onderling beheert, en doe het daarna opnieuw. Koos je de verkeerde organisatie, dan kun je een andere kiezen.`,
      ),
      action('Naar jouw gegevens', link),
    ),
  en: ({ organisationName, staysName, link }) =>
    mail(
      'Your account at Onderling has not moved',
      text(
        `You asked to take your account along to ${organisationName}. That organisation says that you do not work there. That is why your account stays at ${staysName}, and you sign in with the address that this mail came to.`,
      ),
      text(
        'Do you work there after all? Ask a colleague there who runs Onderling for them, and then try again. If you chose the wrong organisation, you can choose another one.',
      ),
      action('To your details', link),
    ),
});
