import { expect, it } from 'vitest';
import { Semaphore } from '../../../../src/data/content/semaphore.ts';

/** Pieces of work that are begun when they have a place, and end when they are told to. */
function workIn(semaphore: Semaphore) {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const take = (name: string) =>
    semaphore.run(() => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
    });
  return { begun, ends, take };
}

it('so many run at once, and the others wait for their turn', async () => {
  const { begun, ends, take } = workIn(new Semaphore(2));
  const all = ['a', 'b', 'c', 'd'].map((name) => take(name));
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')!.resolve();
  await all[1];
  expect(begun).toEqual(['a', 'b', 'c']);
  ends.get('a')!.resolve();
  await all[0];
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('work that fails gives its place away', async () => {
  const { begun, ends, take } = workIn(new Semaphore(1));
  const [first] = [take('a'), take('b')];
  ends.get('a')!.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')!.resolve();
});
