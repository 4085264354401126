import { describe, expect, it } from 'vitest';
import type { BundleManifest, Pack, ShardEntry } from '../../../../src/core/bundle/bundle.ts';
import { fetchManifest } from '../../../../src/data/content/fetchManifest.ts';
import { SiteConnection } from '../../../../src/data/content/siteConnection.ts';
import { FakeSite, MANIFEST_URL, papers, text } from './fakeSite.ts';

const site = new FakeSite();
site.deploy('v1', [papers('a', 2), papers('b', 1)]);
const [first, second] = site.shards as [ShardEntry, ShardEntry];
const [pack] = site.manifest.packs as [Pack];

function answerTo(manifest: unknown): Promise<BundleManifest> {
  const fetch = () => Promise.resolve(text(JSON.stringify(manifest)));
  return fetchManifest(new SiteConnection(fetch, new AbortController().signal), MANIFEST_URL);
}

const withPacks = (...packs: unknown[]) => ({ ...site.manifest, packs });
const withShards = (...shards: unknown[]) => withPacks({ ...pack, shards });

describe('fetchManifest', () => {
  it('gives a manifest that is whole', async () => {
    expect(await answerTo(site.manifest)).toEqual(site.manifest);
  });

  it.each([
    ['no version', { ...site.manifest, version: '' }],
    ['no list of collections', { ...site.manifest, collections: {} }],
    ['no packs', withPacks()],
    ['no list of packs', { ...site.manifest, packs: 'two' }],
    ['a pack that is nothing', withPacks(null)],
    ['a pack without a name', withPacks({ ...pack, name: undefined })],
    ['a pack that does not tell its size', withPacks({ ...pack, download: 'much' })],
    ['a pack without a list of shards', withPacks({ ...pack, shards: 'two' })],
    ['a pack that has another count than its shards', withPacks({ ...pack, papers: 4 })],
    ['another count than its packs have', { ...site.manifest, papers: 4 }],
    [
      'two packs of one id',
      { ...withPacks({ ...pack, papers: 2, shards: [first] }, { ...pack, papers: 1, shards: [second] }) },
    ],
    ['one shard twice', { ...withPacks({ ...pack, papers: 4, shards: [first, first] }), papers: 4 }],
    ['a shard in another folder', withShards({ ...first, file: '../secret.json' }, second)],
    ['a shard on another site', withShards({ ...first, file: 'https://evil.example/a.json' }, second)],
    ['a shard whose name is no text', withShards({ ...first, file: [{ toString: 1 }] }, second)],
    ['a shard with half a hash', withShards({ ...first, sha256: first.sha256.slice(32) }, second)],
    [
      'a shard without papers',
      { ...withPacks({ ...pack, papers: 1, shards: [{ ...first, papers: 0 }, second] }), papers: 1 },
    ],
    ['a shard that does not tell its size', withShards({ ...first, bytes: undefined }, second)],
    ['a shard that is nothing', withShards(null, second)],
  ])('refuses one with %s', async (_, manifest) => {
    await expect(answerTo(manifest)).rejects.toMatchObject({ kind: 'damaged' });
  });
});
