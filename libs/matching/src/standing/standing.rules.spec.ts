import { addUp } from './standing.rules';

it('counts every request once, the most frequent obstacle first', () => {
  const listed = { listed: true, invited: false };
  const because = (excludedBy: string | null) => ({ listed: false, invited: false, excludedBy });
  expect(
    addUp([
      listed,
      { listed: true, invited: true },
      because('too-far'),
      because('nothing-in-common'),
      because(null),
      because('nothing-in-common'),
    ]),
  ).toEqual({
    requests: 6,
    listed: 2,
    invited: 1,
    suits: 1,
    excluded: [
      { code: 'nothing-in-common', count: 2 },
      { code: 'too-far', count: 1 },
    ],
  });
});

it('says nothing of what was not asked', () => {
  expect(addUp([])).toEqual({ requests: 0, listed: 0, invited: 0, suits: 0, excluded: [] });
  expect(addUp([{ listed: false, invited: false }])).toMatchObject({ requests: 1, suits: 0, excluded: [] });
});
