/* SHA-256 (FIPS 180-4) of what comes piece by piece: browsers only hash what is in memory whole, and only at https://. */

const BLOCK = 64;
const WORDS = 64;
const LENGTH_AT = 56;
const DIGEST_WORDS = 8;

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes, and cube roots of the first 64. */
const [BEGIN, ROUNDS] = constants();

/** A hash that is worked out as bytes come. */
export class Sha256 {
  readonly #state = BEGIN.slice();
  readonly #words = new Int32Array(WORDS);
  /** The bytes of a block that is not full yet. */
  readonly #block = new Uint8Array(BLOCK);
  readonly #view = new DataView(this.#block.buffer);
  #length = 0;

  add(bytes: Uint8Array): void {
    let at = 0;
    const held = this.#length % BLOCK;
    this.#length += bytes.length;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      this.#block.set(bytes.subarray(0, at), held);
      if (held + at < BLOCK) return;
      this.#take(this.#view, 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.#take(view, at);
    this.#block.set(bytes.subarray(at));
  }

  /** As hexadecimal digits; nothing can be added after that. */
  end(): string {
    const held = this.#length % BLOCK;
    this.#block.fill(0, held);
    this.#block[held] = 0x80;
    if (held >= LENGTH_AT) {
      this.#take(this.#view, 0);
      this.#block.fill(0);
    }
    this.#view.setBigUint64(LENGTH_AT, BigInt(this.#length) * 8n);
    this.#take(this.#view, 0);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #take(view: DataView, from: number): void {
    const words = this.#words;
    for (let at = 0; at < 16; at++) words[at] = view.getInt32(from + at * 4);
    for (let at = 16; at < WORDS; at++) {
      const near = words[at - 2]!;
      const far = words[at - 15]!;
      const mixedNear = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
      const mixedFar = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
      words[at] = (words[at - 16]! + mixedFar + words[at - 7]! + mixedNear) | 0;
    }
    this.#mix(words);
  }

  #mix(words: Int32Array): void {
    const state = this.#state;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    let e = state[4]!;
    let f = state[5]!;
    let g = state[6]!;
    let h = state[7]!;
    for (let at = 0; at < WORDS; at++) {
      const chosen = (e & f) ^ (~e & g);
      const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + mixed + chosen + ROUNDS[at]! + words[at]!) | 0;
      const most = (a & b) ^ (a & c) ^ (b & c);
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
}

/** Turned to the right by so many bits. */
function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function constants(): [Int32Array, Int32Array] {
  const primes: number[] = [];
  for (let one = 2; primes.length < WORDS; one++)
    if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  const bits = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return [
    Int32Array.from(primes.slice(0, DIGEST_WORDS), (prime) => bits(Math.sqrt(prime))),
    Int32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
  ];
}
