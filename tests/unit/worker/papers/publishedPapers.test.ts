import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { UNHEARD } from '../library.ts';
import { newDatabaseName, siteOf, TestSession } from '../testSession.ts';

const HOOKS = { onBlocked: () => undefined, onTaken: () => undefined };

let visit: TestSession;
let databaseName: string;

beforeEach(async () => {
  databaseName = newDatabaseName();
  visit = new TestSession(siteOf('v1'), databaseName);
  await visit.sync();
});

describe('a window of the list', () => {
  it.each([
    [0, 2, ['a-1', 'a-2']],
    [2, 4, ['a-3', 'b-1', 'b-2', 'c-1']],
    [8, 5, ['c-4']],
    [9, 5, []],
    [-3, 1, ['a-1']],
    [4, 0, []],
    [Number.NaN, 1, ['a-1']],
  ])('from %d, %d long, holds the papers in list order', async (offset, limit, ids) => {
    const { total, papers } = await visit.session.list({ offset, limit });
    expect(total).toBe(9);
    expect(papers.map(({ id }) => id)).toEqual(ids);
  });
});

describe('a paper', () => {
  it('is found by its id', async () => {
    expect((await visit.session.paper({ id: 'c-2' }))?.abstract).toBe('What c-2 found out.');
  });

  it('that is not there is null', async () => {
    expect(await visit.session.paper({ id: 'z' })).toBeNull();
  });

  it('is found among many, in the order asked for', async () => {
    const found = await visit.session.papers({ ids: ['c-1', 'z', 'a-1', 'c-1'] });
    expect(found.map((paper) => paper?.id)).toEqual(['c-1', undefined, 'a-1', 'c-1']);
  });

  it.each([
    ['a-1', undefined, 'a-2'],
    ['a-3', 'a-2', 'b-1'],
    ['c-4', 'c-3', undefined],
    ['z', undefined, undefined],
  ])('%s has its neighbours in list order', async (id, before, after) => {
    const { previous, next } = await visit.session.neighbours({ id });
    expect([previous?.id, next?.id]).toEqual([before, after]);
  });
});

describe('reading ahead', () => {
  it('takes every page from the store once, so that no paper has to be waited for', async () => {
    const store = await openContent(databaseName, HOOKS);
    const content = new ReadableContent(store, UNHEARD);
    await content.reload();
    const published = new PublishedPapers(content);
    const pages = vi.spyOn(store, 'pages');
    await published.readAhead();
    const read = pages.mock.calls
      .flatMap(([keys]) => keys)
      .map(({ shard, page }) => `${shard.sha256} ${page}`);
    expect(read).toHaveLength(3);
    expect(new Set(read).size).toBe(3);
    pages.mockClear();
    const papers = await published.papers(['a-1', 'b-2', 'c-4']);
    expect(papers.map((paper) => paper?.id)).toEqual(['a-1', 'b-2', 'c-4']);
    expect(pages).not.toHaveBeenCalled();
  });
});
