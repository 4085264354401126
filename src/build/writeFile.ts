import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FileEntry } from '../core/bundle.ts';
import type { BundleFiles, FileContent } from './bundleFiles.ts';

/** Hex digits of the hash in a file's name and in the version; the manifest has the whole hash to check against. */
const SHORT_HASH = 16;

/** A written file, and its size on the way to a device, which the manifest adds up. */
export interface WrittenFile {
  entry: FileEntry;
  /** Bytes; of text gzipped, as hosts send it. */
  download: number;
}

/** Writes JSON, or bytes that are packed already, under a name that carries its hash. */
export function writeFile(files: BundleFiles, name: string, content: FileContent): WrittenFile {
  const bytes = Buffer.from(content);
  const isText = typeof content === 'string';
  const sha256 = sha256Of(bytes);
  const file = `${name}-${sha256.slice(0, SHORT_HASH)}.${isText ? 'json' : 'bin'}`;
  files.write(file, content);
  return {
    entry: { file, sha256, bytes: bytes.length },
    download: isText ? gzipSync(bytes).length : bytes.length,
  };
}

/** The name of a version with this content. */
export function versionOf(content: object): string {
  return sha256Of(Buffer.from(JSON.stringify(content))).slice(0, SHORT_HASH);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
