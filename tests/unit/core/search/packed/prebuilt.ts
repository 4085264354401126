import { definitionsIn } from '../../../../../src/core/acronyms/definitions.ts';
import { createEngine, type Engine } from '../../../../../src/core/search/engine.ts';
import { createIndexBuilder } from '../../../../../src/core/search/packed/indexBuilder.ts';
import { readIndexFile } from '../../../../../src/core/search/packed/indexFile.ts';
import { mergeIndexes } from '../../../../../src/core/search/packed/mergeIndexes.ts';
import { shardWordsOf } from '../../../../../src/core/search/packed/shardWords.ts';
import { codesOfWords } from '../../../../../src/core/search/packed/wordCodes.ts';
import type { SearchablePaper } from '../../../../../src/core/search/readPaper.ts';

export function indexFileOf(papers: readonly SearchablePaper[]): Uint8Array<ArrayBuffer> {
  const builder = createIndexBuilder();
  for (const paper of papers) builder.add(paper);
  return builder.finish();
}

/** An engine over prebuilt packs, with all papers listed, their words put, and what they define learnt. */
export function prebuiltEngine(...packs: SearchablePaper[][]): Engine {
  const indexes = packs.map((papers) => readIndexFile(indexFileOf(papers)));
  const engine = createEngine(mergeIndexes(indexes));
  let first = 0;
  packs.forEach((papers, at) => {
    const { words, frequencies } = indexes[at]!;
    engine.list(
      first,
      papers.map(({ id }) => id),
    );
    engine.putWords(first, shardWordsOf(papers, codesOfWords(words, frequencies)));
    first += papers.length;
  });
  const defined = packs.flat().flatMap(({ title, abstract }) => definitionsIn(`${title}.\n\n${abstract}`));
  engine.learnAcronyms(defined.map(({ short, long }) => ({ short, longs: [long], definitions: [1] })));
  return engine;
}
