import { expect, test, vi } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';
import { paper } from '../unit/data/content/fakeSite.ts';

const getNotedCopy = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/library/notedCopies.ts', () => ({ getNotedCopy }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: {} }));

const { NotedCopy } = await import('../../src/app/state/reader/notedCopy.svelte.ts');

test('of two papers that are looked for, the copy of the last is known, whichever comes first', async () => {
  let comeLate!: (copy: unknown) => void;
  getNotedCopy.mockReturnValueOnce(new Promise((resolve) => (comeLate = resolve)));
  getNotedCopy.mockResolvedValueOnce(undefined);
  const copy = new NotedCopy();
  const first = copy.look('a');
  await copy.look('b');
  expect(copy.of('b')).toBeNull();
  comeLate(paper('a'));
  await first;
  expect([copy.of('a'), copy.of('b')]).toEqual([undefined, null]);
});

test('a library that cannot be read has no copy, and that is told', async () => {
  getNotedCopy.mockRejectedValueOnce(new DataError('lost'));
  const copy = new NotedCopy();
  await copy.look('a');
  expect(copy.of('a')).toBeNull();
  expect(banners.current?.message).toContain('The browser lost its connection');
});
