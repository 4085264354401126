import { correction, generate, mode } from 'lean-qr';
import { lettersFor } from './letters.ts';
import { PART_OVERHEAD } from './parts.ts';

/** Larger codes have modules too small for a phone that is held a hand away from another. */
const MOST_VERSION = 20;
/** Bits of data in a code of that version with level M, which reads with 15 % of it lost. */
const MOST_BITS = 5_352;
/** Of its two segments, the address and the letters: what they begin with. */
const HEAD_BITS = 20 + 15;
const BITS_A_LETTER = 5.5;
/** White around a code, modules: less, and some readers do not find it. */
export const QUIET = 4;

/** How many bytes a part may carry (`codesOf`) whose code stands behind an address of so many characters; at least 1. */
export function bytesInCode(address: number): number {
  const letters = Math.floor((MOST_BITS - HEAD_BITS - 8 * address) / BITS_A_LETTER);
  let bytes = Math.max(PART_OVERHEAD + 1, Math.floor((letters * 2) / 3));
  while (bytes > PART_OVERHEAD + 1 && lettersFor(bytes) > letters) bytes--;
  return bytes - PART_OVERHEAD;
}

/** A QR code as it is drawn. */
export interface QrCode {
  /** Modules of a side, the white around it included. */
  size: number;
  /** Its black modules as the path of an SVG, a unit each. */
  path: string;
}

/** @param address a link whose last part are letters of `letters.ts`: what is before it is packed as bytes. Throws for one that no code holds. */
export function qrCodeOf(address: string): QrCode {
  const code = generate(mode.auto(address), {
    minCorrectionLevel: correction.M,
    maxVersion: MOST_VERSION,
  });
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  return { size: code.size + 2 * QUIET, path };
}
