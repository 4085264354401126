import { describe, expect, it } from 'vitest';
import { eachParallel } from '../../../../src/data/content/eachParallel.ts';

describe('eachParallel', () => {
  it('works through all items, never on more at once than it may', async () => {
    let atWork = 0;
    let most = 0;
    const done: number[] = [];
    await eachParallel([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++atWork);
      await Promise.resolve();
      atWork--;
      done.push(item);
    });
    expect(most).toBe(2);
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins nothing after a failure, finishes what is under way, and throws the first error', async () => {
    const begun: number[] = [];
    const finished: number[] = [];
    const work = eachParallel([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error('first');
      await Promise.resolve();
      finished.push(item);
    });
    await expect(work).rejects.toThrow('first');
    expect(begun).toEqual([1, 2]);
    expect(finished).toEqual([2]);
  });
});
