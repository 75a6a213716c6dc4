import type { InvitationCard, MyLearningView, RequestCard, SearchView } from '@onderling/contracts';
import { api } from '$lib/server/api';
import type { PageServerLoad } from './$types';
import { whatWaits } from './waiting';

const shownCourses = 5;

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  const found = api(event).peek<SearchView>('/search', { placesFree: 'true', pageSize: shownCourses });
  if (!me) return { soon: (await found)?.items ?? [], waiting: [], next: null };
  const [learning, invitations, requests] = await Promise.all([
    api(event).peek<MyLearningView>('/me/enrolments'),
    api(event).peek<{ items: InvitationCard[] }>('/me/invitations'),
    me.may.request ? api(event).peek<{ items: RequestCard[] }>('/knowledge-requests') : undefined,
  ]);
  const upcoming = learning?.upcoming ?? [];
  return {
    soon: (await found)?.items ?? [],
    waiting: whatWaits({ me, upcoming, invitations: invitations?.items ?? [], requests: requests?.items ?? [] }),
    next: upcoming.find(({ state, run }) => state === 'confirmed' && run.state === 'active') ?? null,
  };
};
