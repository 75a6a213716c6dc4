import { timelineOf, type TimelineFacts } from './timeline.rules';

const at = (hour: number) => new Date(Date.UTC(2027, 2, 8, hour));
const almelo = { personName: 'J. Bos', organisationName: 'gemeente Almelo' };
const twente = { personName: 'R. Hof', organisationName: 'Omgevingsdienst Twente' };
const deventer = { personName: 'S. Oz', organisationName: 'gemeente Deventer' };

const facts: TimelineFacts = {
  request: {
    state: 'inviting',
    createdAt: at(6),
    submittedAt: at(7),
    closedAt: null,
    updatedAt: at(9),
    attentionReason: null,
  },
  rankings: [{ rankedAt: at(8), found: 3 }],
  invitations: [
    {
      ...almelo,
      state: 'declined',
      createdAt: at(8),
      sentAt: at(8),
      remindAt: at(12),
      remindedAt: null,
      deadlineAt: at(16),
      answeredAt: at(9),
    },
    {
      ...twente,
      state: 'sent',
      createdAt: at(9),
      sentAt: at(9),
      remindAt: at(13),
      remindedAt: null,
      deadlineAt: at(17),
      answeredAt: null,
    },
  ],
  earlier: [],
  next: deventer,
};

describe('the timeline of a request', () => {
  it('tells what happened, marks the present and says what follows', () => {
    const events = timelineOf(facts, at(10)).map(({ code, personName, now, future }) => [
      code,
      personName,
      now ? 'now' : future ? 'next' : 'past',
    ]);
    expect(events).toEqual([
      ['request-created', null, 'past'],
      ['request-submitted', null, 'past'],
      ['candidates-found', null, 'past'],
      ['trainer-invited', 'J. Bos', 'past'],
      ['invitation-delivered', 'J. Bos', 'past'],
      ['trainer-declined', 'J. Bos', 'past'],
      ['trainer-invited', 'R. Hof', 'past'],
      ['invitation-delivered', 'R. Hof', 'now'],
      ['reminder-due', 'R. Hof', 'next'],
      ['next-invited', 'S. Oz', 'next'],
    ]);
  });

  it('ends with the deadline when nobody is left to ask', () => {
    expect(timelineOf({ ...facts, next: null }, at(14)).at(-1)).toMatchObject({
      code: 'deadline',
      at: at(17).toISOString(),
    });
  });

  it('promises nothing once the request is matched', () => {
    const events = timelineOf({ ...facts, request: { ...facts.request, state: 'matched', closedAt: at(11) } }, at(12));
    expect(events.some((event) => event.future || event.now)).toBe(false);
    expect(events.at(-1)?.code).toBe('run-opened');
  });

  it('has one next step when several are asked, after the last deadline, and tells the future in order of time', () => {
    const [first, second] = facts.invitations;
    const both = [
      { ...first!, state: 'sent' as const, answeredAt: null, deadlineAt: at(20) },
      { ...second!, deadlineAt: at(17) },
    ];
    const coming = timelineOf({ ...facts, invitations: both }, at(10)).filter(({ future }) => future);
    expect(coming.map(({ code, at: when, personName }) => [code, when, personName])).toEqual([
      ['reminder-due', at(12).toISOString(), 'J. Bos'],
      ['reminder-due', at(13).toISOString(), 'R. Hof'],
      ['next-invited', at(20).toISOString(), 'S. Oz'],
    ]);
  });

  it('does not say when somebody else is asked while the mail to one of them is on its way', () => {
    const [, second] = facts.invitations;
    const under = { ...second!, state: 'created' as const, sentAt: null, remindAt: null, deadlineAt: null };
    const coming = timelineOf({ ...facts, invitations: [second!, under] }, at(10)).filter(({ future }) => future);
    expect(coming.map(({ code }) => code)).toEqual(['reminder-due']);
  });

  it('keeps an answer that was taken back, and the training that was called off', () => {
    const [, second] = facts.invitations;
    const given: TimelineFacts = {
      ...facts,
      request: { ...facts.request, state: 'needs-attention', attentionReason: 'run-cancelled', updatedAt: at(20) },
      invitations: [{ ...second!, state: 'called-off', answeredAt: at(15) }],
      earlier: [
        { code: 'trainer-accepted', at: at(11), who: twente },
        { code: 'run-opened', at: at(11), who: null },
        { code: 'answer-undone', at: at(12), who: twente },
        { code: 'run-opened', at: at(15), who: null },
        { code: 'run-cancelled', at: at(20), who: null },
      ],
    };
    expect(
      timelineOf(given, at(21))
        .slice(-6)
        .map(({ code, personName }) => [code, personName]),
    ).toEqual([
      ['trainer-accepted', 'R. Hof'],
      ['run-opened', null],
      ['answer-undone', 'R. Hof'],
      ['trainer-accepted', 'R. Hof'],
      ['run-opened', null],
      ['run-cancelled', null],
    ]);
  });
});
