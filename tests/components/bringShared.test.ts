import 'fake-indexeddb/auto';
import { Blob } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Brought } from '../../src/documents/protocol.ts';
import { paper } from '../unit/data/content/fakeSite.ts';
import { fakeDocuments } from './fakeDocuments.ts';

// Of the page's kind, which cannot be read here.
vi.stubGlobal('Blob', Blob);
const worker = fakeDocuments();
vi.mock('../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => worker.client }));
const content = vi.hoisted(() => ({ search: vi.fn(), papers: vi.fn() }));
vi.mock('../../src/app/state/content.svelte.ts', () => ({ content }));
const platform = vi.hoisted(() => ({ sharedParts: vi.fn(), dropShared: vi.fn() }));
vi.mock('../../src/platform/shared.ts', () => platform);

const { bringShared, closeBringing } = await import('../../src/app/actions/bringDocuments.ts');
const { router } = await import('../../src/app/state/router.svelte.ts');

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

/** The paper that search has for an address. */
function finds(id: string): void {
  content.search.mockResolvedValue({ hits: [{ id }] });
  content.papers.mockResolvedValue([paper(id)]);
}

beforeEach(() => {
  vi.clearAllMocks();
  router.go(BRING);
});
afterEach(closeBringing);

const read = () => worker.client.read.mock.calls.flatMap(([brought]) => brought as Brought[]);

test('the page of a paper that is here opens it, and the share is done with', async () => {
  finds('arxiv:1706.03762');
  const parts = attention('a');
  platform.sharedParts.mockResolvedValue(parts);
  await bringShared();
  expect(router.route).toEqual({ view: 'paper', id: 'arxiv:1706.03762' });
  expect(platform.dropShared).toHaveBeenCalledWith(parts);
  expect(read()).toEqual([]);
});

test.each([
  ['is not here', () => content.search.mockResolvedValue({ hits: [] })],
  ['is taken for another by its words', () => finds('another')],
  ['cannot be searched for', () => content.search.mockRejectedValue(new Error('No.'))],
])('the page of a paper that %s is looked at with its title and address', async (_, prepare) => {
  prepare();
  platform.sharedParts.mockResolvedValue(attention('a'));
  await bringShared();
  expect(router.route).toEqual(BRING);
  expect(read().map(({ name }) => name)).toEqual(['arxiv.org']);
  expect(await read()[0]!.file.text()).toContain('content="Attention Is All You Need"');
});

test('of several shares none is opened over the others', async () => {
  finds('arxiv:1706.03762');
  platform.sharedParts.mockResolvedValue([...attention('a'), part('b', 'text', 'Ferns\n\nWe count ferns.')]);
  await bringShared();
  expect(router.route).toEqual(BRING);
  expect(read().map(({ name }) => name)).toEqual(['arxiv.org', 'Shared text']);
});
