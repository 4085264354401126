import { expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const measured = vi.hoisted(() => ({ fillReserve: vi.fn(), librarySize: vi.fn() }));
vi.mock('../../src/data/library/fillReserve.ts', () => measured);
vi.mock('../../src/data/library/measure.ts', () => measured);
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: {} }));

const { storedSizes } = await import('../../src/app/state/settings/storedSizes.svelte.ts');

test.each([
  ['ends', (end: (bytes: number) => void) => end(1)],
  ['fails', (_: unknown, fail: (problem: unknown) => void) => fail(new Error('closed'))],
])('what was measured last counts, though a measuring before it %s later', async (_, settle) => {
  measured.fillReserve.mockResolvedValue(true);
  let [end, fail] = [(_: number) => undefined as void, (_: unknown) => undefined as void];
  measured.librarySize.mockReturnValueOnce(new Promise((...settled) => ([end, fail] = settled)));
  const before = storedSizes.measure([], 5);
  await until(() => expect(measured.librarySize).toHaveBeenCalled());
  measured.librarySize.mockResolvedValueOnce(20);
  await storedSizes.measure([{ stored: true, bytes: 30 }], 100);
  settle(end, fail);
  await before;
  expect(storedSizes.sizes).toEqual({ papers: 30, library: 20, rest: 50, all: 100 });
  measured.librarySize.mockReset();
});
