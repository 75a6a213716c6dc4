import type { FactsOfKind } from '../mails/composers';
import type { Colleague, Moment, Place, RunFacts, Session } from '../mails/facts';

/** One complete set of facts for every kind of mail, for specs. Bodies and people are invented. */
const moment = (startsAt: string, endsAt: string, timeZone = 'Europe/Amsterdam'): Moment => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
});
const point = (at: string) => ({ at: new Date(at), timeZone: 'Europe/Amsterdam' });

export const samplePlace: Place = {
  kind: 'room',
  name: 'Zaal De Waag',
  address: 'Stadhuis, Grote Kerkhof',
  place: 'Deventer',
  accessNote: 'Meld je bij de balie met je rijkspas of een legitimatie',
  link: null,
};
const trainer: Colleague = { name: 'Rachida Haddou', functionTitle: 'senior inspecteur', organisationName: 'NVWA' };
const requester: Colleague = {
  name: 'Linda Wassink',
  functionTitle: 'opleidingsadviseur',
  organisationName: 'provincie Overijssel',
};
const first = moment('2027-03-16T08:30:00Z', '2027-03-16T11:00:00Z');
const session: Session = { ...first, place: samplePlace };
const later: Session = { ...moment('2027-03-30T07:30:00Z', '2027-03-30T10:00:00Z'), place: samplePlace };
const site = 'https://onderling.example';

export const sampleRun: RunFacts = {
  title: 'Lastige gesprekken met inwoners',
  organisationName: 'provincie Overijssel',
  language: 'nl',
  mode: 'on-site',
  trainers: [trainer],
  sessions: [session, later],
  link: `${site}/runs/1`,
};
const invitation = {
  title: 'Lastige gesprekken met inwoners',
  need: 'Onze vergunningverleners krijgen boze mensen aan de balie.\nWat zeg je dan?',
  audience: 'vergunningverleners en toezichthouders',
  groupLevel: 'occasional',
  groupSize: 18,
  mode: 'on-site',
  language: 'nl',
  place: samplePlace,
  requester,
  dateOptions: [first, moment('2027-04-15T11:00:00Z', '2027-04-15T14:00:00Z')],
  reasons: [
    { code: 'skills', value: 0.9, detail: { matched: 3, asked: 4 } },
    { code: 'travel', value: 0.7, detail: { mode: 'on-site', km: 34 } },
    { code: 'availability', value: 0.6, detail: { possible: 2, asked: 3, stated: 1 } },
    { code: 'feedback', value: 0, detail: { ratings: 0 } },
  ],
  effort: { preparation: 90, teaching: 150, travel: 120 },
  deadline: point('2027-03-10T10:00:00Z'),
  link: `${site}/go/invitation/token`,
} as const satisfies FactsOfKind['invitation'];
const enrolment = {
  run: sampleRun,
  state: 'confirmed',
  invitedOnly: false,
  link: `${site}/enrolments/1`,
  coursesLink: `${site}/courses`,
} as const;
const calendar = {
  role: 'participant',
  title: sampleRun.title,
  trainers: [trainer],
  session,
  changed: false,
  link: `${site}/go/place/token`,
  itemLink: `${site}/enrolments/1`,
} as const satisfies FactsOfKind['calendar-request'];

export const sampleFacts: FactsOfKind = {
  'sign-in': {
    case: 'known',
    link: `${site}/go/sign-in/t`,
    code: 'K7QM-3XPA',
    expires: point('2027-03-10T10:10:00Z'),
  },
  'membership-confirmed': { organisationName: 'gemeente Deventer', link: site },
  'membership-pending': {
    organisationName: 'gemeente Deventer',
    newcomer: { name: 'Joris Bakker', email: 'j.bakker@gemeente-deventer.example', functionTitle: 'jurist' },
    link: `${site}/organisation/people`,
  },
  'arrival-pending': {
    organisationName: 'ministerie van BZK',
    arrival: {
      name: 'Joris Bakker',
      email: 'j.bakker@rijk.example',
      functionTitle: 'jurist',
      fromName: 'gemeente Deventer',
    },
    link: `${site}/organisation/people`,
  },
  'arrival-refused': {
    organisationName: 'ministerie van BZK',
    staysName: 'gemeente Deventer',
    link: `${site}/account`,
  },
  'account-moved': { organisationName: 'gemeente Deventer', link: `${site}/account` },
  'role-granted': { role: 'hr-adviser', organisationName: 'gemeente Deventer', link: `${site}/sign-in` },
  invitation,
  'invitation-reminder': invitation,
  'invitation-answered': {
    answer: 'accepted',
    title: invitation.title,
    organisationName: requester.organisationName,
    chosen: first,
    place: samplePlace,
    undoUntil: point('2027-03-09T10:00:00Z'),
    link: `${site}/invitations/1`,
  },
  'invitation-withdrawn': {
    title: invitation.title,
    organisationName: requester.organisationName,
    because: 'filled',
    link: `${site}/teach`,
  },
  'request-matched': {
    title: invitation.title,
    link: `${site}/requests/1`,
    trainer: { ...trainer, email: 'rachida.haddou@nvwa.example' },
    session,
    held: 12,
    groupSize: 18,
  },
  'acceptance-undone': {
    title: invitation.title,
    link: `${site}/requests/1`,
    trainer,
    deadline: point('2027-03-10T10:00:00Z'),
  },
  'request-unmatched': {
    title: invitation.title,
    link: `${site}/requests/1`,
    excluded: [
      { code: 'nothing-in-common', count: 19 },
      { code: 'not-available', count: 1 },
      { code: 'declined', count: 0 },
    ],
    remedies: [],
  },
  'request-needs-attention': { title: invitation.title, link: `${site}/requests/1` },
  'place-held': { ...enrolment, state: 'held', link: `${site}/go/place/token`, requester },
  'enrolment-confirmed': enrolment,
  'enrolment-cancelled': { ...enrolment, state: 'cancelled' },
  'run-assigned': {
    run: sampleRun,
    requester: { ...requester, email: 'linda.wassink@provincie-overijssel.example' },
    capacity: 18,
    participantsLink: `${site}/runs/1/participants`,
  },
  'run-changed': { run: sampleRun, role: 'participant', held: false, link: `${site}/enrolments/1` },
  'run-cancelled': {
    run: sampleRun,
    role: 'participant',
    link: `${site}/runs/1`,
    coursesLink: `${site}/courses`,
    requestLink: null,
  },
  'calendar-request': calendar,
  'calendar-cancel': { ...calendar, link: `${site}/runs/1`, itemLink: `${site}/runs/1` },
};
