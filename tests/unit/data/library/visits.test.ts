import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { markOpened } from '../../../../src/data/library/opened.ts';
import {
  dayOf,
  daysBefore,
  eraseVisits,
  getHistory,
  noteVisit,
} from '../../../../src/data/library/visits.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`visits ${++count}`);
});

afterEach(() => library.delete());

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
const visit = (id: string, day: number, hour: number) =>
  noteVisit(library, { id, title: `On ${id}` }, at(day, hour));
const history = async (since = '2026-01-01') => {
  const { days, more } = await getHistory(library, since);
  return { days: days.map(({ day, visits }) => [day, visits.map(({ paper }) => paper).join(' ')]), more };
};

it('a day is that of where the person is, and days are counted back over the ends of months', () => {
  expect(dayOf(at(1, 0))).toBe('2026-03-01');
  expect(dayOf(at(1, 23))).toBe('2026-03-01');
  expect(daysBefore(at(1, 12), 1)).toBe('2026-02-28');
  expect(daysBefore(at(1, 12), 60)).toBe('2025-12-31');
});

describe('the history', () => {
  it('has each paper once a day, the last first', async () => {
    await visit('a', 10, 9);
    await visit('b', 10, 10);
    await visit('a', 10, 11);
    await visit('a', 11, 8);
    expect(await history()).toEqual({
      days: [
        ['2026-03-11', 'a'],
        ['2026-03-10', 'a b'],
      ],
      more: false,
    });
    expect(await library.visits.count()).toBe(3);
    const { days } = await getHistory(library, '2026-03-11');
    expect(days[0]!.visits).toEqual([{ paper: 'a', title: 'On a', at: at(11, 8) }]);
  });

  it('says whether there is more before what was asked for', async () => {
    await visit('a', 10, 9);
    await visit('b', 12, 9);
    expect(await history('2026-03-12')).toEqual({ days: [['2026-03-12', 'b']], more: true });
    await eraseVisits(library, { day: '2026-03-10' });
    expect(await history('2026-03-12')).toEqual({ days: [['2026-03-12', 'b']], more: false });
  });

  it('has a paper once whose id changed, by its id of now', async () => {
    await markOpened(library, 'old');
    await visit('old', 10, 9);
    await visit('new', 10, 11);
    await followMoves(library, { old: 'new' });
    expect(await history()).toMatchObject({ days: [['2026-03-10', 'new']] });
    await eraseVisits(library, { day: '2026-03-10', paper: 'new' });
    expect(await history()).toMatchObject({ days: [] });
  });

  it('is read past records that nobody can read', async () => {
    await library.table('visits').bulkPut([
      { id: 'x', day: '2026-03-10' },
      { id: 'y', day: 7, paper: 'p' },
    ]);
    await visit('a', 10, 9);
    expect(await history()).toMatchObject({ days: [['2026-03-10', 'a']] });
  });
});

describe('visits that are erased', () => {
  beforeEach(async () => {
    for (const [id, day] of [
      ['a', 10],
      ['b', 10],
      ['a', 11],
    ] as const)
      await visit(id, day, 9);
  });

  it.each([
    [
      'one',
      { day: '2026-03-10', paper: 'a' },
      [
        ['2026-03-11', 'a'],
        ['2026-03-10', 'b'],
      ],
    ],
    ['those of a day', { day: '2026-03-10' }, [['2026-03-11', 'a']]],
    ['all', {}, []],
  ])('are %s, with their titles, and undo brings them back exactly', async (_, erased, left) => {
    const before = await getHistory(library, '2026-01-01');
    const change = await eraseVisits(library, erased, 5);
    expect((await history()).days).toEqual(left);
    const gone = await library.visits.filter(({ removedAt }) => removedAt === 5).toArray();
    expect(gone.map(({ title }) => title)).toEqual(gone.map(() => undefined));
    await undoChange(library, change);
    expect(await getHistory(library, '2026-01-01')).toEqual(before);
  });

  it('come again where the paper is opened again', async () => {
    await eraseVisits(library, {});
    await visit('a', 11, 10);
    expect(await history()).toMatchObject({ days: [['2026-03-11', 'a']] });
  });
});
