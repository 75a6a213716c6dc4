import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Controller, Get } from '@nestjs/common';
import { Answers, Public } from '@onderling/platform';
import { z } from 'zod';
import { type HttpApp, httpApp } from './http-app';

const long = 'Leren van elkaar kost niets. '.repeat(200);

@Controller('texts')
class TextController {
  @Get()
  @Public()
  @Answers(z.object({ text: z.string() }))
  read() {
    return { text: long };
  }
}

let http: HttpApp;
beforeAll(async () => {
  const web = (_request: unknown, response: { setHeader(n: string, v: string): void; end(text: string): void }) => {
    response.setHeader('content-type', 'text/html');
    response.end(long);
  };
  http = await httpApp([TextController], { environment: { ROLES: 'api,web' }, web: web as never });
});
afterAll(() => http?.close());

const ask = (url: string, headers: Record<string, string>) =>
  http.app.inject({ url, headers: { host: 'localhost:3000', ...headers } });
const session = { cookie: 'session=abc' };

describe.each(['/courses', '/api/v1/texts'])('%s', (url) => {
  it('travels compressed, whole and marked as such', async () => {
    const headers = { ...session, 'sec-fetch-site': 'same-origin' };
    const plain = await ask(url, headers);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [encoding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await ask(url, { ...headers, 'accept-encoding': encoding });
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringMatching(/Accept-Enc/) });
      expect(answer.headers['content-length']).toBeUndefined();
      expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
      expect(open(answer.rawPayload).toString()).toBe(plain.payload);
    }
  });

  it.each([
    { who: 'another site sends the visitor', headers: { ...session, 'sec-fetch-site': 'cross-site' }, small: false },
    { who: 'a sister site does', headers: { ...session, 'sec-fetch-site': 'same-site' }, small: false },
    { who: 'a browser with cookies does not say', headers: { ...session }, small: false },
    { who: 'the visitor types the address', headers: { ...session, 'sec-fetch-site': 'none' }, small: true },
    { who: 'a program asks without cookies', headers: {}, small: true },
  ])('when $who, compressed is $small', async ({ headers, small }) => {
    const answer = await ask(url, { ...headers, 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBe(small ? 'br' : undefined);
    expect(answer.statusCode).toBe(200);
  });
});
