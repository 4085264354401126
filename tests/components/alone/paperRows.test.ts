import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({ revision: 'v1/1', papers: vi.fn() }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { paperRows } = await import('../../../src/app/state/list/paperRows.svelte.ts');

/** A row is asked for, and asked for anew once other papers are readable: the answer to the first is held back. */
async function askedTwice(id: string) {
  let settle = {
    answer: (_: (Paper | null)[]) => undefined as void,
    fail: (_: unknown) => undefined as void,
  };
  content.papers.mockReturnValueOnce(
    new Promise<(Paper | null)[]>((answer, fail) => (settle = { answer, fail })),
  );
  paperRows.need([id]);
  content.papers.mockResolvedValueOnce([paper(id, 'Newer')]);
  content.revision += '+';
  paperRows.need([id]);
  await until(() => expect(paperRows.of(id)?.title).toBe('Newer'));
  return settle;
}

/** What was answered before this was taken. */
async function answered() {
  const id = `after ${content.revision}`;
  content.papers.mockResolvedValueOnce([paper(id)]);
  paperRows.need([id]);
  await until(() => expect(paperRows.of(id)).toBeTruthy());
}

test('an older answer does not take the place of a newer one', async () => {
  const { answer } = await askedTwice('a');
  answer([paper('a', 'Older')]);
  await answered();
  expect(paperRows.of('a')?.title).toBe('Newer');
});

test('that an older question failed is not told once a newer one was answered', async () => {
  const { fail } = await askedTwice('b');
  fail(new DataError('lost'));
  await answered();
  expect(banners.current).toBeUndefined();
  const { length } = content.papers.mock.calls;
  paperRows.need(['b']);
  expect(content.papers.mock.calls).toHaveLength(length);
});
