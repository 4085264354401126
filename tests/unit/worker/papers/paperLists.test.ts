import fc from '../../../properties.ts';
import { expect, test, vi } from 'vitest';
import { OwnInMemory } from '../testSession.ts';
import { PaperLists } from '../../../../src/worker/papers/paperLists.ts';
import { paper } from '../../data/content/fakeSite.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const papers = new OwnInMemory();
for (const id of IDS) papers.put(paper(id));
await papers.refresh();

test('a list without some papers is the list of the others, window by window', async () => {
  const ids = fc.subarray([...IDS, 'gone']);
  await fc.assert(
    fc.asyncProperty(ids, ids, fc.nat(8), fc.nat(8), async (hidden, read, offset, limit) => {
      const facts = new Map([
        ['is:hidden', new Set(hidden)],
        ['is:read', new Set(read)],
      ]);
      const lists = new PaperLists(papers, { ids: (fact) => facts.get(fact) ?? new Set() });
      const left = IDS.filter((id) => !hidden.includes(id) && !read.includes(id));
      const list = await lists.list({ offset, limit, without: ['is:hidden', 'is:read'] });
      expect({ total: list.total, ids: list.papers.map(({ id }) => id) }).toEqual({
        total: left.length,
        ids: left.slice(offset, offset + limit),
      });
      expect((await lists.list({ offset, limit })).papers).toHaveLength(
        IDS.slice(offset, offset + limit).length,
      );
      const shown = IDS.filter((id) => !hidden.includes(id));
      for (const [at, id] of shown.entries()) {
        const { previous, next } = await lists.neighbours({ id, without: ['is:hidden'] });
        expect([previous?.id, next?.id]).toEqual([shown[at - 1], shown[at + 1]]);
      }
    }),
  );
});

test('beside thousands that are left out, none of them is read', async () => {
  const many = new OwnInMemory();
  const ids = Array.from({ length: 3000 }, (_, at) => `p${at}`);
  for (const id of ids) many.put(paper(id));
  await many.refresh();
  const read = vi.spyOn(many, 'beside');
  const left = new Set(ids.slice(1, -1));
  const lists = new PaperLists(many, { ids: (fact) => (fact === 'is:read' ? left : new Set()) });
  const { previous, next } = await lists.neighbours({ id: 'p0', without: ['is:read'] });
  expect([previous, next?.id]).toEqual([null, 'p2999']);
  expect(read).toHaveBeenCalledTimes(2);
});
