import fc from '../../../properties.ts';
import { deflateSync } from 'fflate';
import { joinBytes } from '../../../../src/core/bundle/joinBytes.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';
import { markOf } from '../../../../src/core/share/mark.ts';
import { TITLE_WORDS } from '../../../../src/core/share/titleWords.ts';
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
      .uniqueArray(fc.tuple(text(20), fc.subarray(papers.map((_, place) => place))), {
        selector: ([tag]) => tag,
        maxLength: 4,
      })
      .map((tags) => ({ name, papers, tags: tags.map(([tag, places]) => ({ name: tag, papers: places })) })),
  );

/**
 * A list's bytes as somebody may forge them: all papers told as one letter, and all of them in every tag.
 *
 * @param name of a tag, by its place
 */
export function crowded(papers: number, tags: number, name: (at: number) => string = () => 'a'): Uint8Array {
  const words = [
    '',
    Array.from({ length: tags }, (_, at) => [name(at), [0, papers]]),
    Array.from({ length: papers }, () => ['a']),
  ];
  const dictionary = new TextEncoder().encode(TITLE_WORDS);
  const text = new TextEncoder().encode(JSON.stringify(words));
  const isTold = new Uint8Array(Math.ceil(papers / 8)).fill(0xff);
  return joinBytes([
    Uint8Array.of(papers >> 8, papers & 0xff),
    isTold,
    deflateSync(text, { level: 9, dictionary }),
  ]);
}
