import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildCache } from '../../../src/build/content/buildCache.ts';
import { HERE, type Workshop } from '../../../src/build/content/work/tasks.ts';
import { ThreadPool } from '../../../src/build/content/work/threadPool.ts';
import type { IdentifiedDraft } from '../../../src/core/formats/documentFormat.ts';
import { seedPapers } from '../core/search/seedPapers.ts';
import { bundleOf } from './bundled.ts';

/** Enough for several shards. */
const DRAFTS = seedPapers()
  .slice(0, 30)
  .map(({ title, abstract }, line): IdentifiedDraft => ({
    id: `paper-${line}`,
    title,
    abstract,
    source: { document: 'seed.txt', line },
  }));
const DAY_MS = 24 * 60 * 60 * 1000;

/** Counts what it is asked to make. */
function counting(): Workshop & { made: string[] } {
  const made: string[] = [];
  return {
    ...HERE,
    made,
    run: (name, args) => {
      made.push(name);
      return HERE.run(name, args);
    },
  };
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'offprint-cache-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const cache = (program = 'this program') => new BuildCache(folder, program);

describe('a bundle has the same bytes', () => {
  it('on one thread and on several', { timeout: 60_000 }, async () => {
    const pool = new ThreadPool(3);
    try {
      expect((await bundleOf(DRAFTS, { workshop: pool })).files).toEqual((await bundleOf(DRAFTS)).files);
    } finally {
      await pool.close();
    }
  });

  it('with results of an earlier build, of which nothing is made again', async () => {
    const first = await bundleOf(DRAFTS, { cache: cache() });
    const workshop = counting();
    const second = await bundleOf(DRAFTS, { cache: cache(), workshop });
    expect(workshop.made).toEqual([]);
    expect(second.files).toEqual(first.files);
    expect(first.files).toEqual((await bundleOf(DRAFTS)).files);
  });

  it('after one paper changed, of which only its shard and what is derived are made again', async () => {
    await bundleOf(DRAFTS, { cache: cache() });
    const changed = DRAFTS.with(20, { ...DRAFTS[20]!, abstract: 'It was rewritten.' });
    const workshop = counting();
    const { files } = await bundleOf(changed, { cache: cache(), workshop });
    expect(workshop.made).toEqual(['shard', 'comparable', 'meaning', 'acronyms', 'index', 'related']);
    expect(files).toEqual((await bundleOf(changed)).files);
  });

  it('after lines of a document moved, though nothing is made again', async () => {
    await bundleOf(DRAFTS, { cache: cache() });
    const workshop = counting();
    const moved = DRAFTS.map((draft) => ({
      ...draft,
      source: { ...draft.source, line: draft.source.line + 3 },
    }));
    await bundleOf(moved, { cache: cache(), workshop });
    expect(workshop.made).toEqual([]);
  });

  it('where kept results are damaged: they are made again', async () => {
    const { files } = await bundleOf(DRAFTS, { cache: cache() });
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length - 5]! ^= 1;
      writeFileSync(join(folder, name), bytes);
    }
    const workshop = counting();
    expect((await bundleOf(DRAFTS, { cache: cache(), workshop })).files).toEqual(files);
    expect(workshop.made).toContain('shard');
  });
});

describe('results of earlier builds', () => {
  it('are of no use to another program', async () => {
    await bundleOf(DRAFTS, { cache: cache() });
    const workshop = counting();
    await bundleOf(DRAFTS, { cache: cache('another program'), workshop });
    expect(workshop.made).toContain('shard');
  });

  it('are removed when no build has used them for two weeks', async () => {
    const kept = cache();
    await kept.get('x', 'used', () => Promise.resolve(1));
    const [used] = readdirSync(folder);
    await kept.get('x', 'forgotten', () => Promise.resolve(2));
    const [forgotten] = readdirSync(folder).filter((name) => name !== used);
    const longAgo = new Date(Date.now() - 15 * DAY_MS);
    utimesSync(join(folder, forgotten!), longAgo, longAgo);
    kept.prune();
    expect(readdirSync(folder)).toEqual([used]);
  });
});

it('what a thread throws ends the build with it', { timeout: 60_000 }, async () => {
  const pool = new ThreadPool(1);
  try {
    await expect(pool.run('index', { folder, files: ['absent.json'] })).rejects.toThrow(/ENOENT/);
  } finally {
    await pool.close();
  }
});
