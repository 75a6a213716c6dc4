import { topicThemes } from '@onderling/contracts';
import { topicReferences } from './topics.reference';

describe('the reference table of topics', () => {
  const topics = topicReferences();

  it('holds about two hundred topics', () => {
    expect(topics.length).toBeGreaterThanOrEqual(190);
    expect(topics.length).toBeLessThanOrEqual(240);
  });

  it('names every topic once, by a slug that can stand in an address', () => {
    const slugs = topics.map((topic) => topic.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    for (const language of ['nl', 'en'] as const) {
      const names = topics.map((topic) => topic.name[language].toLowerCase());
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('puts every topic in a known theme, at least five in each', () => {
    expect(topics.filter((topic) => !topicThemes.includes(topic.theme))).toEqual([]);
    for (const theme of topicThemes) {
      expect(topics.filter((topic) => topic.theme === theme).length).toBeGreaterThanOrEqual(5);
    }
  });

  it('refers to ESCO by uuid', () => {
    const ids = topics.flatMap((topic) => topic.escoId ?? []);
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no empty or doubled synonym, and none that only repeats the name', () => {
    for (const topic of topics) {
      const words = topic.synonyms.map((word) => word.toLowerCase());
      expect(new Set(words).size).toBe(words.length);
      expect(words).not.toContain('');
      expect(words).not.toContain(topic.name.nl.toLowerCase());
    }
  });

  it('finds the open government act under its short and its long name', () => {
    const bySynonym = (word: string) => topics.filter((topic) => topic.synonyms.includes(word)).map(({ slug }) => slug);
    expect(bySynonym('Woo')).toContain('woo-verzoeken');
    expect(bySynonym('Wet open overheid')).toContain('woo-verzoeken');
    expect(bySynonym('Wmo 2015')).toEqual(['wmo']);
  });
});
