import type { PersonState } from '@onderling/contracts';
import { dictionary, plural } from '../i18n/dictionary';

/** The colleagues of a body, for its administrator: confirming who signed up, and giving roles. */
export const people = dictionary({
  nl: {
    title: 'Mensen en rollen',
    lead: (organisation: string) => `Wie van ${organisation} meedoet, en wie wat mag.`,
    pendingTitle: (count: number) =>
      plural('nl', count, '1 collega wacht op je bevestiging', `${count} collega’s wachten op je bevestiging`),
    pendingText:
      'Zij meldden zich aan met een mailadres dat meer organisaties gebruiken. Bevestig wie bij jullie werkt.',
    confirm: 'Werkt bij ons',
    confirmWho: (name: string) => `: ${name}`,
    search: 'Zoek op naam, functie of mailadres',
    find: 'Zoek',
    all: 'Toon iedereen',
    count: (total: number) => plural('nl', total, '1 collega', `${total} collega’s`),
    countFor: (total: number, query: string) =>
      plural('nl', total, `1 collega voor “${query}”`, `${total} collega’s voor “${query}”`),
    none: 'Niemand gevonden',
    noneText: 'Probeer een deel van de naam, of toon iedereen.',
    states: {
      invited: 'Gevraagd, nog niet ingelogd',
      pending: 'Wacht op bevestiging',
      active: 'Doet mee',
      deactivated: 'Doet niet meer mee',
    } satisfies Record<PersonState, string> as Record<PersonState, string>,
    change: 'Verander rollen',
    changeOf: (name: string) => ` van ${name}`,
    give: (role: string) => `Geef: ${role}`,
    end: (role: string) => `Neem weg: ${role}`,
    noRole: 'Geen extra rol',
    roleHelp: {
      'hr-adviser': 'Mag trainingen aanvragen en ziet wie gevraagd wordt.',
      'organisation-administrator': 'Mag mensen bevestigen en rollen geven.',
    },
    done: {
      confirmed: 'De collega doet nu mee en krijgt een mail.',
      given: 'De rol is gegeven. De collega krijgt een mail, en zet bij de eerste keer een tweede stap aan.',
      ended: 'De rol is weggenomen.',
    },
  },
  en: {
    title: 'People and roles',
    lead: (organisation: string) => `Who of ${organisation} takes part, and who may do what.`,
    pendingTitle: (count: number) =>
      plural('en', count, '1 colleague waits for your confirmation', `${count} colleagues wait for your confirmation`),
    pendingText: 'They signed up with a mail address that several organisations use. Confirm who works with you.',
    confirm: 'Works with us',
    confirmWho: (name: string) => `: ${name}`,
    search: 'Search by name, function or mail address',
    find: 'Search',
    all: 'Show everybody',
    count: (total: number) => plural('en', total, '1 colleague', `${total} colleagues`),
    countFor: (total: number, query: string) =>
      plural('en', total, `1 colleague for “${query}”`, `${total} colleagues for “${query}”`),
    none: 'Nobody found',
    noneText: 'Try part of the name, or show everybody.',
    states: {
      invited: 'Asked, has not signed in yet',
      pending: 'Waits for confirmation',
      active: 'Takes part',
      deactivated: 'Takes part no longer',
    },
    change: 'Change roles',
    changeOf: (name: string) => ` of ${name}`,
    give: (role: string) => `Give: ${role}`,
    end: (role: string) => `Take away: ${role}`,
    noRole: 'No extra role',
    roleHelp: {
      'hr-adviser': 'May ask for trainings and sees who is asked.',
      'organisation-administrator': 'May confirm people and give roles.',
    },
    done: {
      confirmed: 'The colleague takes part now and gets a mail.',
      given: 'The role has been given. The colleague gets a mail, and sets up a second step the first time.',
      ended: 'The role has been taken away.',
    },
  },
});
