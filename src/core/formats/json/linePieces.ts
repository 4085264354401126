/** A part of a document that holds one JSON value, and the line (1-based) that it begins on. */
export interface Piece {
  bytes: Uint8Array;
  line: number;
}

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const SPACE = 0x20;

/**
 * The lines of a document that hold anything, without the white space around them and the comma behind: lines copied
 * out of an array have one.
 */
export function* linePieces(bytes: Uint8Array): Generator<Piece> {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const piece = trimmed(bytes.subarray(start, end));
    if (piece.length > 0) yield { bytes: piece, line };
    start = end + 1;
  }
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let start = 0;
  let end = bytes.length;
  while (start < end && bytes[start]! <= SPACE) start++;
  while (end > start && bytes[end - 1]! <= SPACE) end--;
  if (bytes[end - 1] === COMMA) end--;
  return bytes.subarray(start, end);
}
