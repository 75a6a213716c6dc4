import { AffinityModel } from '../text/affinity';
import { SkillGraph } from './graph';
import { SkillLinker } from './linker';
import { defaultPolicy } from '../fit/policy';

const linker = new SkillLinker([
  { id: 'clean', labels: { nl: ['werkplek schoonmaken'], en: ['clean work area', 'tidy workplace'] } },
  { id: 'tender', labels: { nl: ['aanbestedingen beheren'], en: ['manage tenders', 'carry out tendering'] } },
  { id: 'youth', labels: { nl: ['jeugdzorg organiseren'], en: ['organise youth care'] } },
  { id: 'care', labels: { nl: ['zorg verlenen'], en: ['provide care'] } },
]);

test('free text finds the skills it is about, with the words that led there', () => {
  const [first, second] = linker.link('hulp bij aanbesteden van jeugdzorg', 2, 'nl');
  expect([first!.id, second!.id].sort()).toEqual(['tender', 'youth']);
  expect([...first!.matched, ...second!.matched].sort()).toEqual(['aanbesteden', 'jeugdzorg']);
});

test('equal texts give equal links, and scores stay within 0 and 1', () => {
  const links = linker.link('zorg', 10, 'nl');
  expect(linker.link('zorg', 10, 'nl')).toEqual(links);
  for (const { score } of links) expect(score > 0 && score <= 1).toBe(true);
});

test('a skill counts for a wider one more than the wider one for it', () => {
  const graph = new SkillGraph([
    { id: 'narrow', broader: ['wide'] },
    { id: 'other', broader: ['wide'] },
  ]);
  const { closeness } = defaultPolicy;
  expect(graph.expand('wide', closeness).get('narrow')).toBe(closeness.narrower);
  expect(graph.expand('narrow', closeness).get('wide')).toBe(closeness.broader);
  expect(graph.expand('narrow', closeness).get('other')).toBe(closeness.sibling);
});

test('whoever wrote about the need scores above whoever did not', () => {
  const model = new AffinityModel([
    { id: 'law', texts: ['Bezwaarschriften behandelen', 'Hoorzittingen voorzitten'] },
    { id: 'water', texts: ['Waterkwaliteit meten', 'Dijken onderhouden'] },
  ]);
  const [law, water] = model.score('Help bij een bezwaarschrift');
  expect(law!.score).toBeGreaterThan(water!.score);
});

test('vectors of texts change who answers a need', () => {
  const people = [
    { id: 'a', texts: ['dijken'] },
    { id: 'b', texts: ['heffing'] },
  ];
  const model = new AffinityModel(people, undefined, [Float32Array.of(1, 0), Float32Array.of(0, 1)]);
  const [a, b] = model.score('stormvloed', Float32Array.of(0.1, 1));
  expect(b!.score).toBeGreaterThan(a!.score);
  const [withoutA, withoutB] = model.score('stormvloed');
  expect([withoutA!.score, withoutB!.score]).toEqual([0, 0]);
});

test('a skill without a Dutch label is found through the words its translated neighbours taught', () => {
  const learnt = new SkillLinker([
    { id: 'care', labels: { nl: ['zorg verlenen'], en: ['provide care'] } },
    { id: 'buy', labels: { nl: ['zorg inkopen'], en: ['purchase care'] } },
    { id: 'plan', labels: { en: ['care planning'] } },
    { id: 'steel', labels: { en: ['weld steel'] } },
  ]);
  const found = learnt.link('heeft kennis van zorg', 4, 'nl').map(({ id }) => id);
  expect(found).toContain('plan');
  expect(found).not.toContain('steel');
});

test('a compound or form that no label has leads on through the known words in it', () => {
  const learnt = new SkillLinker([
    { id: 'software', labels: { nl: ['software ontwikkelen'], en: ['develop software'] } },
    { id: 'collect', labels: { nl: ['gegevens verzamelen'], en: ['collect data'] } },
    { id: 'repair', labels: { nl: ['machines herstellen'], en: ['repair machines'] } },
    { id: 'test', labels: { en: ['software testing'] } },
    { id: 'sample', labels: { en: ['collect samples'] } },
    { id: 'steel', labels: { en: ['weld steel'] } },
  ]);
  const found = (text: string) => learnt.link(text, 6, 'nl').map(({ id }) => id);
  expect(found('vertaalgeheugensoftware').slice(0, 2)).toEqual(['software', 'test']);
  expect(found('verzamelt bodemmonsters').slice(0, 2)).toEqual(['collect', 'sample']);
});

test('a long text is linked to who says most of it, not to a label that is one of its words', () => {
  const catalogue = new SkillLinker([
    { id: 'power', labels: { nl: ['elektriciteit'], en: ['electricity'] } },
    { id: 'promote', labels: { nl: ['duurzame energie promoten'], en: ['promote sustainable energy'] } },
    { id: 'clean', labels: { nl: ['werkplek schoonmaken'], en: ['clean work area'] } },
  ]);
  const text = 'duurzame warmte en elektriciteit bij organisaties promoten';
  expect(catalogue.link(text, 3, 'nl')[0]!.id).toBe('promote');
});
