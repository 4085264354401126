import { createHash } from 'node:crypto';
import {
  BUNDLE_FORMAT,
  type BundleManifest,
  type Collection,
  type CompanionEntry,
  type ShardEntry,
} from '../core/bundle.ts';
import type { Paper } from '../core/paper.ts';
import { chunkPapers } from './contentChunks.ts';
import { type CompanionText, relatedBundle } from './relatedBundle.ts';

/** Hex digits of the hash in a file's name and in the version; the manifest has the whole hash to check against. */
const SHORT_HASH = 16;
const MANIFEST = 'manifest.json';

/** Name → text of every file of the bundle, the manifest among them. The same input gives the same bytes. */
export function contentBundle(papers: readonly Paper[], collections: Collection[]): Map<string, string> {
  const files = new Map<string, string>();
  const shards = chunkPapers(papers).map((shard) => {
    const text = JSON.stringify(shard);
    const entry = shardEntry(text, shard.length);
    files.set(entry.file, text);
    return entry;
  });
  const shardSizes = shards.map((shard) => shard.papers);
  const companions = relatedBundle(papers, shardSizes).map((companion) => {
    const entry = companionEntry(companion);
    files.set(entry.file, companion.text);
    return entry;
  });
  const content = { format: BUNDLE_FORMAT, papers: papers.length, collections, shards, companions };
  const version = sha256(JSON.stringify(content)).slice(0, SHORT_HASH);
  const manifest: BundleManifest = { ...content, version };
  return files.set(MANIFEST, JSON.stringify(manifest));
}

function shardEntry(text: string, papers: number): ShardEntry {
  return { ...fileEntry('papers', text), papers };
}

function companionEntry({ kind, text, first, papers }: CompanionText): CompanionEntry {
  return { kind, ...fileEntry(kind, text), first, papers };
}

function fileEntry(name: string, text: string): { file: string; sha256: string; bytes: number } {
  const hash = sha256(text);
  const file = `${name}-${hash.slice(0, SHORT_HASH)}.json`;
  return { file, sha256: hash, bytes: Buffer.byteLength(text) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
