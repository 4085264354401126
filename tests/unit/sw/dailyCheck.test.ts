import { expect, it, vi } from 'vitest';
import { followDailyCheck } from '../../../src/sw/dailyCheck.ts';

function worker(update: () => Promise<void>) {
  const scope = new EventTarget();
  followDailyCheck(Object.assign(scope, { registration: { update } }));
  /** Wakes it, and gives what it has to do before it may sleep again. */
  return (tag: string) => {
    const waits: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => void waits.push(work);
    scope.dispatchEvent(Object.assign(new Event('periodicsync'), { tag, waitUntil }));
    return waits;
  };
}

it('looks for a newer version when it is woken for that, and for nothing else', async () => {
  const update = vi.fn(async () => undefined);
  const wake = worker(update);
  expect(wake('something else')).toEqual([]);
  expect(update).not.toHaveBeenCalled();
  await Promise.all(wake('new-version'));
  expect(update).toHaveBeenCalledTimes(1);
});

it('is no error with the site out of reach', async () => {
  const wake = worker(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(Promise.all(wake('new-version'))).resolves.toEqual([undefined]);
});
