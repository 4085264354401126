/**
 * The gaps of posting lists in a file: Golomb codes whose parameter is a power of two (Rice), chosen by how many of the papers
 * have the term, so that it need not stand there. Within a hundredth of what the sets of papers weigh by chance, where numbers
 * of whole bytes, gzipped, take a seventh more.
 */
import { ByteWriter } from './byteWriter.ts';
import { varintAt, varintEnd } from './varint.ts';

/** The share of the average gap that is coded best as one bit of the first part: ln 2, in hundredths. */
const HUNDREDTHS = 69;
/** Gaps are less than 2^32. */
const MOST_BITS = 31;

/** @param gaps of lists of so many postings each, as varints. @returns bits, the first of each byte its lowest */
export function codeGaps(gaps: Uint8Array, counts: Uint32Array, papers: number): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  let at = 0;
  for (const count of counts) {
    const low = lowBits(count, papers);
    for (let left = count; left > 0; left--) {
      const gap = varintAt(gaps, at);
      at = varintEnd(gaps, at);
      bits.ones(gap >>> low);
      bits.write(gap, low);
    }
  }
  return bits.finish();
}

/** What `codeGaps` coded. Throws a RangeError where bits end too soon, or more follow, or papers are named that are none. */
export function decodeGaps(coded: Uint8Array, counts: Uint32Array, papers: number): Uint8Array<ArrayBuffer> {
  const gaps = new ByteWriter();
  let at = 0;
  const end = 8 * coded.length;
  const bit = () => {
    if (at === end) throw new RangeError('The bits end within a list.');
    return (coded[at >> 3]! >> (at++ & 7)) & 1;
  };
  for (const count of counts) {
    const low = lowBits(count, papers);
    let paper = -1;
    for (let left = count; left > 0; left--) {
      let gap = 0;
      while (bit() === 1) gap++;
      gap *= 2 ** low;
      for (let of = 0; of < low; of++) gap += bit() << of;
      paper += gap + 1;
      if (paper >= papers) throw new RangeError('A list names a paper that is none.');
      gaps.varint(gap);
    }
  }
  if (at + 8 <= end) throw new RangeError('Bits follow the last list.');
  return gaps.finish();
}

/** How many of the lowest bits of its gaps a list has as they are: what is above them is counted in ones. */
function lowBits(count: number, papers: number): number {
  let low = 0;
  // Doubled, not raised to a power: most terms of an index are in a paper or two, and take all these steps.
  for (let wide = 200 * count; low < MOST_BITS && wide <= HUNDREDTHS * papers; wide *= 2) low++;
  return low;
}

class BitWriter {
  readonly #bytes = new ByteWriter();
  #byte = 0;
  #filled = 0;

  /** So many ones, and a zero behind them. */
  ones(count: number): void {
    for (let left = count; left > 0; left--) this.#bit(1);
    this.#bit(0);
  }

  /** The lowest bits of a number, the lowest first. */
  write(value: number, bits: number): void {
    for (let at = 0; at < bits; at++) this.#bit((value >>> at) & 1);
  }

  finish(): Uint8Array<ArrayBuffer> {
    if (this.#filled > 0) this.#bytes.bytes(Uint8Array.of(this.#byte));
    return this.#bytes.finish();
  }

  #bit(bit: number): void {
    this.#byte |= bit << this.#filled;
    if (++this.#filled < 8) return;
    this.#bytes.bytes(Uint8Array.of(this.#byte));
    this.#byte = 0;
    this.#filled = 0;
  }
}
