import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the bundle as it is written, with what the manifest says of it. */
export interface MadeFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Hex. */
  sha256: string;
  /** Bytes on the way to a device: of text gzipped, as hosts send it. */
  download: number;
}

/** @param content text, or bytes that are packed already */
export function madeFile(content: string | Uint8Array): MadeFile {
  const bytes = Uint8Array.from(Buffer.from(content));
  const download = typeof content === 'string' ? gzipSync(bytes).length : bytes.length;
  return { bytes, sha256: sha256Of(bytes), download };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
