import { beforeEach, expect, test, vi } from 'vitest';
import type { ContentState } from '../../src/worker/protocol.ts';

const client = vi.hoisted(() => ({
  tell: (_state: unknown): void => undefined,
  onContent: (listener: (state: unknown) => void) => void (client.tell = listener),
  onProblem: () => undefined,
  onBroken: () => undefined,
  onSilent: () => undefined,
  request: vi.fn(),
}));
vi.mock('virtual:worker-url', () => ({ default: 'worker.js' }));
vi.mock('../../src/platform/trustedTypes.ts', () => ({ scriptUrl: (url: string) => url }));
vi.mock('../../src/worker/client.ts', () => ({ createClient: () => client }));
vi.stubGlobal('Worker', class {});

const { content } = await import('../../src/app/state/content.svelte.ts');

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

beforeEach(() => void client.request.mockReset().mockResolvedValue({}));

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
