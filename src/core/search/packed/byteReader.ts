/** Reads what a `ByteWriter` wrote. Throws a RangeError where bytes end before what should be there. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether everything was read. */
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.#at >= this.#bytes.length || shift > 28)
        throw new RangeError('The bytes end within a number.');
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** The next so many bytes: a view. */
  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('The bytes end too soon.');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  /** Bytes that have their number in front: a view. */
  section(): Uint8Array {
    return this.bytes(this.varint());
  }

  varints(count: number): Uint32Array<ArrayBuffer> {
    // Each takes a byte or more: a number that a damaged file claims must not fill the memory.
    if (count > this.#bytes.length - this.#at) throw new RangeError('The bytes end too soon.');
    const numbers = new Uint32Array(count);
    for (let at = 0; at < count; at++) numbers[at] = this.varint();
    return numbers;
  }
}
