import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDatabaseName, siteOf, TestSession } from './testSession.ts';

let visit: TestSession;

beforeEach(async () => {
  visit = new TestSession(siteOf('v1'), newDatabaseName());
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
