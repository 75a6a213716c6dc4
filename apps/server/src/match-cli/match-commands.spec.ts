import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affinityFiles } from './affinity.command';
import { rankFiles } from './rank.command';
import { linkFiles } from './skills.command';
import { solveFile } from './solve.command';

const folder = mkdtempSync(join(tmpdir(), 'match-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const out = join(folder, 'out');
const lines = () => readFileSync(out, 'utf8').trim().split('\n');

test('solve writes the assignment and the duals that prove it', async () => {
  const instance = file('i.csv', 'p,2,2,3,100\r\nr,0,1\nr,1,1\nt,0,1\nt,1,1,5\ne,1,0,7\ne,0,0,9\ne,0,1,8\n');
  const duals = join(folder, 'duals');
  const figures = await solveFile(instance, { out, duals });
  expect(figures).toMatchObject({ objective: 10, assigned: 2, uncovered: 0, gap: 0 });
  expect(lines()).toEqual(['0,1', '1,0']);
  expect(readFileSync(duals, 'utf8').trim().split('\n')).toHaveLength(4);
});

test('solve makes the fixed pairs and none of the forbidden ones', async () => {
  const problem = 'p,2,2,4,100\nt,0,1\nt,1,1\ne,0,0,9\ne,0,1,8\ne,1,0,7\ne,1,1,1\n';
  await solveFile(file('f.csv', problem.replace('t,0', 'f,0,0\nt,0')), { out });
  expect(lines()).toEqual(['0,0', '1,1']);
  const figures = await solveFile(file('x.csv', `${problem}x,0,0\nx,1,0\n`), { out });
  expect(figures).toMatchObject({ objective: -92, assigned: 1, uncovered: 1, gap: 0 });
  expect(lines()).toEqual(['0,1']);
});

test.each([
  ['p,1,1,1,5\nf,0,0\ne,0,0,7\n', '2:1: the fixed pair 0,0 is more than the 0 that trainer 0 can take'],
  ['p,1,1,1,5\nt,0,1\ne,0,0,7\n\nf,0,0\nx,0,0\n', '5:1: the fixed pair 0,0 is also forbidden'],
  ['p,1,2,1,5\nt,0,1\nt,1,1\ne,0,0,7\nf,0,1\n', '5:1: the fixed pair 0,1 has no edge'],
  ['p,1,1,0,5\nx,0,1\n', '2:5: trainer 1 does not exist'],
  ['r,0,1\n', '1:1: the first line must be'],
  ['p,1,1,1,5\ne,0,1,7\n', '2:5: trainer 1 does not exist'],
  ['p,1,1,1,5\ne,0,x,7\n', '2:5: trainer must be an integer'],
  ['p,1,1,2,5\ne,0,0,7\n', 'only 1 of the 2 edges'],
  ['p,1,1,0,5\nt,0,2,9,3\n', '2:9: load costs of a trainer may not fall'],
])('solve refuses %j and says where it goes wrong', async (content, problem) => {
  await expect(solveFile(file('bad.csv', content), { out })).rejects.toThrow(problem);
});

const trainer = {
  id: 't',
  body: 'b',
  skills: [{ id: 's', level: 2 }],
  languages: ['nl'],
  modes: ['online'],
  capacity: 2,
  load: 0,
};
const request = {
  id: 'r',
  body: 'c',
  skills: [{ id: 's', level: 2 }],
  text: 'woo',
  languages: ['nl'],
  mode: 'online',
  windows: [['2027-03-01T09:00:00Z', '2027-03-01T11:00:00Z']],
};

test('rank answers candidates with reasons and counts who was excluded', async () => {
  const trainers = file(
    't.ndjson',
    [trainer, { ...trainer, id: 'u', load: 2 }].map((line) => JSON.stringify(line)).join('\n'),
  );
  await rankFiles(trainers, file('r.ndjson', JSON.stringify(request)), { out, top: 5 });
  const [ranked] = lines().map((line) => JSON.parse(line));
  expect(ranked).toMatchObject({ request: 'r', candidates: [{ trainer: 't' }], excluded: { full: 1 } });
});

test('an unknown field is refused with its line and column', async () => {
  const trainers = file('u.ndjson', `${JSON.stringify(trainer)}\n{"id":"v","body":"b","age":61}\n`);
  const work = rankFiles(trainers, file('r.ndjson', JSON.stringify(request)), { out, top: 5 });
  await expect(work).rejects.toThrow('u.ndjson:2:22: has the unknown field "age"');
});

test('affinity and skills write what they promise', async () => {
  const experts = file('e.ndjson', '{"id":"a,b","texts":["jeugdzorg inkopen"]}\n{"id":"c","texts":["dijken"]}\n');
  await affinityFiles(experts, file('n.ndjson', '{"id":"n","text":"inkoop jeugdzorg"}\n'), { out });
  expect(lines()[0]).toMatch(/^"a,b",n,0\.\d+$/);
  const skills = file(
    's.ndjson',
    '{"id":"k","labels":{"nl":["jeugdzorg inkopen"],"en":["buy youth care"]},"broader":[]}\n',
  );
  await linkFiles(skills, file('x.ndjson', '{"id":"x","text":"inkoop van jeugdzorg","language":"nl"}\n'), {
    out,
    top: 3,
  });
  expect(JSON.parse(lines()[0]!)).toMatchObject({ text: 'x', skills: [{ id: 'k' }] });
});

test('word vectors lead affinity to an expert who uses other words, and nothing changes without them', async () => {
  const experts = file(
    've.ndjson',
    '{"id":"care","texts":["verpleging"]}\n{"id":"dike","texts":["Dijkbewaking"]}\n{"id":"tax","texts":["heffing"]}\n',
  );
  const needs = file('vn.ndjson', '{"id":"n","text":"stormvloed"}\n');
  await affinityFiles(experts, needs, { out });
  expect(lines()).toEqual(['care,n,0.00000000', 'dike,n,0.00000000', 'tax,n,0.00000000']);
  const embeddings = file('v.vec', '4 2\nverpleging 0 5 \nStormvloed 0.9 0.1\ndijkbewaking 1 0\nstormvloed 0 1\n');
  await affinityFiles(experts, needs, { out, embeddings });
  const [care, dike, tax] = lines().map((line) => Number(line.split(',')[2]));
  expect(dike).toBeGreaterThan(care!);
  expect(care).toBeGreaterThan(tax!);
  expect(tax).toBe(0);
});

test.each([
  ['', 'v.vec:1:1: is empty'],
  ['dijken 1 0\n', 'v.vec:1:1: the first line must be "words dimension"'],
  ['1 2\ndijken 1\n', 'v.vec:2:8: expected 2 numbers after the word, found 1'],
  ['1 2\ndijken 1 x\n', 'v.vec:2:10: "x" is not a number'],
  ['2 2\ndijken 1 0\n', 'v.vec:3:1: has 1 words instead of the 2'],
  ['1 2\n\n', 'v.vec:2:1: expected a word'],
])('word vectors %j are refused with file and line', async (content, problem) => {
  const experts = file('ve.ndjson', '{"id":"dike","texts":["dijken"]}\n');
  const needs = file('vn.ndjson', '{"id":"n","text":"dijken"}\n');
  const work = affinityFiles(experts, needs, { out, embeddings: file('v.vec', content) });
  await expect(work).rejects.toThrow(problem);
});

test.each([
  ['["2027-03-01T09:00:00Z","soon"]', 'item 1 must be an instant such as "2027-03-01T09:00:00Z"'],
  ['["2027-03-01T09:00:00Z","2027-03-01T08:00:00Z"]', 'item 1 must end after it begins'],
])('a span %s of free time is refused', async (span, problem) => {
  const trainers = file('s.ndjson', `{"id":"v","body":"b","availability":[${span}]}\n`);
  const work = rankFiles(trainers, file('r.ndjson', JSON.stringify(request)), { out, top: 5 });
  await expect(work).rejects.toThrow(`s.ndjson:1:22: "availability" ${problem}`);
});
