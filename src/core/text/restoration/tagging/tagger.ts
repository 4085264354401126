/** A linear chain of two labels, prose (0) and mathematics (1). */
export interface Tagger {
  /** One weight per feature slot, for mathematics against prose. */
  weights: Float32Array | Float64Array;
  /** Of label a followed by label b, at 2a + b. */
  transitions: ArrayLike<number>;
}

/** The likeliest labels for a text's tokens (Viterbi). `bias` is subtracted from mathematics at every token. */
export function tag({ weights, transitions }: Tagger, slots: readonly Uint32Array[], bias = 0): Uint8Array {
  const labels = new Uint8Array(slots.length);
  const origins = new Uint8Array(slots.length * 2);
  let prose = 0;
  let mathematics = -Infinity;
  for (let i = 0; i < slots.length; i++) {
    let score = -bias;
    for (const slot of slots[i]!) score += weights[slot]!;
    const fromProse = [prose + transitions[0]!, prose + transitions[1]!];
    const fromMathematics = [mathematics + transitions[2]!, mathematics + transitions[3]!];
    if (i === 0) {
      mathematics = score;
      continue;
    }
    origins[2 * i] = fromProse[0]! >= fromMathematics[0]! ? 0 : 1;
    origins[2 * i + 1] = fromProse[1]! >= fromMathematics[1]! ? 0 : 1;
    prose = Math.max(fromProse[0]!, fromMathematics[0]!);
    mathematics = Math.max(fromProse[1]!, fromMathematics[1]!) + score;
  }
  let label = mathematics > prose ? 1 : 0;
  for (let i = slots.length - 1; i >= 0; i--) {
    labels[i] = label;
    label = origins[2 * i + label]!;
  }
  return labels;
}
