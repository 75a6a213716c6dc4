import type { RequestEvent } from '@sveltejs/kit';
import type { MeView } from '@onderling/contracts';
import { ApiProblem } from './api';
import { callApi } from './bridge';

/** Who is signed in, or null. The header shows it; a page must stay readable when this fails, so it never throws. */
export async function findMe(event: RequestEvent): Promise<MeView | null> {
  if (!event.cookies.getAll().some(({ name }) => name.endsWith('session'))) return null;
  const request = new Request(new URL('/api/v1/me', event.url.origin), { headers: { accept: 'application/json' } });
  const response = await callApi(event, request).catch(() => undefined);
  return response?.ok ? ((await response.json()) as MeView) : null;
}

/** Tells whether a writing call failed because of this code, for pages that go on in another way. */
export function isProblem(problem: unknown, ...codes: string[]): problem is ApiProblem {
  return problem instanceof ApiProblem && codes.includes(problem.code);
}
