import type { DemoPersona } from './types';

/** Who a visitor of the demonstration can be with one click; each is also a row of `people`. */
export const personas: readonly DemoPersona[] = [
  {
    id: 'civil-servant',
    person: 'marit-veldkamp',
    name: 'Marit Veldkamp',
    role: { nl: 'Beleidsadviseur, gemeente Deventer', en: 'Policy adviser, municipality of Deventer' },
    line: {
      nl: 'Zoekt tussen twee vergaderingen een cursus, schrijft zich in en zet hem in haar agenda.',
      en: 'Looks for a course between two meetings, enrols and puts it in her calendar.',
    },
  },
  {
    id: 'colleague-trainer',
    person: 'daan-gerritsen',
    name: 'Daan Gerritsen',
    role: { nl: 'Handhaver, waterschap Rijn en IJssel', en: 'Enforcement officer, water board Rijn en IJssel' },
    line: {
      nl: 'Weet veel van lozingen in het veld en laat zich vinden als collega-trainer.',
      en: 'Knows all about discharges in the field and lets colleagues find him as a trainer.',
    },
  },
  {
    id: 'hr-adviser',
    person: 'linda-wassink',
    name: 'Linda Wassink',
    role: { nl: 'Opleidingsadviseur, provincie Overijssel', en: 'Learning adviser, province of Overijssel' },
    line: {
      nl: 'Vraagt een training voor een groep collega’s aan en volgt wie er wordt uitgenodigd.',
      en: 'Asks for a training for a group of colleagues and follows who is invited.',
    },
  },
  {
    id: 'invited-trainer',
    person: 'rachida-haddou',
    name: 'Rachida Haddou',
    role: { nl: 'Senior inspecteur, NVWA', en: 'Senior inspector, NVWA' },
    line: {
      nl: 'Krijgt een uitnodiging om bij een andere organisatie les te geven en kiest een datum.',
      en: 'Is invited to teach at another organisation and chooses a date.',
    },
  },
  {
    id: 'organisation-administrator',
    person: 'femke-oosterhof',
    name: 'Femke Oosterhof',
    role: { nl: 'Coördinator leren, gemeente Deventer', en: 'Learning coordinator, municipality of Deventer' },
    line: {
      nl: 'Bevestigt nieuwe collega’s van haar gemeente, geeft rollen en sluit accounts.',
      en: 'Confirms new colleagues of her municipality, gives roles and closes accounts.',
    },
  },
  {
    id: 'platform-steward',
    person: 'samir-bouzid',
    name: 'Samir Bouzid',
    role: { nl: 'Beheerder van Onderling, ministerie van BZK', en: 'Steward of Onderling, Ministry of the Interior' },
    line: {
      nl: 'Houdt het platform draaiend en helpt organisaties op weg.',
      en: 'Keeps the platform running and helps organisations to start.',
    },
  },
];
