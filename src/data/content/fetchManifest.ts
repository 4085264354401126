import {
  BUNDLE_FORMAT,
  type BundleManifest,
  type CompanionEntry,
  type ShardEntry,
} from '../../core/bundle.ts';
import { BundleFault } from './bundleFault.ts';
import { fetchFile, type Fetch } from './fetchFile.ts';

/** A file beside the manifest: no folders, no other site. */
const FILE_NAME = /^[\w-][\w.-]*$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Fetches the manifest, always asking the server. Throws a `BundleFault`. */
export async function fetchManifest(fetch: Fetch, url: string): Promise<BundleManifest> {
  const bytes = await fetchFile(fetch, url, 'no-cache');
  const manifest = parse(bytes, url) as Partial<BundleManifest> | null;
  if (typeof manifest?.format !== 'number') throw new BundleFault('damaged', `${url}: no manifest`);
  if (manifest.format > BUNDLE_FORMAT) throw new BundleFault('newer', `${url}: format ${manifest.format}`);
  if (manifest.format < BUNDLE_FORMAT) throw new BundleFault('older', `${url}: format ${manifest.format}`);
  if (!isManifest(manifest))
    throw new BundleFault('damaged', `${url}: not a manifest of format ${BUNDLE_FORMAT}`);
  return { ...manifest, ...knownCompanions(manifest) };
}

function parse(bytes: ArrayBuffer, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new BundleFault('gone', `${url}: something else that is not JSON`);
  }
}

function isManifest(value: Partial<BundleManifest>): value is BundleManifest {
  const { format, version, papers, collections, shards } = value;
  if (format !== BUNDLE_FORMAT || typeof version !== 'string' || !version) return false;
  if (!Array.isArray(collections) || !Array.isArray(shards) || !shards.every(isShardEntry)) return false;
  if (new Set(shards.map(({ sha256 }) => sha256)).size !== shards.length) return false;
  return papers === shards.reduce((sum, shard) => sum + shard.papers, 0);
}

function isShardEntry(value: unknown): value is ShardEntry {
  const { file, sha256, papers } = (value ?? {}) as Partial<ShardEntry>;
  return FILE_NAME.test(file ?? '') && SHA256.test(sha256 ?? '') && Number.isInteger(papers) && papers! > 0;
}

/** Companions of kinds that this app does not know, or not as they should be, are left out: papers do not need them. */
function knownCompanions({ companions }: { companions?: unknown }): { companions?: CompanionEntry[] } {
  if (companions === undefined) return {};
  return { companions: Array.isArray(companions) ? companions.filter(isCompanionEntry) : [] };
}

function isCompanionEntry(value: unknown): value is CompanionEntry {
  const { kind, file, sha256, first, papers } = (value ?? {}) as Partial<CompanionEntry>;
  if (kind !== 'related' && kind !== 'acronyms') return false;
  if (!FILE_NAME.test(file ?? '') || !SHA256.test(sha256 ?? '')) return false;
  return [first, papers].every((count) => Number.isInteger(count) && count! >= 0);
}
