import type { JobName } from '@onderling/contracts';
import { dictionary, plural } from '../i18n/dictionary';

/** The steward's lists: who asks for access, and work that gave up. */
export const steward = dictionary({
  nl: {
    tabsLabel: 'Beheer van Onderling',
    tabs: { access: 'Vragen om toegang', bodies: 'Organisaties', jobs: 'Werk dat bleef liggen' },
    accessTitle: (open: number) =>
      open === 0
        ? 'Niemand vraagt om toegang'
        : plural('nl', open, '1 collega vraagt om toegang', `${open} collega’s vragen om toegang`),
    accessLead: 'Hun mailadres zegt niet waar ze werken. Zeg bij welke organisatie dat is, of sluit de vraag.',
    accessEmptyTitle: 'Er is niets te doen',
    accessEmptyText: 'Vraagt iemand met een onbekend mailadres om toegang, dan staat de vraag hier.',
    wants: (organisation: string) => `Zegt te werken bij ${organisation}`,
    asked: (when: string) => `Gevraagd op ${when}`,
    choose: 'Kies een organisatie',
    chooseFor: (email: string) => ` voor ${email}`,
    states: { open: 'Wacht op jou', admitted: 'Toegelaten', closed: 'Gesloten' },
    chooseTitle: (domain: string) => `Bij welke organisatie hoort ${domain}?`,
    confirmTitle: (organisation: string) => `Werkt deze collega bij ${organisation}?`,
    confirmEffect: 'Alleen deze collega hoort daarna bij deze organisatie, en krijgt een mail.',
    find: 'Zoek een organisatie',
    findDo: 'Zoek',
    results: 'Organisatie',
    noResults: (query: string) => `Geen organisatie gevonden voor “${query}”. Probeer een ander deel van de naam.`,
    chooseMissing: 'Kies een organisatie',
    admit: 'Laat toe',
    admitEffect: (domain: string) =>
      `Iedereen met een adres op ${domain} kan zich daarna bij deze organisatie aanmelden. Wie al wachtte, krijgt een mail.`,
    close: 'Sluit zonder toe te laten',
    back: 'Terug naar de lijst',
    done: {
      admitted: 'Toegelaten. Wie wachtte, krijgt een mail.',
      closed: 'De vraag is gesloten. Wie hem stelde, krijgt een mail.',
    },
    bodiesTitle: 'Organisaties',
    bodiesLead:
      'Begint een organisatie met Onderling, geef dan een collega daar de rol van beheerder. De rest doen zij zelf.',
    bodies: (count: number) => plural('nl', count, '1 organisatie', `${count} organisaties`),
    bodiesFor: (count: number, query: string) =>
      `${plural('nl', count, '1 organisatie', `${count} organisaties`)} voor “${query}”`,
    allBodies: 'Toon alle organisaties',
    colleagues: 'Collega’s',
    colleaguesOf: (body: string) => ` van ${body}`,
    backToBodies: 'Alle organisaties',
    jobsTitle: (count: number) =>
      count === 0
        ? 'Er is geen werk blijven liggen'
        : plural('nl', count, '1 taak bleef liggen', `${count} taken bleven liggen`),
    jobsLead: 'Deze taken zijn een paar keer geprobeerd en toen opgegeven. Los de oorzaak op en probeer opnieuw.',
    jobsEmptyTitle: 'Alles loopt',
    jobsEmptyText: 'Lukt een taak na een paar keer nog niet, dan staat die hier.',
    gaveUp: (when: string, attempts: number) =>
      `Opgegeven op ${when}, na ${plural('nl', attempts, '1 poging', `${attempts} pogingen`)}.`,
    reason: (code: string) => `Reden: ${code}`,
    retry: 'Probeer opnieuw',
    retried: 'De taak wordt opnieuw geprobeerd.',
    jobs: {
      'rank-trainers': 'Trainers zoeken bij een aanvraag',
      'invite-next': 'De volgende trainer uitnodigen',
      'send-mail': 'Mail versturen',
      'remind-invitation': 'Aan een uitnodiging herinneren',
      'expire-invitation': 'Een uitnodiging laten verlopen',
      'reopen-request': 'Een aanvraag openen waarvan de training niet doorgaat',
      'release-trainer': 'Uitnodigingen intrekken van wie niet meer meedoet',
      'clear-expired': 'Oude gegevens opruimen',
    } satisfies Record<JobName, string> as Record<string, string>,
  },
  en: {
    tabsLabel: 'Looking after Onderling',
    tabs: { access: 'Requests for access', bodies: 'Organisations', jobs: 'Work left undone' },
    accessTitle: (open: number) =>
      open === 0
        ? 'Nobody asks for access'
        : plural('en', open, '1 colleague asks for access', `${open} colleagues ask for access`),
    accessLead: 'Their mail address does not tell where they work. Say at which organisation, or close the question.',
    accessEmptyTitle: 'There is nothing to do',
    accessEmptyText: 'When somebody with an unknown mail address asks for access, the question stands here.',
    wants: (organisation: string) => `Says to work at ${organisation}`,
    asked: (when: string) => `Asked on ${when}`,
    choose: 'Choose an organisation',
    chooseFor: (email: string) => ` for ${email}`,
    states: { open: 'Waits for you', admitted: 'Admitted', closed: 'Closed' },
    chooseTitle: (domain: string) => `To which organisation does ${domain} belong?`,
    confirmTitle: (organisation: string) => `Does this colleague work at ${organisation}?`,
    confirmEffect: 'Only this colleague belongs to this organisation after that, and gets a mail.',
    find: 'Search for an organisation',
    findDo: 'Search',
    results: 'Organisation',
    noResults: (query: string) => `No organisation found for “${query}”. Try another part of the name.`,
    chooseMissing: 'Choose an organisation',
    admit: 'Admit',
    admitEffect: (domain: string) =>
      `Everybody with an address at ${domain} can then sign up at this organisation. Whoever was waiting gets a mail.`,
    close: 'Close without admitting',
    back: 'Back to the list',
    done: {
      admitted: 'Admitted. Whoever was waiting gets a mail.',
      closed: 'The question has been closed. Whoever asked gets a mail.',
    },
    bodiesTitle: 'Organisations',
    bodiesLead:
      'When an organisation starts with Onderling, give a colleague there the role of administrator. They do the rest themselves.',
    bodies: (count: number) => plural('en', count, '1 organisation', `${count} organisations`),
    bodiesFor: (count: number, query: string) =>
      `${plural('en', count, '1 organisation', `${count} organisations`)} for “${query}”`,
    allBodies: 'Show all organisations',
    colleagues: 'Colleagues',
    colleaguesOf: (body: string) => ` of ${body}`,
    backToBodies: 'All organisations',
    jobsTitle: (count: number) =>
      count === 0
        ? 'No work was left undone'
        : plural('en', count, '1 task was left undone', `${count} tasks were left undone`),
    jobsLead: 'These tasks were tried several times and then given up. Solve the cause and try again.',
    jobsEmptyTitle: 'Everything runs',
    jobsEmptyText: 'When a task does not succeed after several tries, it stands here.',
    gaveUp: (when: string, attempts: number) =>
      `Given up on ${when}, after ${plural('en', attempts, '1 try', `${attempts} tries`)}.`,
    reason: (code: string) => `Reason: ${code}`,
    retry: 'Try again',
    retried: 'The task is tried again.',
    jobs: {
      'rank-trainers': 'Finding trainers for a request',
      'invite-next': 'Inviting the next trainer',
      'send-mail': 'Sending a mail',
      'remind-invitation': 'Reminding of an invitation',
      'expire-invitation': 'Ending an invitation',
      'reopen-request': 'Opening a request of which the training was called off',
      'release-trainer': 'Withdrawing invitations of who takes part no longer',
      'clear-expired': 'Clearing old data',
    } satisfies Record<JobName, string> as Record<string, string>,
  },
});
