/**
 * `node tests/bench/match/peers.mjs [trainers] [queries]`: the trainer index against MiniSearch (in memory) and MariaDB
 * FULLTEXT (a private server, as the product's tests start it) on the same trainers and words, one after the other on
 * the same queries.
 *
 * Time: ours finds who can serve the request, works out the full fit and the reasons; the peers only search for words
 * and skills. Quality, of the twenty best who can serve the request (the peers' lists are sifted, outside their time):
 * - `ndcg20`: nDCG@20 against what `planted.mjs` planted, gain 2^relevance − 1. That is about the subject alone; the full
 *   fit also weighs travel, ratings and more, so it is measured with weights of skills and text only as well. A request
 *   here has one skill of three that is not of its subject; the peers weigh rare skills more, the fit all wanted alike;
 * - `ofFullFit`: the share of the twenty best by full fit (a full scan gives the same) that is found.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createConnection } from 'mysql2/promise';
import { startMariaDb } from '../../../tools/services.mjs';
import { loadEngine } from './engine.mjs';
import { makePlanted } from './planted.mjs';
import { quantile } from './random.mjs';

const TOP = 20;
/** So many of MariaDB's best are looked through for twenty who can serve the request. */
const LOOKED_THROUGH = 5000;
const ROWS_AT_ONCE = 1000;
const { TrainerIndex, defaultPolicy } = await loadEngine();
const { factsOf } = await loadEngine('fit/facts.js');
const { prepareRequest } = await loadEngine('fit/score.js');
const { standingExclusions, placeAndTimeExclusions } = await loadEngine('fit/feasibility.js');
const [count, queries] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 50)];
const { trainers, requests, relevance } = makePlanted({ trainers: count, requests: queries, seed: 1 });

const round = (value, digits) => Number(value.toFixed(digits));
const wordsOf = (skills, ...texts) => [...skills.map(({ id }) => `skill${id}`), ...texts].join(' ');
const asked = requests.map(({ skills, text }) => wordsOf(skills, text));
const facts = trainers.map(factsOf);
const rules = [...standingExclusions, ...placeAndTimeExclusions];
const canServe = requests.map((request) => {
  const wanted = prepareRequest(request, defaultPolicy);
  return facts.map((trainer) => !rules.some((rule) => rule.applies(trainer, wanted, defaultPolicy)));
});

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Per query the twenty that the first measured engine, ours, finds. */
const fullFit = [];

/** `found`: places of trainers in the list, best first. */
function ndcg(found, query) {
  const gains = relevance[query].map((grade, k) => (canServe[query][k] ? 2 ** grade - 1 : 0));
  const sum = (list) => list.slice(0, TOP).reduce((total, gain, rank) => total + gain / Math.log2(rank + 2), 0);
  const best = sum(gains.filter((gain) => gain > 0).sort((a, b) => b - a));
  return best === 0 ? undefined : sum(found.map((k) => gains[k])) / best;
}

/**
 * Times `search(query)` for every query, after a first round over a few, and tells the quality of `list(query)`:
 * all it has found, best first.
 */
async function measure(name, buildMs, search, list) {
  for (let query = 0; query < Math.min(5, queries); query++) await search(query);
  const times = [];
  for (let query = 0; query < queries; query++) {
    const began = performance.now();
    await search(query);
    times.push(performance.now() - began);
  }
  const [qualities, shares] = [[], []];
  for (let query = 0; query < queries; query++) {
    const found = (await list(query)).filter((k) => canServe[query][k]).slice(0, TOP);
    const quality = ndcg(found, query);
    if (quality !== undefined) qualities.push(quality);
    fullFit[query] ??= new Set(found);
    shares.push(found.filter((k) => fullFit[query].has(k)).length / Math.max(1, fullFit[query].size));
  }
  const p50 = quantile(times, 0.5);
  const row = { name, trainers: count, queries, buildMs: Math.round(buildMs), p50Ms: round(p50, 2) };
  row.p99Ms = round(quantile(times, 0.99), 2);
  row.ndcg20 = round(mean(qualities), 3);
  row.ofFullFit = round(mean(shares), 3);
  console.log(JSON.stringify(row));
  return p50;
}

async function ours(name, policy) {
  const began = performance.now();
  const index = TrainerIndex.of(trainers, policy);
  const buildMs = performance.now() - began;
  const search = (query) => index.rank(requests[query], TOP).candidates;
  for (const request of requests) index.rank(request); // until the compiler is done
  return measure(name, buildMs, search, (query) => search(query).map(({ trainer }) => Number(trainer.slice(1))));
}

async function miniSearch(name, words, queried) {
  const began = performance.now();
  const index = new MiniSearch({ fields: ['words'] });
  index.addAll(trainers.map((trainer, id) => ({ id, words: words(trainer) })));
  const buildMs = performance.now() - began;
  const search = (query) => index.search(queried[query]);
  return measure(name, buildMs, search, (query) => search(query).map(({ id }) => id));
}

async function mariaDb() {
  const dir = mkdtempSync(join(tmpdir(), 'onderling-bench-'));
  const server = await startMariaDb({ dir, database: 'bench', admin: true, fast: true, disposable: dir });
  try {
    const connection = await createConnection(server.url);
    try {
      const began = performance.now();
      await connection.query('CREATE TABLE trainer (id INT UNSIGNED PRIMARY KEY, words TEXT NOT NULL)');
      for (let k = 0; k < trainers.length; k += ROWS_AT_ONCE) {
        const rows = trainers
          .slice(k, k + ROWS_AT_ONCE)
          .map(({ skills, texts }, at) => [k + at, wordsOf(skills, ...texts)]);
        await connection.query('INSERT INTO trainer VALUES ?', [rows]);
      }
      await connection.query('CREATE FULLTEXT INDEX by_words ON trainer (words)');
      const buildMs = performance.now() - began;
      const search = async (query, most = TOP) => {
        const match = 'MATCH (words) AGAINST (?)';
        const sql = `SELECT id, ${match} AS score FROM trainer WHERE ${match} ORDER BY score DESC LIMIT ${most}`;
        const [rows] = await connection.query(sql, [asked[query], asked[query]]);
        return rows.map(({ id }) => id);
      };
      return await measure('MariaDB FULLTEXT', buildMs, search, (query) => search(query, LOOKED_THROUGH));
    } finally {
      await connection.end();
    }
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

const own = await ours('trainer index', defaultPolicy);
const nothing = Object.fromEntries(Object.keys(defaultPolicy.weights).map((code) => [code, 0]));
const weighing = (weights) => ({ ...defaultPolicy, weights: { ...nothing, ...weights } });
await ours('trainer index, skills and text alone, half each', weighing({ skills: 0.5, text: 0.5 }));
await ours('trainer index, a fifth skills, the rest text', weighing({ skills: 0.2, text: 0.8 }));
await ours('trainer index, text alone', weighing({ text: 1 }));
const textsOf = ({ texts }) => texts.join(' ');
await miniSearch(
  'MiniSearch, text alone',
  textsOf,
  requests.map(({ text }) => text),
);
const peers = [
  await miniSearch('MiniSearch', ({ skills, texts }) => wordsOf(skills, ...texts), asked),
  await mariaDb(),
];
console.log(JSON.stringify({ timesFasterThanTheFasterPeer: Math.round(Math.min(...peers) / own) }));
