import type { TopicView } from '@onderling/contracts';
import { newId } from '@onderling/platform';
import type { TopicReference } from '../reference/topics.reference';
import type { Topic } from './topic.entity';

const escoUri = (id: string | undefined): string | null =>
  id === undefined ? null : `http://data.europa.eu/esco/skill/${id}`;

/**
 * The rows that have to be written so that the table says what the reference says. A topic keeps its id for ever (its
 * slug identifies it); a topic that left the reference stays, because courses and trainers point at it.
 * @returns only rows that are new or different, so that loading twice writes nothing the second time
 */
export function topicsToWrite(references: readonly TopicReference[], stored: readonly Topic[]): Topic[] {
  const bySlug = new Map(stored.map((topic) => [topic.slug, topic]));
  return references.flatMap((reference, position) => {
    const before = bySlug.get(reference.slug);
    const after: Topic = {
      id: before?.id ?? newId(),
      slug: reference.slug,
      theme: reference.theme,
      nameNl: reference.name.nl,
      nameEn: reference.name.en,
      synonyms: [...reference.synonyms],
      escoUri: escoUri(reference.escoId),
      position,
    };
    return before && same(before, after) ? [] : [after];
  });
}

function same(before: Topic, after: Topic): boolean {
  return (
    before.theme === after.theme &&
    before.nameNl === after.nameNl &&
    before.nameEn === after.nameEn &&
    before.escoUri === after.escoUri &&
    before.position === after.position &&
    before.synonyms.join('\n') === after.synonyms.join('\n')
  );
}

export function topicView(topic: Topic): TopicView {
  return {
    id: topic.id,
    slug: topic.slug,
    name: { nl: topic.nameNl, en: topic.nameEn },
    theme: topic.theme,
    escoUri: topic.escoUri,
  };
}
