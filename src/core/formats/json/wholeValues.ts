import { joinBytes } from '../../bundle/joinBytes.ts';
import { type LineLimits, TooLongError } from '../largeLines.ts';
import { tell } from '../sayings.ts';
import { CITED } from './recordsIn.ts';

const [LINE_FEED, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [0x0a, 0x20, 0x22, 0x2c, 0x3a, 0x5c];
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Of a byte order mark. */
const MARK = [0xef, 0xbb, 0xbf];
/** Bytes of a key that are looked at. */
const LONGEST_KEY = 100;

/**
 * The lists of objects in a JSON document of any length, in pieces that hold whole objects: an array that is the document, or
 * those within the objects that it is (`{"items": […]}`). Each piece begins as an array does and has the line feeds of the
 * document, so that `json` reads it as a document of its own and lines can be counted. None of what is no JSON. Throws a `TooLongError`.
 */
export async function* wholeValues(
  parts: AsyncIterable<Uint8Array>,
  { piece: most, line, all }: LineLimits,
): AsyncGenerator<Uint8Array> {
  const splitter = new Splitter();
  let total = 0;
  for await (const part of parts) {
    total += part.length;
    if (total > all) throw new TooLongError(tell('holds-too-much', { most: all }));
    splitter.add(part);
    if (splitter.isOther) return;
    if (splitter.length >= most) {
      const piece = splitter.take();
      if (piece) yield piece;
    }
    if (splitter.length > line) throw new TooLongError(tell('long-line', { most: line }));
  }
  const rest = splitter.takeAll();
  if (rest) yield rest;
}

class Splitter {
  /** What is in no piece yet. */
  #held: Uint8Array[] = [];
  #length = 0;
  /** How much of it ends with an object. */
  #whole = 0;
  #hasObjects = false;
  /** Line feeds outside of lists since the last one: a document may have millions of them before any list. */
  #feeds = 0;
  #isInString = false;
  #isEscaped = false;
  /** Brackets that are open: of what is around the lists, and of the element of one. */
  #around = 0;
  #within = 0;
  #isInList = false;
  /** An array has begun, and its first element is to come. */
  #isAtStart = false;
  /** How deep the list stands whose objects are other papers. */
  #passedOver = Infinity;
  #key: number[] = [];
  #first: number | null = null;

  /** Whether it is no JSON: that begins with a bracket. */
  get isOther(): boolean {
    return this.#first !== null && this.#first !== ARRAY && this.#first !== OBJECT;
  }

  get length(): number {
    return this.#length;
  }

  add(part: Uint8Array): void {
    this.#first ??= part.find((byte) => byte > SPACE && !MARK.includes(byte)) ?? null;
    let from = 0;
    for (let at = 0; at < part.length; at++) {
      const byte = part[at]!;
      if (this.#isInList) {
        if (this.#ends(byte)) this.#whole = this.#length + at + 1 - from;
        if (!this.#isInList) {
          this.#hold(part.slice(from, at));
          this.#whole = this.#length;
        }
      } else if (this.#begins(byte)) {
        this.#hold(new Uint8Array(this.#feeds).fill(LINE_FEED));
        this.#feeds = 0;
        this.#hold(Uint8Array.of(this.#hasObjects ? COMMA : ARRAY));
        this.#hasObjects = true;
        from = at;
      } else if (byte === LINE_FEED) this.#feeds++;
    }
    if (this.#isInList) this.#hold(part.slice(from));
  }

  /** What ends with an object; null where there is none. */
  take(): Uint8Array | null {
    if (this.#whole === 0 || !this.#hasObjects) return null;
    const held = joinBytes(this.#held);
    const rest = held.slice(this.#whole);
    this.#held = [Uint8Array.of(ARRAY), rest];
    const piece = held.subarray(0, this.#whole);
    this.#length = rest.length + 1;
    this.#whole = 0;
    return piece;
  }

  takeAll(): Uint8Array | null {
    return this.#hasObjects && this.#length > 1 ? joinBytes(this.#held) : null;
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#length += bytes.length;
  }

  /** Whether an object of a list ends with this byte. A string ends with its line, as it does for `valuePieces`. */
  #ends(byte: number): boolean {
    if (this.#isInString) {
      this.#string(byte);
      return false;
    }
    if (byte === QUOTE) this.#isInString = true;
    else if (byte === OBJECT || byte === ARRAY) this.#within++;
    else if (this.#within === 0) {
      if (byte === ARRAY_END) this.#isInList = false;
      return byte === COMMA;
    } else if (byte === OBJECT_END || byte === ARRAY_END) this.#within--;
    return false;
  }

  /** Whether a list of objects begins before this byte. */
  #begins(byte: number): boolean {
    if (this.#isInString) {
      if (byte !== QUOTE && this.#key.length < LONGEST_KEY) this.#key.push(byte);
      this.#string(byte);
      return false;
    }
    if (byte <= SPACE || byte === COLON) return false;
    const isAtStart = this.#isAtStart;
    this.#isAtStart = byte === ARRAY;
    if (isAtStart && byte === OBJECT && this.#passedOver === Infinity) {
      this.#around--;
      this.#isInList = true;
      this.#within = 1;
      return true;
    }
    if (byte === QUOTE) {
      this.#isInString = true;
      this.#key = [];
    } else if (byte === OBJECT || byte === ARRAY) this.#open(byte === ARRAY);
    else if (byte === OBJECT_END || byte === ARRAY_END) {
      this.#around--;
      if (this.#around <= this.#passedOver) this.#passedOver = Infinity;
    }
    return false;
  }

  #open(isArray: boolean): void {
    this.#around++;
    if (isArray && this.#passedOver === Infinity && CITED.test(String.fromCharCode(...this.#key)))
      this.#passedOver = this.#around - 1;
  }

  #string(byte: number): void {
    if (byte === LINE_FEED) this.#isInString = false;
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isInString = false;
  }
}
