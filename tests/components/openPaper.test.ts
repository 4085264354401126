import { beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';
import { paper } from '../unit/data/content/fakeSite.ts';

const content = vi.hoisted(() => ({
  state: { status: 'ready' } as object,
  problem: null as string | null,
  paper: vi.fn(),
  related: vi.fn(),
  acronymsIn: vi.fn(),
  neighbours: vi.fn(),
}));
const library = vi.hoisted(() => ({
  keptCopy: vi.fn(),
  savedIds: [],
  facts: { count: () => 0, revision: () => 0 },
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));

const { openPaper } = await import('../../src/app/state/reader/openPaper.svelte.ts');

const LOST = new DataError('lost');
const LOST_SENTENCE =
  'The browser lost its connection to the stored data. Reload the page; nothing that was stored is gone.';
const NEAR = { id: 'near', title: 'Near', minutes: 1, links: [], position: 3, score: 0.5, terms: ['rank'] };
const USE = { short: 'STR', long: 'sparse tensor rank', start: 0, end: 3 };
let id: string;
let count = 0;

beforeEach(() => {
  id = `p-${++count}`;
  banners.dismiss();
  content.state = { status: 'ready' };
  content.problem = null;
  content.paper.mockResolvedValue(paper(id));
  content.related.mockResolvedValue([NEAR]);
  content.acronymsIn.mockResolvedValue([USE]);
  content.neighbours.mockResolvedValue({ previous: null, next: { id: 'n', title: 'Next' } });
  library.keptCopy.mockResolvedValue(undefined);
});

test('a saved paper opens from its copy when the papers cannot be read', async () => {
  content.paper.mockRejectedValue(LOST);
  library.keptCopy.mockResolvedValue(paper(id));
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'open', paper: paper(id), vanished: false });
});

test('a paper that cannot be read and was not saved is told of, and opens with a later try', async () => {
  content.paper.mockRejectedValueOnce(LOST);
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'failed', problem: LOST_SENTENCE });
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'open', paper: paper(id), vanished: false });
  expect(openPaper.neighbours.next?.id).toBe('n');
});

test('a paper that is open stays when the papers cannot be read any more', async () => {
  await openPaper.open(id);
  content.paper.mockRejectedValue(LOST);
  await openPaper.open(id);
  expect(openPaper.opened).toMatchObject({ status: 'open', paper: { id } });
  expect(banners.current?.message).toBe(LOST_SENTENCE);
});

test('a paper opens without the way to its neighbours when these cannot be read', async () => {
  content.neighbours.mockRejectedValue(LOST);
  await openPaper.open(id);
  expect(openPaper.opened.status).toBe('open');
  expect(openPaper.neighbours).toEqual({ previous: null, next: null });
  expect(banners.current?.message).toBe(LOST_SENTENCE);
});

test('a fault that is told late does not replace what a newer try found', async () => {
  let fail!: (fault: Error) => void;
  content.paper.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
  const late = openPaper.open(id);
  await openPaper.open(id);
  fail(LOST);
  await late;
  expect(openPaper.opened.status).toBe('open');
});

test('a paper that could not be fetched with the others is told of by what kept them', async () => {
  content.paper.mockResolvedValue(null);
  content.state = { status: 'importing' };
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'opening' });
  content.state = { status: 'failed' };
  content.problem = 'The site cannot hand out its papers at the moment.';
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'failed', problem: content.problem });
  content.state = { status: 'ready' };
  content.problem = null;
  await openPaper.open(id);
  expect(openPaper.opened).toEqual({ status: 'absent' });
});

test('a paper opens together with its related papers and its acronyms, and forgets those of the one before', async () => {
  await openPaper.open(id);
  expect(openPaper.surroundings).toEqual({ related: [NEAR], acronyms: [USE] });
  const opening = openPaper.open('another');
  expect(openPaper.surroundings).toEqual({ related: [], acronyms: [] });
  await opening;
  expect(openPaper.surroundings).toEqual({ related: [NEAR], acronyms: [USE] });
});

test('a paper opens without what is said beside it when that cannot be read', async () => {
  content.related.mockRejectedValue(LOST);
  content.acronymsIn.mockRejectedValue(LOST);
  await openPaper.open(id);
  expect(openPaper.opened.status).toBe('open');
  expect(openPaper.surroundings).toEqual({ related: [], acronyms: [] });
});

test('a paper opens while newer states keep coming', async () => {
  const first = openPaper.open(id);
  content.paper.mockReturnValue(new Promise(() => undefined));
  void openPaper.open(id);
  await first;
  expect(openPaper.opened.status).toBe('open');
});

test('the same text whose fields come in another order is not drawn anew', async () => {
  await openPaper.open(id);
  const before = openPaper.opened;
  content.paper.mockResolvedValue(Object.fromEntries(Object.entries(paper(id)).reverse()));
  await openPaper.open(id);
  expect(openPaper.opened).toBe(before);
});
