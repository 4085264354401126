import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundPaper } from '../../src/documents/protocol.ts';
import type { TakingBack } from '../../src/app/state/bring/bringing.svelte.ts';
import { until } from '../until.ts';
import { fakeDocuments, found } from './fakeDocuments.ts';

const start = vi.hoisted(() => ({ documents: vi.fn() }));
const reported = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/startDocuments.ts', () => ({
  startDocuments: () => start.documents() as unknown,
}));
vi.mock('../../src/app/state/frame/banners.svelte.ts', () => ({ reportProblem: reported }));

const { bringing } = await import('../../src/app/state/bring/bringing.svelte.ts');

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

test('all new papers are chosen, and one that is left out is not stored', () => {
  begin([...numbered(3), found('b', { state: 'here', here: { id: 'b', by: 'doi', own: false } })]);
  expect(bringing.chosen).toBe(3);
  bringing.choose('p1', false);
  expect([bringing.chosen, bringing.isChosen('p1'), bringing.isChosen('p2')]).toEqual([2, false, true]);
  bringing.store(() => undefined);
  expect(worker.client.store).toHaveBeenCalledWith({ all: true, apart: ['p1'], anyway: [] });
});

test('of many, one alone can be chosen', () => {
  begin(numbered(2500));
  bringing.chooseAll(false);
  expect(bringing.chosen).toBe(0);
  bringing.choose('p2400', true);
  bringing.choose('p7', true);
  bringing.choose('p7', false);
  expect(bringing.chosen).toBe(1);
  bringing.store(() => undefined);
  expect(worker.client.store).toHaveBeenCalledWith({ all: false, apart: ['p2400'], anyway: [] });
});

test('more documents are read beside those that are looked at, and after storing anew', () => {
  begin(numbered(1));
  bringing.read([file]);
  expect(worker.client.read).toHaveBeenCalledTimes(2);
  const stored = vi.fn();
  bringing.store(stored);
  worker.tell({ stage: 'storing', total: 1 });
  expect(stored).not.toHaveBeenCalled();
  worker.tell({ stage: 'stored', done: 1, total: 1 });
  worker.tell({ stage: 'stored', done: 1, total: 1 });
  expect(stored).toHaveBeenCalledTimes(1);
  const [back] = stored.mock.calls[0] as [TakingBack];
  back.end();
  const before = worker.client;
  expect(before.end).not.toHaveBeenCalled();
  begin(numbered(1));
  expect(before.end).toHaveBeenCalled();
  expect(worker.client.read).toHaveBeenCalledTimes(1);
});

test.each(['storing', 'stopped'] as const)('documents that come while it is %s end nothing', (stage) => {
  begin(numbered(3));
  const { client } = worker;
  bringing.store(() => undefined);
  worker.tell({ stage: 'storing', done: 1, total: 3 });
  worker.tell({ stage, done: 1, total: 3, stored: 1 });
  bringing.read([file]);
  expect(client.end).not.toHaveBeenCalled();
  expect(client.read).toHaveBeenCalledTimes(2);
  expect(bringing.stage).toBe(stage);
  worker.tell({ stage, waiting: true });
  expect(bringing.isCut).toBe(true);
  worker.tell({ stage: 'stored', stored: 3, waiting: true });
  bringing.read([file]);
  expect(client.end).not.toHaveBeenCalled();
});

test('an import that is closed is taken back for as long as that is offered, and no other is', async () => {
  begin(numbered(1));
  const { client } = worker;
  const stored = vi.fn<(back: TakingBack) => void>();
  bringing.store(stored);
  worker.tell({ stage: 'stored', done: 1, total: 1, stored: 1 });
  const [back] = stored.mock.calls[0]!;
  const tellOld = worker.tell;
  bringing.close();
  expect(client.end).not.toHaveBeenCalled();
  begin(numbered(2));
  await back.undo();
  tellOld({ stage: 'ready' });
  expect(client.undo).toHaveBeenCalledTimes(1);
  expect(worker.client.undo).not.toHaveBeenCalled();
  expect(bringing.chosen).toBe(2);
  back.end();
  expect(client.end).toHaveBeenCalledTimes(1);
  expect(worker.client.end).not.toHaveBeenCalled();
});

test('of what is read after the few that were stored, none is chosen; taken back, they are again', () => {
  begin(numbered(3));
  bringing.chooseAll(false);
  bringing.choose('p1', true);
  bringing.store(() => undefined);
  worker.tell({ stage: 'stored', stored: 1, waiting: true });
  worker.tell({ stage: 'storing' });
  worker.tell({ stage: 'ready', found: { new: 3, here: 0, faulty: 0 }, waiting: true });
  expect(bringing.chosen).toBe(1);
  bringing.store(() => undefined);
  worker.tell({ stage: 'stored', stored: 1, waiting: true });
  bringing.readOn();
  worker.tell({ stage: 'reading' });
  worker.tell({ stage: 'ready', found: { new: 9, here: 1, faulty: 0 }, stored: 1 });
  expect([bringing.stage, bringing.chosen]).toEqual(['ready', 0]);
});

test('reading that was stopped can be chosen from; storing that was stopped can go on', () => {
  begin(numbered(4));
  worker.tell({ stage: 'stopped', found: { new: 2, here: 0, faulty: 0 }, waiting: true });
  expect([bringing.stage, bringing.isCut]).toEqual(['ready', true]);
  bringing.store(() => undefined);
  worker.tell({ stage: 'stopped', done: 1, total: 2, found: { new: 2, here: 0, faulty: 0 } });
  expect([bringing.stage, bringing.isCut]).toEqual(['stopped', false]);
  worker.tell({ stage: 'reading', done: 1, total: 200 });
  worker.tell({ stage: 'stopped', done: 1, total: 2, waiting: true });
  expect([bringing.stage, bringing.isCut]).toEqual(['ready', true]);
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
