import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { mergeIndexes } from '../../../../src/core/search/packed/mergeIndexes.ts';
import { PapersIndexBuilder } from '../../../../src/core/search/packed/papersIndex.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { ContentStore } from '../../../../src/data/content/contentStore.ts';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { ownIndexOf, type NewSegment, type OwnSegment } from '../../../../src/data/content/ownIndexStore.ts';
import { ContentOpening } from '../../../../src/worker/content/contentOpening.ts';
import type { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { Indexing } from '../../../../src/worker/search/indexing.ts';
import { changedSinceKept, takeKept } from '../../../../src/worker/search/keptOwn.ts';
import { emptyIndex, type SearchIndex } from '../../../../src/worker/search/searchIndex.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { GRAPHS, packedSite } from '../packedSite.ts';
import { newDatabaseName, OwnInMemory, putOwn, visited } from '../testSession.ts';

const NOTHING_PUBLISHED = new Set<string>();
const ignore = () => undefined;
const hooks = { onBlocked: ignore, onTaken: ignore };

let name: string;
let store: ContentStore;
let own: OwnInMemory;
let stampsRead: number;

beforeEach(async () => {
  name = newDatabaseName();
  store = await openContent(name, hooks);
  own = new OwnInMemory();
  stampsRead = 0;
  const stamps = own.stamps.bind(own);
  own.stamps = () => {
    stampsRead++;
    return stamps();
  };
});

function write(id: string, title: string): Paper {
  const written = paper(id, title);
  putOwn(own.shelf, written);
  return written;
}

function segment(name: string, papers: readonly Paper[]): NewSegment {
  const builder = new PapersIndexBuilder();
  for (const one of papers) builder.add(one);
  const of = {
    ids: papers.map(({ id }) => id),
    stamps: papers.map(({ id }) => own.shelf.get(id)!.stamp),
    links: new Uint8Array(papers.length),
    credits: papers.map(() => ''),
  };
  return { name, papers: papers.length, of, ...builder.finish() };
}

async function keep(...made: NewSegment[]): Promise<void> {
  let before: OwnSegment[] = [];
  for (const one of made) {
    const after = [...before, { name: one.name, papers: one.papers }];
    expect(await ownIndexOf(store).replace(before, after, one)).toBe(true);
    before = after;
  }
}

function indexAround(made: readonly NewSegment[]): SearchIndex {
  const engine = createEngine(mergeIndexes(made.map(({ index }) => index)));
  let end = 0;
  const segments = made.map(({ name, papers }) => ({ name, papers, first: (end += papers) - papers }));
  return emptyIndex(engine, 'published', segments);
}

async function taken(made: readonly NewSegment[]): Promise<SearchIndex> {
  const index = indexAround(made);
  await own.refresh();
  await takeKept(index, { own, published: NOTHING_PUBLISHED, store, isEnded: () => false });
  return index;
}

function opened(): Promise<ReadableContent> {
  return new ContentOpening({ ...hooks, onOpened: ignore, onPapers: ignore, onDerivedFiles: ignore }).open(
    name,
  );
}

/** As if the shard of a paper were lost. */
function without(id: string, { store, version, catalogue }: ReadableContent): ReadableContent {
  const shards = catalogue.shards.filter(({ ids }) => !ids.includes(id));
  const has = (one: string) => one !== id && catalogue.has(one);
  return { store, version, whole: false, catalogue: { shards, has } } as unknown as ReadableContent;
}

function found({ engine }: SearchIndex, query: string): string[] {
  return engine.search(query, { limit: 10 }).hits.map(({ id }) => id);
}

describe('what is kept of own papers', () => {
  it('counts by the newest of the texts that are kept of a paper, which is not indexed anew', async () => {
    const first = segment('first', [write('o-1', 'Old ferns'), write('o-2', 'Mosses')]);
    const second = segment('second', [write('o-1', 'New lichens'), write('o-3', 'Liverworts')]);
    await keep(first, second);
    const index = await taken([first, second]);
    expect(found(index, 'lichens ')).toEqual(['o-1']);
    expect(found(index, 'ferns ')).toEqual([]);
    expect(found(index, 'mosses ')).toEqual(['o-2']);
    expect(await changedSinceKept(index, own)).toEqual([]);
  });

  it('is compared with what was written meanwhile by one look at all of it', async () => {
    const made = ['ferns', 'mosses', 'lichens'].map((title, at) => segment(title, [write(`o-${at}`, title)]));
    await keep(...made);
    own.put(paper('o-1', 'Horsetails'));
    const index = await taken(made);
    expect([...index.own.keys()].sort()).toEqual(['o-0', 'o-2']);
    expect(stampsRead).toBe(1);
  });

  it('is looked through once where nothing was followed before', async () => {
    const made = [segment('only', [write('o-1', 'Ferns'), write('o-2', 'Mosses')])];
    await keep(...made);
    write('o-2', 'Horsetails');
    const index = await taken(made);
    expect(stampsRead).toBe(0);
    expect(await changedSinceKept(index, own)).toEqual(['o-2']);
    expect(await changedSinceKept(index, own)).toEqual([]);
    expect(stampsRead).toBe(1);
  });

  it('gives way to a published paper of the same id that becomes readable later', async () => {
    const site = packedSite();
    await visited(site, name);
    const [late] = GRAPHS;
    const made = [segment('only', [write(late!.id, late!.title), write('o-2', 'Mosses')])];
    await keep(...made);
    const content = await opened();
    await own.refresh();
    const indexing = new Indexing(createEngine, own);
    await indexing.update(without(late!.id, content));
    expect(found(indexing.index, `${late!.title} `)).toContain(late!.id);
    await indexing.update(content);
    expect(found(indexing.index, `${late!.title} `).filter((id) => id === late!.id)).toHaveLength(1);
    expect(found(indexing.index, 'mosses ')).toEqual(['o-2']);
  });

  it('is looked through also where it is taken up after that was done', async () => {
    await visited(packedSite(), name);
    await keep(segment('only', [write('o-1', 'Ferns'), write('o-2', 'Mosses')]));
    write('o-2', 'Horsetails');
    await own.refresh();
    const indexing = new Indexing(createEngine, own);
    await indexing.checkKept();
    const content = await opened();
    const changed: unknown[] = [];
    own.onChange = () => void changed.push('told');
    await indexing.update(content);
    expect(indexing.index.segments).toHaveLength(1);
    expect(changed).toEqual(['told']);
    await indexing.update(content);
    expect(found(indexing.index, 'horsetails ')).toEqual(['o-2']);
    expect(found(indexing.index, 'mosses ')).toEqual([]);
  });

  it.each(['index', 'words', 'papers'])(
    'is dropped where its %s cannot be read, and nothing else',
    async (part) => {
      await visited(packedSite(), name);
      const whole = segment('whole', [write('o-1', 'Ferns')]);
      await keep(whole, segment('broken', [write('o-2', 'Mosses')]));
      const database = new ContentDatabase(name);
      await database.ownIndex.update(`${part} broken`, { sum: 1 });
      database.close();
      const content = await opened();
      await own.refresh();
      const indexing = new Indexing(createEngine, own);
      await indexing.update(content);
      expect(await ownIndexOf(store).segments()).toEqual([{ name: 'whole', papers: 1 }]);
      expect(found(indexing.index, 'ferns ')).toEqual(['o-1']);
      expect(found(indexing.index, 'mosses ')).toEqual(['o-2']);
      expect(own.reads).toEqual(['o-2']);
    },
  );

  it('is written whole or not at all, whatever another tab drops meanwhile', async () => {
    const mine = segment('mine', [write('o-1', 'Ferns')]);
    const theirs = segment('theirs', [write('o-2', 'Mosses')]);
    const kept = ownIndexOf(store);
    await keep(theirs);
    const before = await kept.segments();
    expect(await kept.replace([], [mine], mine)).toBe(false);
    expect(await kept.index(mine)).toBeNull();
    expect(await kept.replace(before, [...before, mine], mine)).toBe(true);
    for (const one of [theirs, mine]) expect(await kept.words(one)).not.toBeNull();
  });
});
