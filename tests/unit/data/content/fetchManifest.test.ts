import { describe, expect, it } from 'vitest';
import type { BundleManifest, ShardEntry } from '../../../../src/core/bundle.ts';
import { fetchManifest } from '../../../../src/data/content/fetchManifest.ts';
import { FakeSite, MANIFEST_URL, papers, text } from './fakeSite.ts';

const site = new FakeSite();
site.deploy('v1', [papers('a', 2), papers('b', 1)]);
const [first, second] = site.manifest.shards as [ShardEntry, ShardEntry];

function answerTo(manifest: unknown): Promise<BundleManifest> {
  return fetchManifest(() => Promise.resolve(text(JSON.stringify(manifest))), MANIFEST_URL);
}

const withShards = (...shards: unknown[]) => ({ ...site.manifest, shards });

describe('fetchManifest', () => {
  it('gives a manifest that is whole', async () => {
    expect(await answerTo(site.manifest)).toEqual(site.manifest);
  });

  it.each([
    ['no version', { ...site.manifest, version: '' }],
    ['no list of collections', { ...site.manifest, collections: {} }],
    ['no list of shards', { ...site.manifest, shards: 'two' }],
    ['another count than its shards have', { ...site.manifest, papers: 4 }],
    ['one shard twice', { ...withShards(first, first), papers: 4 }],
    ['a shard in another folder', withShards({ ...first, file: '../secret.json' }, second)],
    ['a shard on another site', withShards({ ...first, file: 'https://evil.example/a.json' }, second)],
    ['a shard with half a hash', withShards({ ...first, sha256: first.sha256.slice(32) }, second)],
    ['a shard without papers', { ...withShards({ ...first, papers: 0 }, second), papers: 1 }],
    ['a shard that is nothing', withShards(null, second)],
  ])('refuses one with %s', async (_, manifest) => {
    await expect(answerTo(manifest)).rejects.toMatchObject({ kind: 'damaged' });
  });
});
