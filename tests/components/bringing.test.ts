import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundPaper } from '../../src/documents/protocol.ts';
import { until } from '../until.ts';
import { fakeDocuments, found } from './fakeDocuments.ts';

const start = vi.hoisted(() => ({ documents: vi.fn() }));
const reported = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/startDocuments.ts', () => ({
  startDocuments: () => start.documents() as unknown,
}));
vi.mock('../../src/app/state/banners.svelte.ts', () => ({ reportProblem: reported }));

const { bringing } = await import('../../src/app/state/bringing.svelte.ts');

let worker: ReturnType<typeof fakeDocuments>;
const file = { name: 'a.bib', file: new Blob(['@article{a}']) };
const numbered = (papers: number) => Array.from({ length: papers }, (_, at) => found(`p${at}`));

function begin(rows: FoundPaper[]): void {
  worker = fakeDocuments(rows);
  start.documents.mockReturnValue(worker.client);
  bringing.read([file]);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  worker.tell({
    stage: 'ready',
    found: { new: count('new'), here: count('here'), faulty: count('faulty') },
  });
}

beforeEach(() => start.documents.mockReset());
afterEach(() => bringing.close());

test('nothing is begun before something is brought', () => {
  bringing.read([]);
  expect(start.documents).not.toHaveBeenCalled();
  expect(bringing.stage).toBeNull();
});

test('all new papers are chosen, and one that is left out is not stored', async () => {
  begin([...numbered(3), found('b', { state: 'here', here: { id: 'b', by: 'doi', own: false } })]);
  expect(bringing.chosen).toBe(3);
  bringing.choose('p1', false);
  expect([bringing.chosen, bringing.isChosen('p1'), bringing.isChosen('p2')]).toEqual([2, false, true]);
  await bringing.store(() => undefined);
  expect(worker.client.store).toHaveBeenCalledWith(['p1']);
});

test('of many, one alone can be chosen', async () => {
  begin(numbered(2500));
  bringing.chooseAll(false);
  expect(bringing.chosen).toBe(0);
  bringing.choose('p2400', true);
  bringing.choose('p7', true);
  bringing.choose('p7', false);
  expect(bringing.chosen).toBe(1);
  await bringing.store(() => undefined);
  const [leftOut] = worker.client.store.mock.calls[0] as [string[]];
  expect(leftOut).toHaveLength(2499);
  expect(leftOut).not.toContain('p2400');
});

test('more documents are read beside those that are looked at, and after storing anew', async () => {
  begin(numbered(1));
  bringing.read([file]);
  expect(worker.client.read).toHaveBeenCalledTimes(2);
  const stored = vi.fn();
  await bringing.store(stored);
  worker.tell({ stage: 'storing', total: 1 });
  expect(stored).not.toHaveBeenCalled();
  worker.tell({ stage: 'stored', done: 1, total: 1 });
  worker.tell({ stage: 'stored', done: 1, total: 1 });
  expect(stored).toHaveBeenCalledTimes(1);
  const before = worker.client;
  begin(numbered(1));
  expect(before.end).toHaveBeenCalled();
  expect(worker.client.read).toHaveBeenCalledTimes(1);
});

test('reading that was stopped can be chosen from; storing that was stopped can go on', async () => {
  begin(numbered(4));
  worker.tell({ stage: 'stopped', found: { new: 2, here: 0, faulty: 0 } });
  expect([bringing.stage, bringing.isCut]).toEqual(['ready', true]);
  await bringing.store(() => undefined);
  worker.tell({ stage: 'stopped', done: 1, total: 2, found: { new: 2, here: 0, faulty: 0 } });
  expect([bringing.stage, bringing.isCut]).toEqual(['stopped', false]);
});

test('a worker that broke is told of, and another takes its place', () => {
  begin(numbered(1));
  worker.breakDown();
  expect(bringing.isBroken).toBe(true);
  begin(numbered(2));
  expect([bringing.isBroken, bringing.chosen]).toEqual([false, 2]);
});

test('rows are read once, those that may become more anew, and of another kind others', async () => {
  const rows = numbered(60);
  begin(rows);
  const asked = () => worker.client.rows.mock.calls.map(([which, from]) => `${which} ${from}`);
  bringing.rows.need(0, 10);
  await until(() => expect(bringing.rows.of(9)?.id).toBe('p9'));
  bringing.rows.need(45, 60);
  await until(() => expect(bringing.rows.of(59)?.id).toBe('p59'));
  expect(asked()).toEqual(['all 0', 'all 50']);

  rows.push(found('late', { state: 'faulty' }));
  worker.tell({ found: { new: 60, here: 0, faulty: 1 } });
  await until(() => expect(bringing.rows.of(60)?.id).toBe('late'));
  bringing.show('faulty');
  expect(bringing.rows.of(0)).toBeUndefined();
  bringing.rows.need(0, 1);
  await until(() => expect(bringing.rows.of(0)?.id).toBe('late'));
  expect(bringing.count).toBe(1);
});

test('what cannot be read is told, and asked for again', async () => {
  begin(numbered(1));
  worker.client.rows.mockRejectedValueOnce(new Error('gone'));
  bringing.rows.need(0, 1);
  await until(() => expect(reported).toHaveBeenCalled());
  bringing.rows.need(0, 1);
  await until(() => expect(bringing.rows.of(0)?.id).toBe('p0'));
});
