import type { Token } from '../tokens.ts';
import { mix } from './hash.ts';
import { OUTSIDE, type Trait } from './traits.ts';

/** The tagger's weights are a table of this many slots, a power of two; features share slots by chance. */
export const SLOTS = 1 << 18;

/** The features of a text's tokens, as slots. */
export interface Features {
  /** Those of all tokens, one token after the other. */
  slots: Uint32Array;
  /** Where the slots of each token end. */
  ends: Uint32Array;
}

const MOST_PER_TOKEN = 24;

/**
 * The features of every token: its text, shape and split, those of its neighbours, and how much evidence of TeX the
 * whole text holds. `marks` is that evidence.
 */
export function features(
  tokens: readonly Token[],
  traitOf: (token: Token) => Trait,
  marks: number,
): Features {
  const traits = tokens.map(traitOf);
  const variables = variablesOf(traits);
  const level = marks === 0 ? 0 : marks < 3 ? 1 : marks < 8 ? 2 : 3;
  const writer = new SlotWriter(tokens.length);
  for (let i = 0; i < traits.length; i++) {
    describe(writer, traits, variables, level, i);
    writer.endToken(i);
  }
  return writer.features();
}

/** Collects slots; features are told apart by a number of their own. */
class SlotWriter {
  private readonly slots: Uint32Array;
  private readonly ends: Uint32Array;
  private count = 0;

  constructor(tokens: number) {
    this.slots = new Uint32Array(tokens * MOST_PER_TOKEN);
    this.ends = new Uint32Array(tokens);
  }

  add(feature: number, value: number): void {
    const hash = mix(value, feature);
    this.slots[this.count++] = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  endToken(i: number): void {
    this.ends[i] = this.count;
  }

  features(): Features {
    return { slots: this.slots.subarray(0, this.count), ends: this.ends };
  }
}

/** Single letters that stand beside what is surely mathematics somewhere in the text, by their hashes. */
function variablesOf(traits: readonly Trait[]): Set<number> {
  const found = new Set<number>();
  traits.forEach(({ binds }, i) => {
    if (!binds) return;
    for (const j of [i - 2, i - 1, i + 1, i + 2]) {
      const beside = traits[j];
      if (beside?.isLetter) found.add(beside.text);
    }
  });
  return found;
}

/** The token at `step` from `i` that is no space. */
function beyond(traits: readonly Trait[], i: number, step: number): number {
  return traits[i + step]?.isSpace ? i + 2 * step : i + step;
}

function describe(
  writer: SlotWriter,
  traits: readonly Trait[],
  variables: ReadonlySet<number>,
  level: number,
  i: number,
): void {
  const own = traits[i]!;
  const l = beyond(traits, i, -1);
  const r = beyond(traits, i, 1);
  const left = traits[l] ?? OUTSIDE;
  const right = traits[r] ?? OUTSIDE;
  const left2 = traits[beyond(traits, l, -1)] ?? OUTSIDE;
  const right2 = traits[beyond(traits, r, 1)] ?? OUTSIDE;
  const gaps = (l === i - 1 ? 0 : 1) + (r === i + 1 ? 0 : 2);
  const { text, shape, kind } = own;
  const shapeAndGaps = mix(shape, gaps);
  const kindAndGaps = mix(kind, gaps);
  writer.add(0, 0);
  writer.add(1, text);
  writer.add(2, mix(text, level));
  writer.add(3, mix(shape, level));
  writer.add(4, own.edges);
  writer.add(5, mix(own.split, 4 * own.strong + level));
  writer.add(6, mix(left.text, shapeAndGaps));
  writer.add(7, mix(right.text, shapeAndGaps));
  writer.add(8, mix(left.text, text));
  writer.add(9, mix(right.text, text));
  writer.add(10, mix(mix(left.text, right.text), shape));
  writer.add(11, mix(mix(left.kind, left2.shape), kindAndGaps));
  writer.add(12, mix(mix(right.kind, right2.shape), kindAndGaps));
  writer.add(13, mix(mix(left.kind, right.kind), kindAndGaps));
  writer.add(14, mix(kind, 8 * left.strong + 4 * right.strong + level));
  writer.add(15, mix(mix(left.edges, right.edges), kind));
  writer.add(16, mix(mix(left2.text, left.text), shape));
  writer.add(17, mix(mix(right.text, right2.text), shape));
  writer.add(18, mix(kindAndGaps, level));
  writer.add(19, mix(mix(mix(left2.shape, left.shape), mix(right.shape, right2.shape)), shape));
  if (own.isLetter) {
    const known = variables.has(text) ? 1 : 0;
    writer.add(20, mix(shape, 4 * known + level));
    writer.add(21, mix(text, known));
    writer.add(22, mix(mix(left.text, right.text), known));
    writer.add(23, mix(mix(left.kind, right.kind), 4 * known + gaps));
  }
  if (own.isSpace) {
    const known = (variables.has(left.text) ? 1 : 0) + (variables.has(right.text) ? 2 : 0);
    writer.add(24, mix(left.text, right.text));
    writer.add(25, mix(mix(left.kind, right.kind), known));
    writer.add(26, mix(mix(left2.shape, left.kind), mix(right.kind, right2.shape)));
  }
}
