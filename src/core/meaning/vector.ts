/** Numbers in a vector. Half as many lose a third of what meaning adds to a ranking, twice as many add nothing. */
export const DIMENSIONS = 128;
/** Two numbers of 4 bits in a byte. */
export const PACKED_BYTES = DIMENSIONS / 2;
/** A packed number is from -7 to 7, and stored with 8 added; a byte of zeros is a vector that says nothing. */
export const LEVELS = 7;
const ZERO = 8;

/** Makes a vector one of length 1, in place; one of zeros stays. */
export function normalise(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square > 0) {
    const scale = 1 / Math.sqrt(square);
    for (let at = 0; at < vector.length; at++) vector[at]! *= scale;
  }
  return vector;
}

/**
 * Packs a vector into 4 bits a number, by its greatest: its direction is kept to within a hundredth, its length is not.
 *
 * @param levels steps from zero to the greatest number, at most 7; with fewer the bytes compress better
 */
export function packVector(vector: ArrayLike<number>, into: Uint8Array, levels = LEVELS): void {
  let greatest = 0;
  for (let at = 0; at < DIMENSIONS; at++) greatest = Math.max(greatest, Math.abs(vector[at]!));
  if (greatest === 0) {
    into.fill(0, 0, PACKED_BYTES);
    return;
  }
  const scale = levels / greatest;
  const packed = (at: number) => Math.round(vector[at]! * scale) + ZERO;
  for (let at = 0; at < PACKED_BYTES; at++) into[at] = (packed(2 * at) << 4) | packed(2 * at + 1);
}

/** The numbers of a packed vector, from -7 to 7. */
export function unpackVector(packed: Uint8Array, into: Float32Array): Float32Array {
  for (let at = 0; at < PACKED_BYTES; at++) {
    const byte = packed[at]!;
    into[2 * at] = byte === 0 ? 0 : (byte >> 4) - ZERO;
    into[2 * at + 1] = byte === 0 ? 0 : (byte & 15) - ZERO;
  }
  return into;
}
