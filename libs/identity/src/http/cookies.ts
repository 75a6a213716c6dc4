import { Injectable } from '@nestjs/common';
import { Config } from '@onderling/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a use case answers, and what the browser has to remember of it; null makes the browser forget. */
export interface Answer<T> {
  readonly view: T;
  /** The login session's token. */
  readonly session?: { readonly token: string; readonly expiresAt: Date } | null;
  /** The secret that ties a sign-in mail to the browser that asked for it. */
  readonly browser?: { readonly secret: string; readonly expiresAt: Date } | null;
}

export const signInCookie = 'sign-in';

/** The two cookies of signing in: HttpOnly, SameSite=Lax, whole site, Secure and `__Host-` as soon as there is https. */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  /** Name of the cookie that holds the login session. */
  get sessionName(): string {
    return this.config.https ? '__Host-session' : 'session';
  }

  /** Sets or clears what the answer says and returns its view. */
  answer<T>(reply: FastifyReply, { view, session, browser }: Answer<T>): T {
    if (session !== undefined) this.set(reply, this.sessionName, session?.token, session?.expiresAt);
    if (browser !== undefined) this.set(reply, signInCookie, browser?.secret, browser?.expiresAt);
    return view;
  }

  /** The header line that would start this session, for tools that act as a browser. */
  sessionHeader(token: string): string {
    return `${this.sessionName}=${token}`;
  }

  sessionToken(request: FastifyRequest): string | undefined {
    return readCookie(request.headers.cookie, this.sessionName);
  }

  /** Expires counts for a browser whose clock is right; the server keeps the limits in any case. */
  private set(reply: FastifyReply, name: string, value = '', expires = new Date(0)): void {
    const secure = this.config.https ? '; Secure' : '';
    void reply.header(
      'set-cookie',
      `${name}=${value}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`,
    );
  }
}

/** The value of a cookie of ours (URL-safe characters only), or undefined; the first one counts. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : undefined;
}
