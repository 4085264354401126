import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import undoChange from '../../../src/data/library/undo.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { markRead } from '../../../src/data/library/reading.ts';
import { databaseName } from '../../../src/platform/basePath.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';

const database = openLibrary(databaseName('library'));

/** A start of the app at an address, with what the last visit left behind. */
async function newVisit(hash = '#/') {
  history.replaceState(null, '', hash);
  vi.resetModules();
  const { unfinished } = await import('../../../src/app/state/reader/unfinished.svelte.ts');
  await unfinished.load();
  return unfinished;
}

const offeredNext = async () => (await newVisit()).offered?.id;
const [a, b] = [paper('a', 'On a'), paper('b', 'On b')];

beforeEach(() => database.device.clear());

test('the paper that was open when the app was killed is offered, and one that was never opened is not', async () => {
  const visit = await newVisit();
  expect(visit.offered).toBeNull();
  await visit.open(a);
  expect(visit.offered).toBeNull();
  expect((await newVisit()).offered).toEqual({ id: 'a', title: 'On a' });
});

test('a start at that very paper offers it no more', async () => {
  await (await newVisit()).open(a);
  expect((await newVisit('#/paper/a')).offered).toBeNull();
  expect((await newVisit('#/paper/b')).offered?.id).toBe('a');
});

test('a paper that was left half-read is offered, one that was only glanced at gives way to the one before', async () => {
  const visit = await newVisit();
  await visit.open(a);
  await visit.close(a, true);
  await visit.open(b);
  expect(await offeredNext()).toBe('b');
  await visit.close(b, false);
  expect(await offeredNext()).toBe('a');
});

test('ten papers that were paged through leave the offer as it was', async () => {
  await (await newVisit()).open(a);
  const visit = await newVisit();
  for (let at = 0; at < 10; at++) {
    void visit.open(paper(`p${at}`));
    await visit.close(paper(`p${at}`), false);
  }
  expect(visit.offered?.id).toBe('a');
  expect(await offeredNext()).toBe('a');
});

test('another paper that is left half-read meanwhile is offered in its place, unless nothing is', async () => {
  await (await newVisit()).open(a);
  const visit = await newVisit();
  await visit.open(b);
  await visit.close(b, true);
  expect(visit.offered?.id).toBe('b');
  await visit.finish('b');
  expect(visit.offered).toBeNull();
  expect(await offeredNext()).toBe('a');
});

test('once the offer is gone, none comes up in this visit', async () => {
  await (await newVisit()).open(a);
  const visit = await newVisit();
  await visit.finish('a');
  await visit.open(b);
  await visit.close(b, true);
  expect(visit.offered).toBeNull();
  expect(await offeredNext()).toBe('b');
});

test('what was finished or dismissed is not offered again', async () => {
  await (await newVisit()).open(a);
  const visit = await newVisit();
  await visit.open(a);
  await visit.finish('a');
  expect(visit.offered).toBeNull();
  await visit.close(a, false);
  expect(await offeredNext()).toBeUndefined();
});

test('a paper that was marked as read just before the app was killed is not offered', async () => {
  await (await newVisit()).open(paper('r'));
  const change = await markRead(database, 'r');
  expect(await offeredNext()).toBeUndefined();
  await undoChange(database, change);
  expect(await offeredNext()).toBeUndefined();
});

test('to finish one paper leaves another half-read one to go on with', async () => {
  const visit = await newVisit();
  await visit.open(a);
  await visit.close(a, true);
  await visit.open(b);
  await visit.finish('b');
  expect(await offeredNext()).toBe('a');
});

test('a paper that is opened before it is known what the last visit left keeps that for later', async () => {
  await (await newVisit()).open(a);
  history.replaceState(null, '', '#/paper/b');
  vi.resetModules();
  const { unfinished } = await import('../../../src/app/state/reader/unfinished.svelte.ts');
  void unfinished.load();
  void unfinished.open(b);
  await unfinished.close(b, false);
  expect(await offeredNext()).toBe('a');
});

test('a paper that was retitled is offered under its new id', async () => {
  await (await newVisit()).open(a);
  const visit = await newVisit();
  await visit.follow({ a: 'a2' });
  expect(visit.offered).toEqual({ id: 'a2', title: 'On a' });
  expect(await offeredNext()).toBe('a2');
});

test.each([{ id: 1, title: 'x' }, { id: 'a' }, [], 'a', null])(
  'what is stored and names no paper is passed by: %j',
  async (value) => {
    await database.device.put({ key: 'unfinished', value });
    expect(await offeredNext()).toBeUndefined();
  },
);

test('where storage is refused, nothing is offered and nothing fails', async () => {
  const visit = await newVisit();
  const { library } = await import('../../../src/app/state/library/library.svelte.ts');
  const refused = vi.spyOn(library.database.device, 'put');
  refused.mockRejectedValue(new DOMException('no', 'QuotaExceededError'));
  await visit.open(a);
  await visit.close(a, true);
  expect(refused).toHaveBeenCalled();
  expect(visit.offered).toBeNull();
  expect(await offeredNext()).toBeUndefined();
});
