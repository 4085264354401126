import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '../until.ts';
import type { WorkerListener } from '../../src/worker/client.ts';
import type { ContentState } from '../../src/worker/protocol.ts';

const client = vi.hoisted(() => ({
  tell: (_state: unknown): void => undefined,
  silent: (_others: boolean | null): void => undefined,
  listen: ({ onContent, onSilent }: Pick<WorkerListener, 'onContent' | 'onSilent'>) => {
    client.tell = onContent as (state: unknown) => void;
    client.silent = onSilent;
  },
  request: vi.fn(),
  restart: vi.fn(),
}));
vi.mock('virtual:worker-url', () => ({ default: 'worker.js' }));
vi.mock('../../src/platform/trustedTypes.ts', () => ({ scriptUrl: (url: string) => url }));
vi.mock('../../src/worker/client.ts', () => ({ createClient: () => client }));
vi.stubGlobal('Worker', class {});

const { content } = await import('../../src/app/state/content/content.svelte.ts');

const told = (state: Partial<ContentState>) => client.tell({ status: 'failed', packs: [], ...state });
const pack = (id: string, wanted: boolean) => ({
  id,
  name: id,
  papers: 1,
  bytes: 1,
  download: 1,
  wanted,
  stored: wanted,
});

beforeEach(() => {
  client.request.mockReset().mockResolvedValue({});
  client.restart.mockReset();
});

test('what was chosen counts at once, so that a second choice takes nothing of the first back', async () => {
  told({ packs: [pack('a', true), pack('b', false)] });
  expect(content.wanted).toEqual(['a']);
  let bringInLine: () => void = () => undefined;
  client.request.mockReturnValueOnce(new Promise<void>((resolve) => (bringInLine = resolve)));
  const chosen = content.choose(['a', 'b']);
  expect(content.wanted).toEqual(['a', 'b']);
  told({ packs: [pack('a', true), pack('b', true)] });
  bringInLine();
  await chosen;
  told({ packs: [pack('a', false), pack('b', true)] });
  expect(content.wanted).toEqual(['b']);
});

test('a search finds all papers once they are in the index and no others are on their way', () => {
  const complete = (state: Partial<ContentState>) => {
    told(state);
    return content.complete;
  };
  expect(complete({ status: 'ready', searchable: false })).toBe(false);
  expect(complete({ status: 'importing', searchable: true })).toBe(false);
  expect(complete({ status: 'failed', searchable: true })).toBe(true);
  expect(complete({ status: 'ready', searchable: true })).toBe(true);
});

describe('a database that does not answer', () => {
  let siteSays: (answer: unknown) => void;
  const asked = vi.fn(() => new Promise((resolve) => (siteSays = resolve)));
  const site = { json: () => Promise.resolve({ version: 'v1' }) };
  const settled = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };

  beforeEach(() => {
    vi.stubGlobal('fetch', asked.mockClear());
    sessionStorage.clear();
    localStorage.clear();
    told({ status: 'ready', papers: 60 });
  });
  afterEach(() => client.silent(null));

  test('is not left if it answers while the site is asked', async () => {
    client.silent(true);
    expect(asked).toHaveBeenCalledTimes(1);
    client.silent(null);
    told({ status: 'ready', papers: 60, problem: null });
    siteSays(site);
    await settled();
    expect(client.restart).not.toHaveBeenCalled();
    expect(content.state).toMatchObject({ papers: 60, problem: null });
  });

  test('is told, and is left for none only where it was silent several times without an answer in between', async () => {
    for (let hour = 0; hour < 3; hour++) {
      client.silent(false);
      await settled();
      expect(content.state.problem).toEqual({ kind: 'silent' });
      client.silent(null);
      told({ status: 'ready', papers: 60, problem: null });
    }
    expect(asked).not.toHaveBeenCalled();
  });

  test('is told of after a stop, and neither left nor asked again by itself', async () => {
    told({ status: 'importing', papers: 0, ended: null });
    await content.stop();
    client.silent(true);
    await settled();
    expect(asked).not.toHaveBeenCalled();
    expect(content.problem).toMatch(/does not answer/);
    expect(content).toMatchObject({ stopped: true, retries: false });
    await content.sync();
  });

  test('is left for another where others answer and the site does', async () => {
    client.silent(true);
    siteSays(site);
    await until(() => expect(client.restart).toHaveBeenCalledTimes(1));
    const [name, args] = client.request.mock.calls[0] as [string, { databaseName: string }];
    expect(name).toBe('sync');
    expect(args.databaseName).toMatch(/content 2$/);
  });

  test('left before it told of any packs, takes the choice of before along', async () => {
    await content.choose(['b']);
    told({ status: 'importing', packs: [] });
    client.request.mockClear();
    client.silent(true);
    siteSays(site);
    await until(() => expect(client.request).toHaveBeenCalledWith('choose', { packs: ['b'] }));
  });
});
