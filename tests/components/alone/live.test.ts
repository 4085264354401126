import 'fake-indexeddb/auto';
import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { banners } from '../../../src/app/state/frame/banners.svelte.ts';
import { Live, rerunFailed } from '../../../src/app/state/library/live.svelte.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';

test('a fault is told once, however often what failed is read, and again where one tries again', async () => {
  const query = vi.fn(() => Promise.reject<number>(new DataError('unavailable')));
  const live = new Live(query);
  const told = vi.spyOn(banners, 'show');
  const end = follow(() => void live.problem);
  await until(() => expect(told).toHaveBeenCalledTimes(1));
  end();
  await tick();
  follow(() => void live.problem);
  await until(() => expect(query).toHaveBeenCalledTimes(2));
  live.rerun();
  await until(() => expect(query).toHaveBeenCalledTimes(3));
  await until(() => expect(told).toHaveBeenCalledTimes(2));
});

test('to try again reads all anew that failed, not one of several, and nothing that works', async () => {
  const works = vi.fn(() => Promise.resolve(1));
  // Nothing is tried again by itself after a refusal.
  const fails = ['a', 'b', 'c'].map(() => vi.fn(() => Promise.reject<number>(new DataError('unavailable'))));
  const all = [works, ...fails].map((query) => new Live(query));
  follow(() => void all.map((live) => live.problem));
  await until(() => expect(all.map(({ problem }) => problem !== null)).toEqual([false, true, true, true]));
  rerunFailed();
  await until(() => expect(fails.map(({ mock }) => mock.calls.length)).toEqual([2, 2, 2]));
  expect(works).toHaveBeenCalledTimes(1);
});

test('what is read by nobody any more keeps its value, and is followed no longer', async () => {
  let answers = 0;
  const query = vi.fn(() => Promise.resolve(++answers));
  const live = new Live(query);
  const end = follow(() => void live.value);
  await until(() => expect(live.value).toBe(1));
  end();
  await tick();
  live.rerun();
  expect(live.value).toBe(1);
  expect(query).toHaveBeenCalledTimes(1);
});
