import { expect, test, vi } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';

const markRead = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/library/reading.ts', () => ({ markRead }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: {} }));

const { markReadThrough } = await import('../../src/app/actions/markReadThrough.ts');

test('a paper is said to be read only where that was stored', async () => {
  markRead.mockResolvedValueOnce(undefined);
  expect(await markReadThrough({ id: 'a' })).toBe(true);
  markRead.mockRejectedValueOnce(new DataError('lost'));
  expect(await markReadThrough({ id: 'a' })).toBe(false);
  expect(banners.current?.kind).toBe('problem');
});
