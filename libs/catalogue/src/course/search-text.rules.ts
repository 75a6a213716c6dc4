/** What of a course can be found by words. */
export interface SearchableCourse {
  readonly title: string;
  readonly gain: string;
  readonly description: string;
  readonly forWhom: string | null;
}
export interface SearchableTopic {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
}
export interface CourseSearchText {
  readonly searchTitle: string;
  readonly searchTopics: string;
  readonly searchText: string;
}

/**
 * Lower case, without accents, every sign that is no letter or digit a space: " woo verzoek ", with a space at both
 * ends so that whole words can be asked for.
 */
export function fold(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? ' ' : ` ${words} `;
}

export function courseSearchText(course: SearchableCourse, topics: readonly SearchableTopic[]): CourseSearchText {
  const searchTitle = fold(course.title);
  const searchTopics = topics.map((topic) => termsOf(topic).map(fold).join('')).join('');
  const body = fold([course.gain, course.description, course.forWhom ?? ''].join('\n'));
  return { searchTitle, searchTopics, searchText: `${searchTitle}|${searchTopics}|${body}` };
}

export const termsOf = (topic: SearchableTopic): string[] => [topic.nameNl, topic.nameEn, ...topic.synonyms];
