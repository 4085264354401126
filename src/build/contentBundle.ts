import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  BUNDLE_FORMAT,
  type BundleManifest,
  type Collection,
  type CompanionEntry,
  type Pack,
} from '../core/bundle.ts';
import type { Paper } from '../core/paper.ts';
import { createIndexBuilder } from '../core/search/packed/indexBuilder.ts';
import { shardText } from '../core/shardText.ts';
import { chunkPapers } from './contentChunks.ts';
import { relatedBundle } from './relatedBundle.ts';

/** Hex digits of the hash in a file's name and in the version; the manifest has the whole hash to check against. */
const SHORT_HASH = 16;
const MANIFEST = 'manifest.json';

/** Name → content of every file of the bundle, the manifest among them. The same input gives the same bytes. */
export function contentBundle(
  papers: readonly Paper[],
  collections: Collection[],
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const add = <E extends { file: string }>(entry: E, content: string | Uint8Array): E => {
    files.set(entry.file, content);
    return entry;
  };
  const chunks = chunkPapers(papers);
  const shards = chunks.map((shard) => {
    const text = shardText(shard);
    return add({ ...fileEntry('papers', 'json', text), papers: shard.length }, text);
  });
  const derived = relatedBundle(
    papers,
    chunks.map(({ length }) => length),
  ).map(({ kind, text, first, papers: count }): CompanionEntry => {
    return add({ kind, ...fileEntry(kind, 'json', text), first, papers: count }, text);
  });
  const index = gzipSync(indexOf(papers), { level: 9 });
  const inPack = [
    add(
      { kind: 'index' as const, ...fileEntry('index', 'bin', index), first: 0, papers: papers.length },
      index,
    ),
    ...derived.filter(({ kind }) => kind === 'related'),
  ];
  const sizes = [...shards, ...inPack].map(({ file }) => files.get(file)!);
  const pack: Pack = {
    id: 'all',
    name: 'All papers',
    papers: papers.length,
    bytes: sizes.reduce((sum, content) => sum + Buffer.byteLength(content), 0),
    download: sizes.reduce((sum, content) => sum + gzipSync(content).length, 0),
    shards,
    companions: inPack,
  };
  const companions = derived.filter(({ kind }) => kind === 'acronyms');
  const content = { format: BUNDLE_FORMAT, papers: papers.length, collections, packs: [pack], companions };
  const version = sha256(JSON.stringify(content)).slice(0, SHORT_HASH);
  const manifest: BundleManifest = { ...content, version };
  return files.set(MANIFEST, JSON.stringify(manifest));
}

function indexOf(papers: readonly Paper[]): Uint8Array {
  const builder = createIndexBuilder();
  for (const paper of papers) builder.add(paper);
  return builder.finish();
}

function fileEntry(
  name: string,
  extension: string,
  content: string | Uint8Array,
): { file: string; sha256: string; bytes: number } {
  const hash = sha256(content);
  const file = `${name}-${hash.slice(0, SHORT_HASH)}.${extension}`;
  return { file, sha256: hash, bytes: Buffer.byteLength(content) };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
