import { beforeEach, expect, test, vi } from 'vitest';
import { NO_CONTENT, type ContentState } from '../../src/worker/protocol.ts';
import { until } from '../until.ts';

const start = vi.hoisted(() => vi.fn());
const stands = vi.hoisted(() => ({
  bringing: { stage: null as string | null },
  content: { state: undefined as unknown },
}));
vi.mock('../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => start() as unknown }));
vi.mock('../../src/app/state/bring/bringing.svelte.ts', () => ({ bringing: stands.bringing }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: stands.content }));
const { joinAnew, joinBrought, joinOwn } = await import('../../src/app/actions/joinOwn.ts');

let ended = 0;
/** A worker that compares papers; `join` says how. */
const join = vi.fn<() => Promise<number>>();

function state(version: string, papers: number): ContentState {
  const own = { papers, found: papers, revision: papers };
  const told: ContentState = { ...NO_CONTENT, status: 'ready', complete: true, version, own };
  stands.content.state = told;
  return told;
}

async function told(version: string, papers: number): Promise<void> {
  const before = start.mock.calls.length;
  joinOwn(state(version, papers));
  await until(() => expect(ended).toBe(start.mock.calls.length));
  started = start.mock.calls.length - before;
}
let started = 0;

beforeEach(() => {
  localStorage.clear();
  stands.bringing.stage = null;
  ended = 0;
  join.mockReset().mockResolvedValue(0);
  start.mockReset().mockImplementation(() => ({ join, end: () => ended++ }));
});

test('own papers are compared once for each version, however many come', async () => {
  for (const [version, papers, times] of [
    ['1', 0, 0],
    ['1', 5, 1],
    ['1', 500, 0],
    ['1', 1000, 0],
    ['2', 1000, 1],
  ] as const) {
    await told(version, papers);
    expect([version, papers, started]).toEqual([version, papers, times]);
  }
});

test('not while documents are read or stored', async () => {
  for (const stage of ['reading', 'storing']) {
    stands.bringing.stage = stage;
    await told('1', 5);
    expect(started).toBe(0);
  }
  stands.bringing.stage = 'stored';
  await told('1', 5);
  expect(started).toBe(1);
});

test('anew after a restore that brought some, and after another one not', async () => {
  await told('1', 5);
  const edit = { id: 'a', fields: [] };
  joinBrought({ id: 'x', at: 1, edits: [{ ...edit, table: 'papers' }] });
  expect(join).toHaveBeenCalledTimes(1);
  joinBrought({ id: 'y', at: 1, edits: [{ ...edit, table: 'ownPapers' }] });
  await until(() => expect(ended).toBe(2));
  await told('1', 6);
  expect(join).toHaveBeenCalledTimes(2);
});

test('once more where some changed meanwhile', async () => {
  let go: (joined: number) => void = () => undefined;
  join.mockImplementationOnce(() => new Promise((resolve) => (go = resolve)));
  joinOwn(state('1', 5));
  joinAnew();
  expect(join).toHaveBeenCalledTimes(1);
  go(0);
  await until(() => expect(ended).toBe(2));
  await told('1', 5);
  expect(join).toHaveBeenCalledTimes(2);
});

test('what failed is tried again with the next state', async () => {
  join.mockRejectedValueOnce(new Error('broken'));
  await told('1', 5);
  await told('1', 5);
  await told('1', 5);
  expect(join).toHaveBeenCalledTimes(2);
});
