import fc from 'fast-check';
import { paperId } from '../../../../src/core/paper/paperId.ts';
import { markOf } from '../../../../src/core/share/mark.ts';
import type { ListedPaper, ReadingList } from '../../../../src/core/share/readingList.ts';

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((one) => one.trim() !== '');

const told = fc
  .record({
    title: text(120),
    id: fc.option(fc.oneof(text(40), fc.constant('arxiv:2403.01234'), fc.constant('doi:10.1000/xyz'))),
    url: fc.option(fc.webUrl()),
  })
  .map(({ title, id, url }): ListedPaper => ({ id: id ?? paperId({ title }), title, ...(url && { url }) }));
const marked = fc.string().map((id): ListedPaper => ({ mark: markOf(id) }));

/** Lists as people may pass them on. */
export const readingLists: fc.Arbitrary<ReadingList> = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.oneof(told, marked), { maxLength: 60 }))
  .chain(([name, papers]) =>
    fc
      .array(fc.tuple(text(20), fc.subarray(papers.map((_, place) => place))), { maxLength: 4 })
      .map((tags) => ({ name, papers, tags: tags.map(([tag, places]) => ({ name: tag, papers: places })) })),
  );
