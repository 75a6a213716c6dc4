import type { SearchView, TopicView } from '@onderling/contracts';
import { courseFormats, deliveryModes, durationBands, languages, startBands } from '@onderling/contracts/vocabularies';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';

/** The catalogue's address has the names of the API; a value that does not exist is left out instead of refused. */
const known = {
  format: courseFormats as readonly string[],
  mode: deliveryModes as readonly string[],
  duration: Object.keys(durationBands),
  start: Object.keys(startBands),
  language: languages as readonly string[],
};
const longest = { query: 200, topic: 80, pages: 1_000 };

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const among = (name: keyof typeof known) => searchParams.getAll(name).filter((value) => known[name].includes(value));
  const chosen = {
    format: among('format'),
    mode: among('mode'),
    duration: among('duration'),
    start: among('start'),
    language: among('language'),
    topic: searchParams
      .getAll('topic')
      .filter((slug) => slug.length <= longest.topic)
      .slice(0, 5),
  };
  const q = (searchParams.get('q') ?? '').trim().slice(0, longest.query);
  const placesFree = searchParams.get('placesFree') === 'true';
  const page = Math.min(longest.pages, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1));
  const found = await api(event).get<SearchView>('/search', {
    q,
    ...chosen,
    placesFree: placesFree ? 'true' : undefined,
    page,
  });
  const topics = chosen.topic.length > 0 ? (await api(event).get<{ items: TopicView[] }>('/topics')).items : [];
  const topicNames = Object.fromEntries(topics.map((topic) => [topic.slug, topic.name[event.locals.lang]]));
  return { q, chosen, placesFree, page, found, topicNames };
};
