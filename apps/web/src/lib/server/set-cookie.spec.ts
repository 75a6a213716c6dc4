import { parseSetCookie } from './set-cookie';

describe('a cookie of the API', () => {
  it('keeps every attribute on its way to the visitor', () => {
    const line = '__Host-session=abc=def; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax';
    expect(parseSetCookie(line)).toEqual({
      name: '__Host-session',
      value: 'abc=def',
      options: { path: '/', maxAge: 600, httpOnly: true, secure: true, sameSite: 'lax' },
    });
  });

  it('has nothing that was not said', () => {
    expect(parseSetCookie('lang=nl').options).toEqual({ path: '/', httpOnly: false, secure: false });
  });
});
