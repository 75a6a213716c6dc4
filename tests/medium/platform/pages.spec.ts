import type { IncomingHttpHeaders } from 'node:http';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Answers, DomainError, Logger, Public } from '@onderling/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type HttpApp, httpApp } from './http-app';

@Controller('visits')
class VisitController {
  @Post()
  @Public()
  @Answers(z.object({ address: z.string(), id: z.string() }), 201)
  create(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('set-cookie', ['session=abc; HttpOnly', 'other=1']);
    return { address: request.ip, id: String(reply.getHeader('x-request-id')) };
  }

  @Get(':token')
  @Public()
  @Answers(z.object({}))
  read(@Param('token') _token: string) {
    throw new DomainError('not-found');
  }
}

interface Line {
  message: string;
  fields: Record<string, unknown>;
}
const lines: Line[] = [];
const note = (message: string, fields: Record<string, unknown> = {}) => void lines.push({ message, fields });
const logger = { debug: note, info: note, warn: note, error: note };

let seen: IncomingHttpHeaders = {};
/** Stands for the built pages: shows what it was told, and calls the API as they do. */
const web = (request: { url?: string; headers: IncomingHttpHeaders }, response: never) => {
  const answer = response as { setHeader(n: string, v: string): void; end(text: string): void };
  seen = request.headers;
  answer.setHeader('content-security-policy', `script-src 'nonce-1'`);
  answer.end('<!doctype html>');
};
type Bridge = (request: Request, address?: string) => Promise<Response>;
const bridge = () => (globalThis as unknown as Record<symbol, Bridge>)[Symbol.for('onderling.api')] as Bridge;

const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://onderling.example.nl',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'a@onderling.example.nl',
  TRUST_PROXY: '10.1.0.0/16',
  ROLES: 'api,web',
};

describe('in the demonstration', () => {
  let http: HttpApp;
  beforeAll(async () => {
    const replace = [{ token: Logger, value: logger }];
    http = await httpApp([VisitController], { environment: { ROLES: 'api,web' }, web: web as never, replace });
  });
  afterAll(() => http?.close());
  beforeEach(() => lines.splice(0));

  it('pages have the security headers of the server and a policy of their own', async () => {
    const answer = await http.app.inject({ url: '/courses', headers: { host: 'localhost:3000' } });
    expect(answer.payload).toBe('<!doctype html>');
    expect(answer.headers).toMatchObject({
      'content-security-policy': `script-src 'nonce-1'`,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.headers['api-version']).toBeUndefined();
  });

  it('pages are told who asks by the server, whatever the client claims', async () => {
    await http.app.inject({
      url: '/courses',
      remoteAddress: '10.0.0.7',
      headers: {
        host: 'localhost:3000',
        'x-web-host': 'evil.example',
        'x-web-address': '1.2.3.4',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example',
      },
    });
    expect(seen).toMatchObject({
      'x-web-proto': 'http',
      'x-web-host': 'localhost:3000',
      'x-web-address': '10.0.0.7',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/) as string,
    });
  });

  it('unknown addresses below /api are problems, also with the pages mounted, and wrong methods too', async () => {
    for (const url of ['/api', '/api?x=1', '/api/', '/api/v2/x', '/api/v1/nothing']) {
      const answer = await http.app.inject({ method: 'POST', url, payload: 'a=1' });
      expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([
        url,
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
    expect((await http.app.inject({ method: 'PUT', url: '/api/v1/visits' })).statusCode).toBe(405);
    expect((await http.app.inject({ url: '/apiary' })).payload).toBe('<!doctype html>');
  });

  it('the pages reach the API inside the process, with the address of the visitor, and get every cookie', async () => {
    const request = new Request('http://localhost:3000/api/v1/visits', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-request-id': 'story-0001' },
      body: '{}',
    });
    const answer = await bridge()(request, '203.0.113.9');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ address: '203.0.113.9', id: 'story-0001' });
    expect(answer.headers.getSetCookie()).toEqual(['session=abc; HttpOnly', 'other=1']);
  });

  it('the log names routes, never addresses, so no token and no question gets into it', async () => {
    await http.app.inject({ url: '/api/v1/visits/planted-token' });
    await http.app.inject({ url: '/go/invitation/planted-token?q=planted-token' });
    await http.app.inject({ url: '/api/v1/nothing/planted-token' });
    const requests = lines.filter(({ message }) => message === 'request').map(({ fields }) => fields);
    expect(requests.map(({ route, status }) => `${String(route)} ${String(status)}`)).toEqual([
      '/api/v1/visits/:token 404',
      '/* 200',
      'none 404',
    ]);
    expect(JSON.stringify(lines)).not.toContain('planted-token');
  });
});

describe('in production', () => {
  let http: HttpApp;
  beforeAll(async () => {
    http = await httpApp([VisitController], { environment: production, web: web as never });
  });
  afterAll(() => http?.close());

  it('every other host name is sent to the public one, health aside', async () => {
    const answer = await http.app.inject({ url: '/courses?q=1', headers: { host: 'evil.example' } });
    expect([answer.statusCode, answer.headers.location]).toEqual([308, 'https://onderling.example.nl/courses?q=1']);
    const relative = await http.app.inject({ url: '//evil.example/x', headers: { host: 'evil.example' } });
    expect(String(relative.headers.location)).toMatch(/^https:\/\/onderling\.example\.nl\//);
    expect((await http.app.inject({ url: '/livez', headers: { host: '10.0.0.3:3000' } })).statusCode).toBe(200);
  });

  it('answers ask for https for two years, and pages see the public name', async () => {
    const answer = await http.app.inject({ url: '/courses', headers: { host: 'onderling.example.nl' } });
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(seen).toMatchObject({ 'x-web-proto': 'https', 'x-web-host': 'onderling.example.nl' });
  });

  it('only a named proxy is believed about the visitor', async () => {
    const ask = (remoteAddress: string) =>
      http.app.inject({
        url: '/courses',
        remoteAddress,
        headers: { host: 'onderling.example.nl', 'x-forwarded-for': '203.0.113.9' },
      });
    await ask('10.1.0.4');
    expect(seen['x-web-address']).toBe('203.0.113.9');
    await ask('10.2.0.4');
    expect(seen['x-web-address']).toBe('10.2.0.4');
  });

  it('writes come from the public name only', async () => {
    const write = (origin: string) =>
      http.app.inject({
        method: 'POST',
        url: '/api/v1/visits',
        payload: '{}',
        headers: { host: 'onderling.example.nl', origin, 'content-type': 'application/json' },
      });
    expect((await write('https://onderling.example.nl')).statusCode).toBe(201);
    expect((await write('http://onderling.example.nl')).statusCode).toBe(403);
    expect((await write('null')).statusCode).toBe(403);
  });
});

describe('a process without the role api', () => {
  it('answers about its health and nothing else', async () => {
    const http = await httpApp([VisitController], { environment: { ROLES: 'courier' } });
    try {
      expect((await http.app.inject({ url: '/livez' })).statusCode).toBe(200);
      expect((await http.app.inject({ url: '/readyz' })).statusCode).toBe(503); // no Redis here
      expect((await http.app.inject({ url: '/api/v1/visits/x' })).statusCode).toBe(404);
      expect((await http.app.inject({ url: '/api/v1/openapi.json' })).statusCode).toBe(404);
    } finally {
      await http.close();
    }
  });
});
