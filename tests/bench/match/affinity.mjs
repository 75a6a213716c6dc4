/** `node tests/bench/match/affinity.mjs`: expertise loss on the Dutch set, against TF-IDF over characters 3–5. */
import { experts, needs, rating } from './dutch-affinity-set.mjs';
import { loadEngine } from './engine.mjs';

const { AffinityModel, SparseIndex, characterGrams } = {
  ...(await loadEngine()),
  ...(await loadEngine('skills/sparse-index.js')),
  ...(await loadEngine('text/character-grams.js')),
};

/** Share of expertise lost to wrong order: pairs of needs one expert was judged on, weighed by how far they differ. */
function expertiseLoss(score) {
  let [lost, whole] = [0, 0];
  for (const expert of experts) {
    const scored = needs.map((need) => [score(expert, need), rating(expert, need)]);
    for (let a = 0; a < scored.length; a++) {
      for (let b = a + 1; b < scored.length; b++) {
        const weight = Math.abs(scored[a][1] - scored[b][1]);
        const order = (scored[a][0] - scored[b][0]) * (scored[a][1] - scored[b][1]);
        whole += weight;
        if (order < 0) lost += weight;
        else if (order === 0) lost += weight / 2;
      }
    }
  }
  return lost / whole;
}

const model = new AffinityModel(experts);
const ours = new Map(needs.map((need) => [need, new Map(model.score(need.text).map(({ id, score }) => [id, score]))]));
const index = new SparseIndex(
  experts.flatMap(({ texts }, owner) => texts.map((text) => ({ owner, features: characterGrams(text) }))),
);
const characters = new Map(
  needs.map((need) => {
    const scores = new Map();
    index.score(characterGrams(need.text), 1, scores);
    return [need, scores];
  }),
);
console.log(
  JSON.stringify({
    experts: experts.length,
    needs: needs.length,
    loss: Number(expertiseLoss((expert, need) => ours.get(need).get(expert.id)).toFixed(4)),
    characterLoss: Number(
      expertiseLoss((expert, need) => characters.get(need).get(experts.indexOf(expert)) ?? 0).toFixed(4),
    ),
  }),
);
