import { beforeEach, expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';

/** A start of the app at an address, with what the last visit left behind. */
async function newVisit(hash = '#/') {
  history.replaceState(null, '', hash);
  vi.resetModules();
  return (await import('../../src/app/state/unfinished.svelte.ts')).unfinished;
}

const [a, b] = [paper('a', 'On a'), paper('b', 'On b')];

beforeEach(() => localStorage.clear());

test('the paper that was open when the app was killed is offered, and one that was never opened is not', async () => {
  const visit = await newVisit();
  expect(visit.offered).toBeNull();
  visit.open(a);
  expect(visit.offered).toBeNull();
  expect((await newVisit()).offered).toEqual({ id: 'a', title: 'On a' });
});

test('a start at that very paper offers it no more', async () => {
  (await newVisit()).open(a);
  expect((await newVisit('#/paper/a')).offered).toBeNull();
  expect((await newVisit('#/paper/b')).offered?.id).toBe('a');
});

test('a paper that was left half-read is offered, one that was only glanced at gives way to the one before', async () => {
  const visit = await newVisit();
  visit.open(a);
  visit.close(a, true);
  visit.open(b);
  expect((await newVisit()).offered?.id).toBe('b');

  const again = await newVisit();
  again.open(a);
  again.close(a, true);
  again.open(b);
  again.close(b, false);
  expect((await newVisit()).offered?.id).toBe('a');
});

test('ten papers that were paged through leave the offer as it was', async () => {
  (await newVisit()).open(a);
  const visit = await newVisit();
  for (let at = 0; at < 10; at++) {
    visit.open(paper(`p${at}`));
    visit.close(paper(`p${at}`), false);
  }
  expect(visit.offered?.id).toBe('a');
  expect((await newVisit()).offered?.id).toBe('a');
});

test('what was finished or dismissed is not offered again', async () => {
  (await newVisit()).open(a);
  const visit = await newVisit();
  visit.open(a);
  visit.finish('a');
  expect(visit.offered).toBeNull();
  visit.close(a, false);
  expect((await newVisit()).offered).toBeNull();
});

test('to finish one paper leaves another half-read one to go on with', async () => {
  const visit = await newVisit();
  visit.open(a);
  visit.close(a, true);
  visit.open(b);
  visit.finish('b');
  expect((await newVisit()).offered?.id).toBe('a');
});

test('the offer stands for the whole visit, whatever else is read: no list shifts', async () => {
  (await newVisit()).open(a);
  const visit = await newVisit();
  visit.open(b);
  visit.close(b, true);
  expect(visit.offered?.id).toBe('a');
  visit.finish('a');
  expect((await newVisit()).offered?.id).toBe('b');
});

test('a paper that was retitled is offered under its new id', async () => {
  (await newVisit()).open(a);
  const visit = await newVisit();
  visit.follow({ a: 'a2' });
  expect(visit.offered).toEqual({ id: 'a2', title: 'On a' });
  expect((await newVisit()).offered?.id).toBe('a2');
});

test.each(['{"id":1,"title":"x"}', '{"id":"a"}', '[]', '"a"', 'no entry', ''])(
  'what is stored and names no paper is passed by: %s',
  async (stored) => {
    const { storageKey } = await import('../../src/platform/basePath.ts');
    localStorage.setItem(storageKey('unfinished'), stored);
    expect((await newVisit()).offered).toBeNull();
  },
);

test('where storage is refused, nothing is offered and nothing fails', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const refused = [
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse),
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse),
  ];
  const visit = await newVisit();
  visit.open(a);
  visit.close(a, true);
  expect(visit.offered).toBeNull();
  for (const spy of refused) spy.mockRestore();
});
