/**
 * `node tests/bench/match/affinity.mjs`: expertise loss on the Dutch set, against TF-IDF over characters 3–5 (best text
 * of an expert), with the interval of the difference when experts are drawn again (paired bootstrap).
 */
import { experts, needs, rating } from './dutch-affinity-set.mjs';
import { loadEngine } from './engine.mjs';
import { quantile, seeded } from './random.mjs';

const { AffinityModel, LabelIndex, characterGrams, dampedCosine } = {
  ...(await loadEngine()),
  ...(await loadEngine('skills/label-index.js')),
  ...(await loadEngine('text/character-grams.js')),
  ...(await loadEngine('text/weighing.js')),
};

const DRAWS = 2000;

/** Of every expert: weight of pairs of needs in the wrong order (a tie is half), and of all pairs. */
function lossPerExpert(score) {
  return experts.map((expert, e) => {
    const scored = needs.map((need) => [score(need, e), rating(expert, need)]);
    let [lost, whole] = [0, 0];
    for (let a = 0; a < scored.length; a++) {
      for (let b = a + 1; b < scored.length; b++) {
        const weight = Math.abs(scored[a][1] - scored[b][1]);
        const order = (scored[a][0] - scored[b][0]) * (scored[a][1] - scored[b][1]);
        whole += weight;
        if (order < 0) lost += weight;
        else if (order === 0) lost += weight / 2;
      }
    }
    return { lost, whole };
  });
}

const sum = (list, name) => list.reduce((total, one) => total + one[name], 0);
const expertiseLoss = (list) => sum(list, 'lost') / sum(list, 'whole');
const rounded = (value) => Number(value.toFixed(4));

/** 95 % interval of the difference in loss. */
function interval(a, b) {
  const random = seeded(5);
  const differences = Array.from({ length: DRAWS }, () => {
    const drawn = experts.map(() => random.below(experts.length));
    return expertiseLoss(drawn.map((e) => a[e])) - expertiseLoss(drawn.map((e) => b[e]));
  });
  return [0.025, 0.975].map((q) => rounded(quantile(differences, q)));
}

const remembered = (scores) => {
  const known = new Map(needs.map((need) => [need, scores(need.text)]));
  return (need, expert) => known.get(need)[expert];
};
const model = new AffinityModel(experts);
const index = new LabelIndex(
  experts.flatMap(({ texts }, owner) => texts.map((text) => ({ owner, features: characterGrams(text) }))),
  dampedCosine,
);
const ours = lossPerExpert(remembered((text) => model.score(text).map(({ score }) => score)));
const characters = lossPerExpert(remembered((text) => index.closest(characterGrams(text), experts.length)));
console.log(
  JSON.stringify({
    experts: experts.length,
    needs: needs.length,
    loss: rounded(expertiseLoss(ours)),
    characterLoss: rounded(expertiseLoss(characters)),
    interval: interval(ours, characters),
  }),
);
