import { topicReferences } from '../reference/topics.reference';
import { Topic } from './topic.entity';
import { topicsToWrite } from './topic.rules';

describe('loading the topics', () => {
  const first = topicsToWrite(topicReferences(), []);

  it('writes every topic the first time and nothing the second time', () => {
    expect(first).toHaveLength(topicReferences().length);
    expect(topicsToWrite(topicReferences(), first)).toEqual([]);
  });

  it('keeps the id of a topic whose name changed, and leaves a topic that left the reference', () => {
    const stored = first.map((topic, at) =>
      at === 0 ? Object.assign(new Topic(), topic, { nameNl: 'Oude naam' }) : topic,
    );
    const written = topicsToWrite(topicReferences().slice(0, 1), stored);
    expect(written).toEqual([first[0]]);
  });

  it('gives an ESCO address where the reference knows the skill', () => {
    const known = first.filter((topic) => topic.escoUri !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { escoUri } of known) expect(escoUri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/);
  });
});
