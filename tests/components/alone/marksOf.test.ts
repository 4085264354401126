import 'fake-indexeddb/auto';
import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { until } from '../../until.ts';
import { follow } from '../follow.svelte.ts';

const tagsAmong = vi.hoisted(() => vi.fn());
vi.mock('../../../src/data/library/tags.ts', () => ({ tagsAmong }));
vi.mock('../../../src/data/library/entries.ts', () => ({
  collectionsAmong: () => Promise.resolve(new Map()),
}));
vi.mock('../../../src/app/state/library/library.svelte.ts', () => ({ library: {} }));

const { MarksOf } = await import('../../../src/app/state/organise/marksOf.svelte.ts');

test('what some papers have is not told of others while that is still read', async () => {
  let read!: (counts: ReadonlyMap<string, number>) => void;
  const late = new Promise((resolve) => (read = resolve));
  tagsAmong.mockImplementation((_, papers: string[]) =>
    papers.includes('c') ? late : Promise.resolve(new Map([['t', papers.length]])),
  );
  const marks = new MarksOf();
  const stop = follow(() => void marks.tags);
  marks.show(['a', 'b']);
  await until(() => expect(marks.tags.get('t')).toBe(2));

  marks.show(['c', 'd']);
  await tick();
  expect(marks.tags.size).toBe(0);
  read(new Map([['u', 1]]));
  await until(() => expect([...marks.tags]).toEqual([['u', 1]]));
  stop();
});
