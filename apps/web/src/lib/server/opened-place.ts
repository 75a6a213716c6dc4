import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { LinkedPlaceView } from '@onderling/contracts';
import { api } from './api';
import { isProblem } from './me';

/** Holds the token of a mail's link for the pages of that one place, so that it never stays in an address. */
const cookie = 'place';
const aDay = 24 * 3_600;
type OfPlace = RequestEvent<{ id: string }>;

export const pageOfPlace = (id: string): string => `/places/${id}`;

/** Opens the link of a mail in this browser. @returns undefined when it opens nothing (any more) */
export async function openPlace(event: RequestEvent, token: string): Promise<LinkedPlaceView | undefined> {
  const place = await lookUp(event, token);
  if (place) {
    const secure = event.url.protocol === 'https:';
    const path = pageOfPlace(place.id);
    event.cookies.set(cookie, token, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: aDay });
  }
  return place;
}

/** The place of this address, if its link was opened in this browser. */
export async function findOpenedPlace(event: OfPlace): Promise<LinkedPlaceView | undefined> {
  const place = await lookUp(event, tokenOf(event));
  return place?.id === event.params.id ? place : undefined;
}

export const confirmPlace = (event: OfPlace): Promise<never> => step(event, 'confirmation', 'confirmed');
export const cancelPlace = (event: OfPlace): Promise<never> => step(event, 'cancellation', 'cancelled');

/** Goes to the page of the place, which tells what became of it when the step is not possible any more. */
async function step(event: OfPlace, what: 'confirmation' | 'cancellation', done: string): Promise<never> {
  const path = pageOfPlace(event.params.id);
  await api(event)
    .post(`/place-links/${what}`, { token: tokenOf(event) })
    .catch((problem: unknown) => {
      if (isProblem(problem, ...toldByThePage)) redirect(303, path);
      throw problem;
    });
  redirect(303, `${path}?done=${done}`);
}

const toldByThePage = ['enrolment-closed', 'session-over', 'place-of-somebody-else', 'not-found', 'invalid-input'];

const tokenOf = (event: RequestEvent): string => event.cookies.get(cookie) ?? '';

async function lookUp(event: RequestEvent, token: string): Promise<LinkedPlaceView | undefined> {
  return token ? api(event).lookUp<LinkedPlaceView>('/place-links/lookup', { token }) : undefined;
}
