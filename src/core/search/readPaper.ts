import type { Paper } from '../paper.ts';
import { wordsOf } from '../text/words.ts';
import { impactsOf, type FieldLengths } from './bm25f.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the index reads of a paper. */
export type SearchablePaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** A paper as the index keeps it. */
export interface PaperReading {
  /** Words in reading order, as ids of the vocabulary, without joined forms. */
  title: number[];
  abstract: number[];
  /** All different words, joined forms too. */
  distinct: Set<number>;
  /** Impact of each index term. Stop words are terms in titles only, where a query of stop words finds them. */
  impacts: Map<string, number>;
}

/** Reads a paper into the words that the vocabulary knows, and will know. */
export function readPaper(
  { title, abstract }: SearchablePaper,
  vocabulary: Vocabulary,
  averages: FieldLengths,
): PaperReading {
  const inTitle = readField(title, vocabulary);
  const inAbstract = readField(abstract, vocabulary);
  const termsIn = (words: number[], stopWords: boolean) =>
    words.filter((id) => vocabulary.isStopWord(id) === stopWords).map((id) => vocabulary.term(id));
  const impacts = impactsOf(termsIn(inTitle.all, false), termsIn(inAbstract.all, false), averages);
  for (const [term, impact] of impactsOf(termsIn(inTitle.all, true), [], averages)) impacts.set(term, impact);
  return {
    title: inTitle.plain,
    abstract: inAbstract.plain,
    distinct: new Set([...inTitle.all, ...inAbstract.all]),
    impacts,
  };
}

function readField(text: string, vocabulary: Vocabulary): { plain: number[]; all: number[] } {
  const plain: number[] = [];
  const all: number[] = [];
  for (const { word, joins } of wordsOf(text)) {
    const id = vocabulary.idOf(word);
    all.push(id);
    if (joins === 0) plain.push(id);
  }
  return { plain, all };
}
