import { expect, test, vi } from 'vitest';
import { FaultError } from '../../../src/data/fault.ts';
import { latePart } from '../../../src/data/latePart.ts';

test('a part whose first request failed is asked for once more', async () => {
  const read = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('failed'))
    .mockResolvedValue('part');
  expect(await latePart(read)).toBe('part');
  expect(read).toHaveBeenCalledTimes(2);
});

test('one that twice does not come is told as missing', async () => {
  const read = vi.fn(() => Promise.reject(new TypeError('failed')));
  const told = await latePart(read).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(FaultError);
  expect((told as FaultError).fault).toEqual({ kind: 'part-missing' });
  expect(read).toHaveBeenCalledTimes(2);
});
