import { beforeEach, expect, test, vi } from 'vitest';

const HOUR = 60 * 60 * 1000;
const NOON = Date.UTC(2026, 2, 11, 12);

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
});

/** The app is started anew. */
async function started() {
  vi.resetModules();
  const { visit } = await import('../../../src/app/state/changes/visit.svelte.ts');
  visit.start('1.0');
  return visit;
}

test('what a version brought is news until the visit is over in which it was told, restarts and all', async () => {
  const first = await started();
  first.see(['v1']);
  expect(first.isNews('v1')).toBe(true);
  first.leave(NOON + HOUR / 2);
  vi.setSystemTime(NOON + HOUR);
  const again = await started();
  expect(again.isNews('v1')).toBe(true);
  again.leave();
  vi.setSystemTime(NOON + 3 * HOUR);
  const later = await started();
  expect(later.isNews('v1')).toBe(false);
  expect(later.isNews('v2')).toBe(true);
});

test('what was never told stays news', async () => {
  await started();
  vi.setSystemTime(NOON + 48 * HOUR);
  expect((await started()).isNews('v1')).toBe(true);
});

test('a page that comes back after an hour begins another visit, and so does one whose clock was set back', async () => {
  for (const now of [NOON + 2 * HOUR, NOON - 500 * HOUR]) {
    localStorage.clear();
    const visit = await started();
    visit.see(['v1']);
    visit.comeBack(NOON + HOUR / 2);
    expect(visit.isNews('v1')).toBe(true);
    visit.comeBack(now);
    expect(visit.isNews('v1')).toBe(false);
    // From then on the clock goes as it goes.
    visit.see(['v1', 'v2']);
    visit.comeBack(now + HOUR / 2);
    expect(visit.isNews('v2')).toBe(true);
    vi.setSystemTime(NOON);
  }
});

test('starts are counted, and opened papers remembered, also by two tabs at once', async () => {
  const one = await started();
  const other = await started();
  expect(other.starts).toBe(2);
  one.open('a');
  other.open('b');
  const third = await started();
  expect(third.starts).toBe(3);
  expect(['a', 'b', 'c'].map((id) => third.hasOpened(id))).toEqual([true, true, false]);
});

test('the notes of a version of the app are told to who had another, and once', async () => {
  const first = await started();
  expect(first.app).toBe('1.0');
  first.tell('v1', '2.0');
  const next = await started();
  expect([next.app, next.told]).toEqual(['2.0', 'v1']);
  next.tell(null, '3.0');
  expect([next.app, next.told]).toEqual(['3.0', 'v1']);
});

test('what cannot be read is as if nothing had been kept', async () => {
  const key = 'offprint:/:visit';
  for (const odd of ['{', 'null', '[]', '7', '{"seen":null}', '{"opened":7}', '{"visit":"x"}']) {
    localStorage.setItem(key, odd);
    const visit = await started();
    expect([odd, visit.starts, visit.isNews('v1')]).toEqual([odd, 1, true]);
    expect(() => visit.open('a')).not.toThrow();
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  localStorage.clear();
  const visit = await started();
  visit.open('a');
  visit.see(['v1']);
  visit.open('b');
  expect(['a', 'b'].map((id) => visit.hasOpened(id))).toEqual([true, true]);
  visit.comeBack(NOON + 2 * HOUR);
  expect(visit.isNews('v1')).toBe(false);
  vi.restoreAllMocks();
});
