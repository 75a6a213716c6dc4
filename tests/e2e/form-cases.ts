import type { Places } from './routes';

/** A form as it is tried: sent empty, and sent with nonsense. */
export interface FormCase {
  /** The id of the form, the start of the ids of its fields. */
  readonly form: string;
  readonly as?: string;
  readonly path: (places: Places) => string;
  /** The words of its button. */
  readonly button: string;
  /** The fields that must be filled, and that the form names when they are empty. */
  readonly required: readonly string[];
  /** Fields that are asked only after another answer. */
  readonly later?: readonly string[];
  /** Nonsense by field, and the fields that are named then. */
  readonly nonsense?: { readonly typed: Readonly<Record<string, string>>; readonly named: readonly string[] };
}

const longName = 'Jan '.repeat(60).trim();

export const formCases: readonly FormCase[] = [
  {
    form: 'sign-in',
    path: () => '/sign-in',
    button: 'Stuur me de mail',
    required: ['email'],
    nonsense: { typed: { email: 'geen adres' }, named: ['email'] },
  },
  {
    form: 'details',
    as: 'civil-servant',
    path: () => '/account',
    button: 'Sla op',
    required: ['firstName', 'lastName', 'functionTitle', 'language'],
    nonsense: {
      typed: { firstName: longName, lastName: longName, functionTitle: '' },
      named: ['firstName', 'lastName', 'functionTitle'],
    },
  },
  {
    form: 'address',
    as: 'civil-servant',
    path: () => '/account',
    button: 'Stuur me de mail',
    required: ['email'],
    nonsense: { typed: { email: 'geen adres' }, named: ['email'] },
  },
  {
    form: 'profile',
    as: 'organisation-administrator',
    path: () => '/teach',
    button: 'Bewaar mijn profiel',
    required: ['languages', 'modes', 'maxTravelKm', 'timesPerYear', 'findable'],
    nonsense: {
      typed: { maxTravelKm: 'ver', timesPerYear: '99', 'absence1.firstDay': '31', 'absence1.firstMonth': '2' },
      named: ['maxTravelKm', 'timesPerYear', 'absence1', 'findable'],
    },
  },
  {
    form: 'need',
    as: 'hr-adviser',
    path: () => '/requests/new',
    button: 'Verder naar groep en data',
    required: ['need', 'title', 'topics'],
    nonsense: { typed: { title: 'x'.repeat(121), need: 'Iets' }, named: ['title', 'topics'] },
  },
  {
    form: 'group',
    as: 'hr-adviser',
    path: ({ draft }) => `/requests/${draft}/edit?step=2`,
    button: 'Dien de aanvraag in',
    required: ['groupSize', 'date1.day', 'place', 'language', ''],
    later: ['address', 'date1.month', 'date1.from', 'date1.to'],
    nonsense: {
      typed: { groupSize: 'veel', 'date1.day': '31', 'date1.month': '2', 'date1.from': '9', 'date1.to': '8' },
      named: ['groupSize', 'date1.day', 'date1.to', 'place', ''],
    },
  },
  {
    form: 'add',
    as: 'hr-adviser',
    path: ({ matched }) => `/requests/${matched}/colleagues`,
    button: 'Zet op de lijst',
    required: ['emails'],
    nonsense: {
      typed: { emails: Array.from({ length: 61 }, (_, at) => `c${at}@provincie-overijssel.example`).join('\n') },
      named: ['emails'],
    },
  },
  {
    form: 'answer',
    as: 'invited-trainer',
    path: ({ invitation }) => `/invitations/${invitation}`,
    button: 'Ja, ik geef de training',
    required: ['date'],
  },
  {
    form: 'enrol',
    as: 'civil-servant',
    path: ({ openRun }) => `/runs/${openRun}/enrol`,
    button: 'Bevestig mijn plaats',
    required: [],
    nonsense: { typed: { question: 'Waarom? '.repeat(130) }, named: ['question'] },
  },
  {
    form: 'move',
    as: 'hr-adviser',
    path: ({ groupRun, session }) => `/runs/${groupRun}/sessions/${session}/move`,
    button: 'Verplaats en bericht iedereen',
    required: ['when.day', 'when.month', 'when.from', 'when.to'],
    nonsense: {
      typed: { 'when.day': '40', 'when.month': 'lente', place: 'x'.repeat(301) },
      named: ['when.day', 'when.month', 'place'],
    },
  },
  {
    form: 'resolve',
    as: 'platform-steward',
    path: ({ access }) => `/steward/access-requests?request=${access}&q=ministerie`,
    button: 'Laat toe',
    required: ['organisation'],
  },
];

/**
 * Forms that are reached only by a mail or a role: tried on the way, in forms.spec.ts, accessibility.spec.ts and
 * moving.spec.ts.
 */
export const onTheWay = ['code', 'sign-up', 'switch-on', 'move-code', 'move-choice'];
