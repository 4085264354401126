import type { Piece } from './linePieces.ts';

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const ARRAY_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/**
 * The elements of an array that is the whole document, or the values that stand one after the other in it; in one pass.
 *
 * What is broken ends where the next element begins: a string ends with its line, and a line that opens an object at
 * the indentation of the first element is never inside another. So a bracket or a quotation mark too many or too few
 * costs one element, where elements begin on lines of their own.
 */
export function* valuePieces(bytes: Uint8Array): Generator<Piece> {
  const scanner = new Scanner(bytes);
  for (let piece = scanner.next(); piece; piece = scanner.next()) yield piece;
}

class Scanner {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** White space in front of the first element on its line; −1 before there is one. */
  #indentation = -1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#skip();
    if (bytes[this.#at] === ARRAY) this.#at++;
  }

  /** The next element; null at the end. */
  next(): Piece | null {
    this.#skip();
    if (this.#at >= this.#bytes.length) return null;
    if (this.#indentation < 0) this.#indentation = this.#at - this.#lineStart;
    const start = this.#at;
    const line = this.#line;
    this.#at = this.#endOf(start);
    return { bytes: this.#bytes.subarray(start, this.#at), line };
  }

  /** Past white space, commas and the array's end. */
  #skip(): void {
    for (; this.#at < this.#bytes.length; this.#at++) {
      const byte = this.#bytes[this.#at]!;
      if (byte > SPACE && byte !== COMMA && byte !== ARRAY_END) return;
      if (byte === LINE_FEED) this.#newLine(this.#at + 1);
    }
  }

  #newLine(start: number): void {
    this.#line++;
    this.#lineStart = start;
  }

  /** Where the value that begins at `start` ends. */
  #endOf(start: number): number {
    if (this.#bytes[start] === OBJECT_END) return this.#endOfStray(start);
    let depth = 0;
    let inString = false;
    for (let at = start; at < this.#bytes.length; at++) {
      const byte = this.#bytes[at]!;
      if (byte === LINE_FEED) {
        if (this.#opensElement(at + 1)) return at;
        this.#newLine(at + 1);
        inString = false;
      } else if (inString) {
        if (byte === BACKSLASH) at++;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OBJECT || byte === ARRAY) depth++;
      else if (depth === 0 && (byte === COMMA || byte === ARRAY_END)) return at;
      else if ((byte === OBJECT_END || byte === ARRAY_END) && --depth <= 0) return at + 1;
    }
    return this.#bytes.length;
  }

  /** A run of brackets that close nothing is one piece: a megabyte of them would be a million. */
  #endOfStray(start: number): number {
    let end = start + 1;
    while (this.#bytes[end] === OBJECT_END) end++;
    return end;
  }

  #opensElement(lineStart: number): boolean {
    const at = lineStart + this.#indentation;
    if (this.#bytes[at] !== OBJECT) return false;
    return this.#bytes.subarray(lineStart, at).every((byte) => byte <= SPACE && byte !== LINE_FEED);
  }
}
