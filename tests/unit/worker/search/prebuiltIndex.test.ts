import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INDEX_FORMAT } from '../../../../src/core/search/packed/indexFile.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { DataError } from '../../../../src/data/dataError.ts';
import { indexFileOf } from '../../core/search/packed/prebuilt.ts';
import { FakeSite, offline, paper, papers, status } from '../../data/content/fakeSite.ts';
import { acronyms } from '../derived/derivedSite.ts';
import { GRAPHS, indexOf, packedSite, PROTEINS, SearchingSession } from '../packedSite.ts';
import { newDatabaseName, TestSession } from '../testSession.ts';

afterEach(() => void vi.restoreAllMocks());

function siteWith(index: Uint8Array | null): FakeSite {
  const site = new FakeSite();
  const companion = index && { ...indexOf(0, GRAPHS), text: index };
  site.deploy('v1', [GRAPHS], companion ? [companion] : []);
  return site;
}

describe('the index that comes with the papers', () => {
  it('is fetched once, and answers with texts read where they are stored', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', derived: true });
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(visit.prebuilt.at(-1)).toBe(3);
    const { hits } = await visit.session.search({ query: 'walk', limit: 1 });
    expect(hits).toMatchObject([{ title: 'Random walks', excerpt: 'A walk on graphs.' }]);
    expect(site.requests.filter((file) => file === site.derivedFiles[0]!.file)).toHaveLength(1);
  });

  it('is read from the device on a second visit, merged, with the words of the papers', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    await new SearchingSession(site, name).sync();
    const first = new SearchingSession(site, name);
    await first.sync();
    expect(await first.find('"walk on graphs"')).toEqual(['g-3']);
    const database = new ContentDatabase(name);
    // Were the files of the packs still needed, the second visit would index the papers one by one.
    await database.derivedFiles.clear();
    expect(await database.words.count()).toBe(2);
    database.close();
    site.fault = offline;
    const second = new SearchingSession(site, name);
    await second.sync();
    expect(await second.find('"walk on graphs"')).toEqual(['g-3']);
    expect(second.prebuilt.at(-1)).toBe(3);
  });

  it.each([
    ['of a newer format', gzipSync(indexFileOf(GRAPHS).with(0, INDEX_FORMAT + 1))],
    ['that is not compressed', indexFileOf(GRAPHS)],
    ['that is cut off', gzipSync(indexFileOf(GRAPHS).subarray(0, 60))],
    ['of other papers', gzipSync(indexFileOf([...PROTEINS, paper('x')]))],
  ])('%s is passed by: the papers are indexed one by one', async (_, index) => {
    const visit = new SearchingSession(siteWith(new Uint8Array(index)), newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', problem: null });
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(await visit.find('"walk on graphs"')).toEqual(['g-3']);
  });

  it('that is missing or cannot be fetched makes no difference to what is found', async () => {
    const lacking = siteWith(null);
    const gone = packedSite();
    gone.fault = (file) => (file === gone.derivedFiles[0]!.file ? status(404) : undefined);
    for (const site of [lacking, gone]) {
      const visit = new SearchingSession(site, newDatabaseName());
      await visit.sync();
      expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    }
  });

  it('that is missing leaves no paper of a large library unfound on the first visit', async () => {
    const site = new FakeSite();
    site.deploy('v1', [papers('a', 1000), papers('b', 2)], [indexOf(0, GRAPHS)]);
    const index = site.derivedFiles[0]!.file;
    site.fault = (file) => (file === index ? status(404) : undefined);
    let release!: () => void;
    const released = new Promise<null>((resolve) => (release = () => resolve(null)));
    vi.spyOn(DeviceStore.prototype, 'mergedIndex').mockReturnValue(released);
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    release();
    await visit.when(({ searchable }) => searchable);
    expect(visit.engine.papers.size).toBe(1002);
  });

  it('finds papers by their words before it has read how these follow each other', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    await new SearchingSession(site, name).visit();
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { words } = DeviceStore.prototype;
    vi.spyOn(DeviceStore.prototype, 'words').mockImplementation(async function (this: DeviceStore, ...args) {
      await released;
      return words.apply(this, args);
    });
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await visit.when(({ findable }) => findable);
    expect(visit.session.state.searchable).toBe(false);
    const search = (query: string) => visit.session.search({ query, limit: 10 });
    expect((await search('graph codes')).total).toBe(3);
    expect((await search('"walk on graphs"')).total).toBe(0);
    release();
    expect(await visit.find('"walk on graphs"')).toEqual(['g-3']);
  });

  it('knows the acronyms of the corpus, on the first visit as on later ones', async () => {
    const site = new FakeSite();
    const papers = [paper('n-1', 'Scenes', 'Neural radiance fields are slow.'), paper('n-2', 'Others')];
    site.deploy('v1', [papers], [indexOf(0, papers), acronyms('neural radiance field', [0])]);
    const name = newDatabaseName();
    for (const visit of [new SearchingSession(site, name), new SearchingSession(site, name)]) {
      await visit.sync();
      expect(await visit.find('nerf')).toEqual(['n-1']);
    }
  });

  it('of before is read once where a search waits for it, by all updates that wait', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    await new SearchingSession(site, name).visit();
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { mergedIndex } = DeviceStore.prototype;
    const read = vi.spyOn(DeviceStore.prototype, 'mergedIndex').mockImplementation(async function (
      this: DeviceStore,
    ) {
      await released;
      return mergedIndex.call(this);
    });
    const visit = new SearchingSession(site, name);
    await visit.session.search({ query: 'graph codes', limit: 10 });
    await visit.sync();
    release();
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    // By one visit: that before may still be ending.
    const { contexts } = read.mock;
    expect(contexts.length).toBeGreaterThan(0);
    expect(new Set(contexts).size).toBe(contexts.length);
  });

  it('of before that could not be read while a search waited is read again', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    await new SearchingSession(site, name).visit();
    vi.spyOn(DeviceStore.prototype, 'mergedIndex').mockRejectedValueOnce(new DataError('lost'));
    const visit = new SearchingSession(site, name);
    await visit.session.search({ query: 'graph codes', limit: 10 });
    await visit.sync();
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(visit.session.state.problem).toBeNull();
  });

  it('of a newer version takes the place of that before', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    expect(await visit.find('sea')).toEqual([]);
    const papers = [...GRAPHS.slice(0, 2), paper('s-1', 'Graphs of the sea')];
    site.deploy('v2', [papers], [indexOf(0, papers)]);
    await visit.sync();
    await visit.when(({ version, searchable }) => version === 'v2' && searchable);
    expect(await visit.find('graphs sea')).toEqual(['s-1', 'g-1', 'g-2']);
    expect(await visit.find('walks')).toEqual([]);
  });
});
