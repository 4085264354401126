import type { Features } from './features.ts';

/** A linear chain of two labels, prose (0) and mathematics (1). */
export interface Tagger {
  /** One weight per feature slot, for mathematics against prose, in units of `scale`. */
  weights: Int8Array | Float64Array;
  scale: number;
  /** Of label a followed by label b, at 2a + b. */
  transitions: ArrayLike<number>;
}

/** The likeliest labels for a text's tokens (Viterbi). */
export function tag({ weights, scale, transitions }: Tagger, { slots, ends }: Features): Uint8Array {
  const labels = new Uint8Array(ends.length);
  const origins = new Uint8Array(ends.length * 2);
  let prose = 0;
  let mathematics = -Infinity;
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    let units = 0;
    for (; at < ends[i]!; at++) units += weights[slots[at]!]!;
    const score = units * scale;
    if (i === 0) {
      mathematics = score;
      continue;
    }
    const fromProse = [prose + transitions[0]!, prose + transitions[1]!];
    const fromMathematics = [mathematics + transitions[2]!, mathematics + transitions[3]!];
    origins[2 * i] = fromProse[0]! >= fromMathematics[0]! ? 0 : 1;
    origins[2 * i + 1] = fromProse[1]! >= fromMathematics[1]! ? 0 : 1;
    prose = Math.max(fromProse[0]!, fromMathematics[0]!);
    mathematics = Math.max(fromProse[1]!, fromMathematics[1]!) + score;
  }
  let label = mathematics > prose ? 1 : 0;
  for (let i = ends.length - 1; i >= 0; i--) {
    labels[i] = label;
    label = origins[2 * i + label]!;
  }
  return labels;
}
