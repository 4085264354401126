import type { Paper } from '../paper/paper.ts';
import { displayText } from '../text/displayText.ts';
import { wordsOf } from '../text/words.ts';
import { impactsOf, type FieldLengths } from './ranking/bm25f.ts';
import type { Vocabulary } from './index/vocabulary.ts';

/** What the index reads of a paper. Without nodes, its texts are shown as they are. */
export type SearchablePaper = Pick<Paper, 'id' | 'title' | 'abstract'> &
  Partial<Pick<Paper, 'body' | 'titleBody'>>;

/** What a reader sees of a paper's texts: what is not shown is not found, and what is copied from the page is. */
export function shownTexts({
  title,
  titleBody,
  abstract,
  body,
}: SearchablePaper): Pick<Paper, 'title' | 'abstract'> {
  return {
    title: titleBody ? displayText(title, titleBody) : title,
    abstract: body ? displayText(abstract, body) : abstract,
  };
}

/** A paper as the index keeps it. */
export interface PaperReading {
  /** Words in reading order, as ids of the vocabulary, without joined forms. */
  title: number[];
  abstract: number[];
  /** All different words, joined forms too. */
  distinct: Set<number>;
  /** Joined forms of compounds, and their parts. */
  compounds: Map<number, number[]>;
  lengths: FieldLengths;
  /** Impact of each index term. Stop words are terms in titles only, where a query of stop words finds them. */
  impacts: Map<string, number>;
}

/** Reads a paper into the words that the vocabulary knows, and will know. */
export function readPaper(
  paper: SearchablePaper,
  vocabulary: Vocabulary,
  averages: FieldLengths,
): PaperReading {
  const { title, abstract } = shownTexts(paper);
  const compounds = new Map<number, number[]>();
  const inTitle = readField(title, vocabulary, compounds);
  const inAbstract = readField(abstract, vocabulary, compounds);
  const termsIn = (words: number[], stopWords: boolean) =>
    words.filter((id) => vocabulary.isStopWord(id) === stopWords).map((id) => vocabulary.term(id));
  const titleTerms = termsIn(inTitle.all, false);
  const abstractTerms = termsIn(inAbstract.all, false);
  const impacts = impactsOf(titleTerms, abstractTerms, averages);
  for (const [term, impact] of impactsOf(termsIn(inTitle.all, true), [], averages)) impacts.set(term, impact);
  return {
    title: inTitle.plain,
    abstract: inAbstract.plain,
    distinct: new Set([...inTitle.all, ...inAbstract.all]),
    compounds,
    lengths: { title: titleTerms.length, abstract: abstractTerms.length },
    impacts,
  };
}

function readField(
  text: string,
  vocabulary: Vocabulary,
  compounds: Map<number, number[]>,
): { plain: number[]; all: number[] } {
  const plain: number[] = [];
  const all: number[] = [];
  for (const { word, joins } of wordsOf(text)) {
    const id = vocabulary.idOf(word);
    all.push(id);
    if (joins === 0) plain.push(id);
    else if (joins > 1 && !compounds.has(id)) compounds.set(id, plain.slice(-joins));
  }
  return { plain, all };
}
