import { afterEach, expect, test, vi } from 'vitest';
import { readAhead } from '../../src/app/lateParts.ts';
import { until } from '../until.ts';

afterEach(() => vi.unstubAllGlobals());

test('parts are read ahead one by one, each when the page has nothing else to do, also after one that cannot be read', async () => {
  const waiting: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => waiting.push(work));
  const read: string[] = [];
  const part = (name: string, fails = false) => ({
    load: () => {
      read.push(name);
      return fails ? Promise.reject(new Error('no network')) : Promise.resolve(name);
    },
  });
  readAhead([part('search'), part('reader', true), part('library')]);
  for (const expected of [['search'], ['search', 'reader'], ['search', 'reader', 'library']]) {
    await until(() => expect(waiting).toHaveLength(1));
    expect(read).toHaveLength(expected.length - 1);
    waiting.pop()!({ didTimeout: false, timeRemaining: () => 50 });
    expect(read).toEqual(expected);
  }
});
