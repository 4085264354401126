import { readFileSync } from 'node:fs';
import type { BundleManifest } from '../../../src/core/bundle/bundle.ts';
import { folderOf, type SiteName } from './sites.ts';

/** Paths of a site's shards, below the site, in list order. */
export function shardsOf(site: SiteName): string[] {
  const manifest = JSON.parse(
    readFileSync(`${folderOf(site)}/content/manifest.json`, 'utf8'),
  ) as BundleManifest;
  return manifest.packs.flatMap(({ shards }) => shards.map(({ file }) => `content/${file}`));
}

/** True for the path of any shard of any site. */
/** The path of the manifest. */
export const MANIFEST = /^content\/manifest\.json$/;
export const ANY_SHARD = /^content\/papers-[^/]+\.json$/;
