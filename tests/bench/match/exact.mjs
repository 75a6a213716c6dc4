/** `node tests/bench/match/exact.mjs [instances]`: objectives of random instances against HiGHS (linear program). */
import highsLoader from 'highs';
import { loadEngine } from './engine.mjs';

const { solve } = await loadEngine();
const { randomInstance } = await loadEngine('assignment/random-instance.js');
const highs = await highsLoader();
const count = Number(process.argv[2] ?? 300);

/** The problem in LP format; the load of a trainer is split into units, each with its cost. */
function linearProgram({
  requests,
  trainers,
  uncoveredCost,
  demand,
  capacity,
  slotStart,
  slotCost,
  edgeStart,
  edgeTrainer,
  edgeFit,
}) {
  const [gain, limits, bounds] = [[], [], []];
  const term = (value, name) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`;
  const byTrainer = Array.from({ length: trainers }, () => []);
  for (let i = 0; i < requests; i++) {
    const row = [`u${i}`];
    gain.push(term(-uncoveredCost, `u${i}`));
    for (let e = edgeStart[i]; e < edgeStart[i + 1]; e++) {
      row.push(`x${e}`);
      byTrainer[edgeTrainer[e]].push(`x${e}`);
      gain.push(term(edgeFit[e], `x${e}`));
      bounds.push(`0 <= x${e} <= 1`);
    }
    limits.push(`${row.join(' + ')} = ${demand[i]}`);
  }
  for (let j = 0; j < trainers; j++) {
    const units = Array.from({ length: capacity[j] }, (_, k) => `s${j}_${k}`);
    units.forEach((name, k) => {
      gain.push(term(-slotCost[slotStart[j] + k], name));
      bounds.push(`0 <= ${name} <= 1`);
    });
    if (byTrainer[j].length)
      limits.push(`${[...byTrainer[j]].join(' + ')}${units.map((name) => ` - ${name}`).join('')} = 0`);
    else limits.push(`${units.length ? units.map((name) => `+ ${name}`).join(' ') : 'zero'} = 0`);
  }
  bounds.push('zero = 0');
  return `Maximize\n obj: ${gain.join(' ')}\nSubject To\n${limits.map((line, k) => [' c', k, ': ', line].join('')).join('\n')}\nBounds\n ${bounds.join('\n ')}\nEnd`;
}

let different = 0;
for (let seed = 0; seed < count; seed++) {
  const instance = randomInstance(seed, 15);
  const { objective } = solve(instance);
  const { ObjectiveValue } = highs.solve(linearProgram(instance));
  if (Math.abs(ObjectiveValue - objective) > 1e-5) {
    different++;
    console.log(JSON.stringify({ seed, objective, highs: ObjectiveValue }));
  }
}
console.log(JSON.stringify({ instances: count, different }));
