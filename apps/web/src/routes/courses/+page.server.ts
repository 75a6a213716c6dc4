import { redirect } from '@sveltejs/kit';
import type { SearchView, TopicView } from '@onderling/contracts';
import { courseFormats, deliveryModes, durationBands, languages, startBands } from '@onderling/contracts/vocabularies';
import { api } from '$lib/server/api';
import { lastPageInstead, pageIn } from '$lib/server/list-page';
import type { PageServerLoad } from './$types';
import { readAddress } from './address';

const known = {
  format: courseFormats,
  mode: deliveryModes,
  duration: Object.keys(durationBands),
  start: Object.keys(startBands),
  language: languages,
};

const pageSize = 20;

export const load: PageServerLoad = async (event) => {
  const { q, chosen, placesFree } = readAddress(event.url.searchParams, known);
  const page = pageIn(event.url);
  const found = await api(event).get<SearchView>('/search', {
    q,
    ...chosen,
    placesFree: placesFree ? 'true' : undefined,
    page,
    pageSize,
  });
  const instead = lastPageInstead(event.url, found.total, pageSize);
  if (instead) redirect(303, instead);
  const topics = chosen.topic.length > 0 ? (await api(event).get<{ items: TopicView[] }>('/topics')).items : [];
  const topicNames = Object.fromEntries(topics.map((topic) => [topic.slug, topic.name[event.locals.lang]]));
  return { q, chosen, placesFree, page, pageSize, found, topicNames };
};
