import { enrolmentStates, type EnrolmentState, type ErrorCode } from '@onderling/contracts';
import { decide, enrolRefusal, isOpen, type Decision, type EnrolmentAction } from './enrolment.rules';

const now = new Date('2027-03-01T08:00:00Z');
const ahead = { endsAt: new Date('2027-03-08T11:00:00Z') };
const over = { endsAt: now };
const changed = (change: EnrolmentState): Decision => ({ change });
const refused = (refusal: ErrorCode): Decision => ({ refusal });
const already: Decision = { change: undefined };

describe('what an action does to an enrolment', () => {
  const table: [EnrolmentState, EnrolmentAction, Decision, Decision][] = [
    // state, action, when the run is to come, when it is over
    ['held', 'confirm', changed('confirmed'), refused('session-over')],
    ['held', 'cancel', changed('cancelled'), refused('session-over')],
    ['requested', 'confirm', refused('enrolment-closed'), refused('enrolment-closed')],
    ['requested', 'cancel', changed('cancelled'), refused('session-over')],
    ['waiting', 'confirm', refused('enrolment-closed'), refused('enrolment-closed')],
    ['waiting', 'cancel', changed('cancelled'), refused('session-over')],
    ['offered', 'confirm', changed('confirmed'), refused('session-over')],
    ['offered', 'cancel', changed('cancelled'), refused('session-over')],
    ['confirmed', 'confirm', already, already],
    ['confirmed', 'cancel', changed('cancelled'), refused('session-over')],
    ['cancelled', 'confirm', refused('enrolment-closed'), refused('enrolment-closed')],
    ['cancelled', 'cancel', already, already],
  ];

  it('has a row for every state and action', () => expect(table).toHaveLength(enrolmentStates.length * 2));

  it.each(table)('%s, %s', (state, action, before, after) => {
    expect(decide(state, action, ahead, now)).toEqual(before);
    expect(decide(state, action, over, now)).toEqual(after);
  });

  it('is open exactly while something can still be done', () => {
    expect(enrolmentStates.filter((state) => !isOpen(state, ahead, now))).toEqual(['cancelled']);
    expect(enrolmentStates.filter((state) => isOpen(state, over, now))).toEqual([]);
  });
});

describe('why somebody cannot enrol', () => {
  const run = { kind: 'open', state: 'active', startsAt: ahead.endsAt, capacity: 10, taken: 10 } as const;
  const inCompany = { ...run, kind: 'in-company' } as const;
  const stranger = { enrolled: false, teaches: false, maySee: true };

  it.each([
    ['no such run', undefined, stranger, 'not-found'],
    ['a run that is not for this person to see', inCompany, { ...stranger, maySee: false }, 'not-found'],
    ['full', run, stranger, 'run-full'],
    ['full, but has a place', run, { ...stranger, enrolled: true }, 'already-enrolled'],
    ['gives it', run, { ...stranger, teaches: true }, 'trainer-cannot-enrol'],
    ['listed colleague with a held place', inCompany, { ...stranger, enrolled: true }, 'already-enrolled'],
    ['in-company, knows of it', inCompany, stranger, 'run-not-open'],
  ] as const)('%s', (_why, facts, newcomer, code) => {
    expect(enrolRefusal(facts, newcomer, now)).toBe(code);
  });
});
