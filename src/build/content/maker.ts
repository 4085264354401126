import type { FileEntry } from '../../core/bundle/bundle.ts';
import type { BuildCache } from './buildCache.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of, type MadeFile } from './work/madeFile.ts';
import type { Workshop } from './work/tasks.ts';

/** What a bundle is made with. */
export interface Maker {
  /** Where its files are put as they are made. */
  folder: string;
  workshop: Workshop;
  /** Results of earlier builds; null to make everything anew. */
  cache: BuildCache | null;
}

/** Hex digits of the hash in a file's name and in the version; the manifest has the whole hash to check against. */
const SHORT_HASH = 16;

/** Writes a file under a name that carries its hash. */
export function writeMade(
  { folder }: Maker,
  name: string,
  extension: 'json' | 'bin',
  { bytes, sha256 }: MadeFile,
): FileEntry {
  const file = `${name}-${sha256.slice(0, SHORT_HASH)}.${extension}`;
  writeFileSync(join(folder, file), bytes);
  return { file, sha256, bytes: bytes.length };
}

/** The name of a version with this content. */
export function versionOf(content: object): string {
  return sha256Of(JSON.stringify(content)).slice(0, SHORT_HASH);
}
