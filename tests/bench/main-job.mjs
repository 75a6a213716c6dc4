#!/usr/bin/env node
/**
 * `node tests/bench/main-job.mjs [requests]`: from the submission of a request to its first invitation in the hands of a
 * mail server, with the demonstration data, on the built product (`npm run build:server`) with services of its own.
 * Prints one JSON line with the times in milliseconds; ends with 1 when one is longer than the bar.
 */
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { freePort, startServices } from '../../tools/services.mjs';
import { sleep, stopChild } from '../../tools/services/processes.mjs';

const bar = 3_000;
const requests = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'onderling-bench-'));
const load = Math.round(loadavg()[0] * 10) / 10;

/** Whoever waits for a mail with a title hears of it. */
const waiting = new Map();
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, taken) => {
    let mail = '';
    stream.on('data', (bytes) => (mail += bytes));
    stream.once('end', () => {
      taken(null);
      if (!mail.includes('/go/invitation/')) return;
      for (const [title, heard] of waiting) if (mail.includes(title)) heard();
    });
  },
});

/** @returns what asks the API as one person of the demonstration */
async function signIn(origin, persona) {
  let cookie = '';
  const ask = async (method, path, body) => {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${origin}/api/v1${path}`, { method, headers, ...content });
    cookie ||= answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  await ask('POST', '/demo/sessions', { persona });
  return ask;
}

/** One request; each on an evening of its own, so that no trainer is busy with an earlier one. */
async function toFirstMail(ask, number) {
  const title = `Meting${number}x${randomUUID().slice(0, 8)}`;
  const { items } = await ask('GET', '/topics');
  const startsAt = new Date(Date.now() + (30 + number) * 86_400_000);
  startsAt.setUTCHours(18, 0, 0, 0);
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
  const draft = await ask('POST', '/knowledge-requests', {
    title,
    need: 'Hoe voer je een moeilijk gesprek met een ondernemer?',
    topicIds: [items.find(({ slug }) => slug.includes('gesprek')).id],
    groupSize: 6,
    dateOptions: [{ startsAt, endsAt, timeZone: 'Europe/Amsterdam' }],
    place: { kind: 'online' },
    mode: 'online',
    language: 'nl',
  });
  const mailed = new Promise((heard) => waiting.set(title, heard));
  const began = performance.now();
  await ask('POST', `/knowledge-requests/${draft.id}/submission`, { version: draft.version });
  const tooLong = pause(60_000, undefined, { ref: false }).then(() => Promise.reject(new Error('no mail in a minute')));
  await Promise.race([mailed, tooLong]);
  waiting.delete(title);
  return Math.round(performance.now() - began);
}

async function bench() {
  post.listen(0, '127.0.0.1');
  await once(post.server, 'listening');
  const services = await startServices(folder, { database: 'onderling' });
  const port = String(await freePort());
  const server = spawn(process.execPath, ['dist/apps/server/src/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      MODE: 'demo',
      PORT: port,
      DATABASE_URL: services.database.url,
      REDIS_URL: services.redis.url,
      SMTP_URL: `smtp://127.0.0.1:${post.server.address().port}`,
      SECRET_KEY: 'only the bench knows this key, and it is long enough',
      LOG_LEVEL: 'warn',
    },
  });
  try {
    const listening = new Promise((heard) => server.stdout.on('data', (text) => /listening on /.test(text) && heard()));
    const stopped = once(server, 'exit').then(() => Promise.reject(new Error('the server stopped before it listened')));
    await Promise.race([listening, stopped]);
    stopped.catch(() => undefined); // at the end it stops as it should
    const ask = await signIn(`http://localhost:${port}`, 'hr-adviser');
    await sleep(5_000); // the demonstration's own mails
    const times = [];
    for (let number = 0; number < requests; number++) times.push(await toFirstMail(ask, number));
    times.sort((a, b) => a - b);
    const longest = times.at(-1);
    const median = times[times.length >> 1];
    console.log(JSON.stringify({ requests, median, longest, bar, verdict: longest <= bar ? 'met' : 'missed', load }));
    process.exitCode = longest <= bar ? 0 : 1;
  } finally {
    await stopChild(server, 40_000, 'SIGINT');
    await services.stop();
    post.close();
  }
}

try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
