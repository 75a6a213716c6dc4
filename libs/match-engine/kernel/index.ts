import * as answer from './answer';
import * as certificate from './certificate';
import * as input from './input';
import * as opening from './opening';

export { priceTheUseless, readAnswer, reserveAnswer } from './answer';
export { growAugmenter } from './augment';
export { countEdges, fillRows, layRows, letRequestsBuy, letTrainersBuy, openMarket } from './build';
export { beginCertificate, certifyRequests, endCertificate } from './certificate';
export { measureEdges, measureInput, reserveFixed, reserveInput, setWindow } from './input';
export { addRequest, changeCapacity, declinePair, fixPair, startLive, whyNotFixed, withdrawRequest } from './live';
export { allocate, mark, release } from './memory';
export { closeAuction, holdAuction, openAuction } from './opening';
export { placeGreedily, placeUnits } from './placing';
export { snapshot } from './snapshot';

/** Where a column stands in memory; the host has the same numbers (`kernel.ts`). */
export function columnAt(number: i32): usize {
  switch (number) {
    case 0:
      return input.demand;
    case 1:
      return input.capacity;
    case 2:
      return input.slotStart;
    case 3:
      return input.slotCost;
    case 4:
      return input.edgeStart;
    case 5:
      return input.edgeTrainer;
    case 6:
      return input.edgeFit;
    case 7:
      return answer.pairRequest;
    case 8:
      return answer.pairTrainer;
    case 9:
      return answer.requestDual;
    case 10:
      return answer.trainerDual;
    case 11:
      return input.fixedRequest;
    case 12:
      return input.fixedTrainer;
    default:
      return 0;
  }
}

/** One figure of what stands in memory now; the host has the same numbers (`kernel.ts`). */
export function figure(number: i32): f64 {
  switch (number) {
    case 0:
      return input.requests;
    case 1:
      return input.trainers;
    case 2:
      return input.edgeStart === 0 ? 0 : input.at(input.edgeStart, input.requests);
    case 3:
      return answer.pairCount;
    case 4:
      return certificate.totalFit;
    case 5:
      return certificate.loadCost;
    case 6:
      return certificate.bound;
    case 7:
      return certificate.uncovered;
    case 8:
      return certificate.wrongRequest;
    case 9:
      return certificate.wrongTrainer;
    case 10:
      return input.largest;
    case 11:
      return input.totalDemand;
    case 12:
      return input.totalCapacity;
    case 13:
      return input.badEdge;
    case 14:
      return input.fixedCount;
    case 15:
      return opening.unplaced;
    default:
      return 0;
  }
}
