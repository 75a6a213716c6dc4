import { redirect } from '@sveltejs/kit';
import { moveLinkCookie } from '$lib/server/sign-in';
import type { RequestHandler } from './$types';

const tenMinutes = 600;

/** The link in the mail to a new address. As for signing in, opening it uses nothing up. */
export const GET: RequestHandler = ({ params, cookies, url }) => {
  const secure = url.protocol === 'https:';
  cookies.set(moveLinkCookie, params.token, {
    path: '/account/move',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: tenMinutes,
  });
  redirect(303, '/account/move/confirm');
};
