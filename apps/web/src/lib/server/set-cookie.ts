export interface SetCookie {
  name: string;
  value: string;
  options: {
    path: string;
    domain?: string;
    maxAge?: number;
    expires?: Date;
    httpOnly: boolean;
    secure: boolean;
    sameSite?: 'lax' | 'strict' | 'none';
  };
}

/** Takes a Set-Cookie line of the API apart, so that the page's own answer can carry the same cookie. */
export function parseSetCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const cookie: SetCookie = {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    options: { path: '/', httpOnly: false, secure: false },
  };
  for (const attribute of attributes) {
    const [key = '', value = ''] = attribute.split('=', 2);
    const name = key.toLowerCase();
    if (name === 'path') cookie.options.path = value;
    else if (name === 'domain') cookie.options.domain = value;
    else if (name === 'max-age') cookie.options.maxAge = Number(value);
    else if (name === 'expires') cookie.options.expires = new Date(value);
    else if (name === 'httponly') cookie.options.httpOnly = true;
    else if (name === 'secure') cookie.options.secure = true;
    else if (name === 'samesite') cookie.options.sameSite = value.toLowerCase() as 'lax' | 'strict' | 'none';
  }
  return cookie;
}
