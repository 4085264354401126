/**
 * Sparse weights as text: for each one that is not zero, the gap from the slot before it in base 64, least digit first
 * and all but the last digit raised by 32, then its value as two base-64 digits (value + 128).
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HALF = 32;
const ZERO = 128;

export function codeWeights(weights: ArrayLike<number>, scale: number): string {
  let coded = '';
  let last = -1;
  for (let slot = 0; slot < weights.length; slot++) {
    const value = Math.max(-ZERO, Math.min(ZERO - 1, Math.round(weights[slot]! / scale)));
    if (value === 0) continue;
    coded += codeGap(slot - last) + DIGITS[(value + ZERO) >> 6]! + DIGITS[(value + ZERO) & 63]!;
    last = slot;
  }
  return coded;
}

/** In units of the scale that they were coded with. */
export function decodeWeights(coded: string, slots: number): Int8Array {
  const weights = new Int8Array(slots);
  let slot = -1;
  for (let at = 0; at < coded.length; at += 2) {
    let gap = 0;
    let factor = 1;
    for (let digit = digitAt(coded, at++); ; digit = digitAt(coded, at++)) {
      gap += (digit % HALF) * factor;
      factor *= HALF;
      if (digit < HALF) break;
    }
    slot += gap;
    weights[slot] = digitAt(coded, at) * 64 + digitAt(coded, at + 1) - ZERO;
  }
  return weights;
}

function codeGap(gap: number): string {
  let coded = '';
  for (; gap >= HALF; gap = Math.floor(gap / HALF)) coded += DIGITS[(gap % HALF) + HALF]!;
  return coded + DIGITS[gap]!;
}

function digitAt(coded: string, at: number): number {
  return DIGITS.indexOf(coded.charAt(at));
}
