import { SLOTS, type Features } from '../../core/text/restoration/tagging/features.ts';
import { tag } from '../../core/text/restoration/tagging/tagger.ts';

/** A text as the tagger sees it, with the right label of every token. */
export interface Example {
  features: Features;
  labels: Uint8Array;
}

export interface TrainedWeights {
  weights: Float64Array;
  transitions: number[];
}

const EPOCHS = 6;

/**
 * Trains a tagger as an averaged structured perceptron (Collins 2002): after every text that is labelled wrongly,
 * weights move towards the right labels; what is kept is their mean over all steps. The order is fixed by a seed.
 */
export function trainTagger(examples: readonly Example[], report: (line: string) => void): TrainedWeights {
  const weights = new Float64Array(SLOTS);
  const moved = new Float64Array(SLOTS);
  const transitions = new Float64Array(4);
  const movedTransitions = new Float64Array(4);
  let step = 1;
  const update = (values: Float64Array, sums: Float64Array, at: number, by: number): void => {
    values[at]! += by;
    sums[at]! += by * step;
  };
  const texts = withoutRareFeatures(examples);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    for (const { features, labels } of shuffled(texts, epoch)) {
      const guess = tag({ weights, scale: 1, transitions }, features);
      for (let i = 0; i < labels.length; i++) {
        if (guess[i] !== labels[i]) {
          wrong++;
          for (const slot of slotsOf(features, i)) update(weights, moved, slot, labels[i] === 1 ? 1 : -1);
        }
        if (i === 0) continue;
        const [right, guessed] = [2 * labels[i - 1]! + labels[i]!, 2 * guess[i - 1]! + guess[i]!];
        if (right === guessed) continue;
        update(transitions, movedTransitions, right, 1);
        update(transitions, movedTransitions, guessed, -1);
      }
      step++;
    }
    report(`epoch ${epoch + 1} of ${EPOCHS}: ${wrong} tokens wrong`);
  }
  return {
    weights: weights.map((weight, slot) => weight - moved[slot]! / step),
    transitions: [...transitions].map((weight, i) => weight - movedTransitions[i]! / step),
  };
}

/** A feature that hardly ever occurs says nothing about other texts, and costs as much as one that does. */
const RARE = 5;

function withoutRareFeatures(examples: readonly Example[]): Example[] {
  const counts = new Uint32Array(SLOTS);
  for (const { features } of examples) for (const slot of features.slots) counts[slot]!++;
  return examples.map(({ features, labels }) => {
    const kept = Array.from(features.ends, (_, i) =>
      slotsOf(features, i).filter((slot) => counts[slot]! >= RARE),
    );
    return { labels, features: joined(kept) };
  });
}

function slotsOf({ slots, ends }: Features, token: number): Uint32Array {
  return slots.subarray(ends[token - 1] ?? 0, ends[token]);
}

function joined(rows: readonly Uint32Array[]): Features {
  const ends = new Uint32Array(rows.length);
  let length = 0;
  rows.forEach((row, i) => (ends[i] = length += row.length));
  const slots = new Uint32Array(length);
  rows.forEach((row, i) => slots.set(row, ends[i]! - row.length));
  return { slots, ends };
}

/** Fisher and Yates' shuffle with Lehmer's generator (Park & Miller 1988). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed + 20_011;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
