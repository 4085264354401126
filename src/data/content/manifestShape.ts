import type {
  BundleManifest,
  DerivedFileEntry,
  FileEntry,
  Pack,
  ShardEntry,
} from '../../core/bundle/bundle.ts';
import { isDerivedFileName } from '../../core/bundle/derivedFileKinds.ts';
import { isPlace, isText } from '../../core/bundle/listOf.ts';
import { countPapers } from '../../core/bundle/packs.ts';

/** A file beside the manifest: no folders, no other site. */
const FILE_NAME = /^[\w-][\w.-]*$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** A value as a manifest, without derived files that this app does not know; null if it has not the shape of one. */
export function manifestIn(value: unknown): BundleManifest | null {
  if (!isManifest(value)) return null;
  const packs = value.packs.map((pack) => ({ ...pack, companions: knownDerivedFiles(pack.companions) }));
  return { ...value, packs, companions: knownDerivedFiles(value.companions) };
}

function isManifest(value: unknown): value is BundleManifest {
  const { version, papers, collections, packs } = (value ?? {}) as Partial<BundleManifest>;
  if (typeof version !== 'string' || !version || !Array.isArray(collections)) return false;
  if (!Array.isArray(packs) || packs.length === 0 || !packs.every(isPack)) return false;
  const shards = packs.flatMap((pack) => pack.shards);
  if (new Set(shards.map(({ sha256 }) => sha256)).size !== shards.length) return false;
  return papers === countPapers(packs) && new Set(packs.map(({ id }) => id)).size === packs.length;
}

function isPack(value: unknown): value is Pack {
  const { id, name, papers, bytes, download, shards } = (value ?? {}) as Partial<Pack>;
  if (typeof id !== 'string' || typeof name !== 'string') return false;
  if (![bytes, download].every((size) => Number.isInteger(size))) return false;
  return Array.isArray(shards) && shards.every(isShardEntry) && papers === countPapers(shards);
}

function isShardEntry(value: unknown): value is ShardEntry {
  const { papers } = (value ?? {}) as Partial<ShardEntry>;
  return isFileEntry(value) && isPlace(papers) && papers > 0;
}

/** Derived files of kinds that this app does not know, or not as they should be, are left out: papers do not need them. */
function knownDerivedFiles(entries: unknown): DerivedFileEntry[] {
  return Array.isArray(entries) ? entries.filter(isDerivedFileEntry) : [];
}

function isDerivedFileEntry(value: unknown): value is DerivedFileEntry {
  const { kind, first, papers } = (value ?? {}) as Partial<DerivedFileEntry>;
  return isDerivedFileName(kind) && isFileEntry(value) && [first, papers].every(isPlace);
}

function isFileEntry(value: unknown): value is FileEntry {
  const { file, sha256, bytes } = (value ?? {}) as Partial<FileEntry>;
  return isNamed(file, FILE_NAME) && isNamed(sha256, SHA256) && isPlace(bytes) && bytes > 0;
}

/** A pattern alone would make a text of a list or an object, and an object may say how. */
function isNamed(value: unknown, pattern: RegExp): boolean {
  return isText(value) && pattern.test(value);
}
