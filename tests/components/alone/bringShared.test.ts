import 'fake-indexeddb/auto';
import { Blob } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import type { Brought } from '../../../src/documents/protocol.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { fakeDocuments } from '../fakeDocuments.ts';

// Of the page's kind, which cannot be read here.
vi.stubGlobal('Blob', Blob);
const worker = fakeDocuments();
vi.mock('../../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => worker.client }));
const content = vi.hoisted(() => ({ search: vi.fn(), papers: vi.fn() }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));
const platform = vi.hoisted(() => ({ sharedParts: vi.fn(), dropShared: vi.fn() }));
vi.mock('../../../src/platform/shared.ts', () => platform);

const { bringShared, closeBringing } = await import('../../../src/app/actions/bringDocuments.ts');
const { router } = await import('../../../src/app/state/frame/router.svelte.ts');

const BRING = { view: 'library', part: 'bring' } as const;
const part = (share: string, field: string, text: string) => ({
  address: `${share}/${field}`,
  share,
  field,
  name: '',
  content: new Blob([text]),
});
const attention = (share: string) => [
  part(share, 'title', '[1706.03762] Attention Is All You Need'),
  part(share, 'text', 'https://arxiv.org/abs/1706.03762'),
];

/** The papers that are here, and what search has for an address. */
function has(papers: readonly Paper[], found: readonly Paper[] = []): void {
  content.search.mockResolvedValue({ hits: found });
  content.papers.mockImplementation((ids: readonly string[]) =>
    Promise.resolve(ids.map((id) => papers.find((paper) => paper.id === id) ?? null)),
  );
}
const ATTENTION = paper('arxiv:1706.03762');
const OTHER = paper('another');
/** Called by another name than its address says. */
const PRINTED = { ...paper('doi:10.1000/a'), url: 'https://arxiv.org/abs/1706.03762' };

beforeEach(() => {
  vi.clearAllMocks();
  router.go(BRING);
});
afterEach(closeBringing);

const read = () => worker.client.read.mock.calls.flatMap(([brought]) => brought as Brought[]);

test.each([
  ['is here', ATTENTION, () => has([ATTENTION])],
  ['is here by another name', PRINTED, () => has([PRINTED], [PRINTED])],
])('the page of a paper that %s opens it, and the share is done with', async (_, { id }, prepare) => {
  prepare();
  const parts = attention('a');
  platform.sharedParts.mockResolvedValue(parts);
  await bringShared();
  expect(router.route).toEqual({ view: 'paper', id });
  expect(platform.dropShared).toHaveBeenCalledWith(parts);
  expect(read()).toEqual([]);
});

test.each([
  ['is not here', () => has([OTHER])],
  ['is taken for another by its words', () => has([OTHER], [OTHER])],
  ['cannot be asked for', () => content.papers.mockRejectedValue(new Error('No.'))],
])('the page of a paper that %s is looked at with its title and address', async (_, prepare) => {
  prepare();
  platform.sharedParts.mockResolvedValue(attention('a'));
  await bringShared();
  expect(router.route).toEqual(BRING);
  expect(read().map(({ name }) => name)).toEqual(['arxiv.org']);
  expect(await read()[0]!.file.text()).toContain('content="Attention Is All You Need"');
});

test('of several shares none is opened over the others', async () => {
  has([ATTENTION]);
  platform.sharedParts.mockResolvedValue([...attention('a'), part('b', 'text', 'Ferns\n\nWe count ferns.')]);
  await bringShared();
  expect(router.route).toEqual(BRING);
  expect(read().map(({ name }) => name)).toEqual(['arxiv.org', 'Shared text']);
});
