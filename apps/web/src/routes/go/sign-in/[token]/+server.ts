import { redirect } from '@sveltejs/kit';
import { linkCookie } from '$lib/server/sign-in';
import type { RequestHandler } from './$types';

const tenMinutes = 600;

/** The link in the sign-in mail. Opening it uses nothing up, so a scanner that follows links does no harm. */
export const GET: RequestHandler = ({ params, cookies, url }) => {
  const secure = url.protocol === 'https:';
  cookies.set(linkCookie, params.token, {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: tenMinutes,
  });
  redirect(303, '/sign-in/confirm');
};
