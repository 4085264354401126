import { VECTORS_FORMAT } from './formats.ts';
import { PACKED_BYTES } from './vector.ts';

/** 'OFPV', and the format. */
const MAGIC = [0x4f, 0x46, 0x50, 0x56, VECTORS_FORMAT];

/** The packed vectors of papers side by side, as a file. */
export function writeVectors(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(MAGIC.length + packed.length);
  bytes.set(MAGIC);
  bytes.set(packed, MAGIC.length);
  return bytes;
}

/** The packed vectors of so many papers: a view. Null for another format, and another number of papers. */
export function readVectors(bytes: Uint8Array, papers: number): Uint8Array | null {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return null;
  return bytes.length === MAGIC.length + papers * PACKED_BYTES ? bytes.subarray(MAGIC.length) : null;
}
