import type { Paper } from '../paper.ts';
import { proseOf, type ProseNode } from '../text/prose.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** What relatedness reads of a paper: words only, no addresses or formulas. */
export type RelatablePaper = Pick<Paper, 'title' | 'abstract'> & {
  body?: readonly ProseNode[];
  titleBody?: readonly ProseNode[];
};

/** A compound's term (`post-training` → `posttrain`) and the words it is made of. */
export interface Compound {
  term: number;
  at: number;
  length: number;
}

/** The words of a paper in reading order, title first; arrays are parallel. */
export interface PaperWords {
  /** −1 for words that relate no papers. */
  terms: Int32Array;
  forms: Int32Array;
  /** 1 where a capital is owed to the place. */
  owed: Uint8Array;
  /** The one character between a word and the word before it, white space as a space; empty if there is more. */
  gaps: string[];
  compounds: Compound[];
  /** How many of the words, and how many of the compounds, are the title's. */
  titleWords: number;
  titleCompounds: number;
}

const SENTENCE_END = /[.!?:]/;

interface Lists {
  terms: number[];
  forms: number[];
  owed: number[];
  gaps: string[];
  compounds: Compound[];
}

/** Reads a paper into the terms and forms that the lexicon knows, and will know. */
export function readWords(paper: RelatablePaper, lexicon: Lexicon): PaperWords {
  const lists: Lists = { terms: [], forms: [], owed: [], gaps: [], compounds: [] };
  readField(proseOf(paper.title, paper.titleBody), true, lists, lexicon);
  const [titleWords, titleCompounds] = [lists.terms.length, lists.compounds.length];
  readField(proseOf(paper.abstract, paper.body), false, lists, lexicon);
  return {
    terms: Int32Array.from(lists.terms),
    forms: Int32Array.from(lists.forms),
    owed: Uint8Array.from(lists.owed),
    gaps: lists.gaps,
    compounds: lists.compounds,
    titleWords,
    titleCompounds,
  };
}

function readField(text: string, isTitle: boolean, lists: Lists, lexicon: Lexicon): void {
  let before: Word | null = null;
  for (const word of wordsOf(text)) {
    if (word.joins === 1) signed(word, text, lists, lexicon);
    else if (word.joins > 1) addCompound(word, lists, lexicon);
    else {
      addWord(word, text, before, isTitle, lists, lexicon);
      before = word;
    }
  }
}

function addWord(
  { word, start, end }: Word,
  text: string,
  before: Word | null,
  isTitle: boolean,
  lists: Lists,
  lexicon: Lexicon,
): void {
  const between = before ? text.slice(before.end, start) : '';
  const owed = isTitle || !before || SENTENCE_END.test(between);
  lists.terms.push(lexicon.termId(word));
  lists.forms.push(lexicon.formId(text.slice(start, end), owed));
  lists.owed.push(owed ? 1 : 0);
  lists.gaps.push(between.length === 1 ? between.replace(/\s/, ' ') : '');
}

/** `C++` and `A*` take the place of their letter, which says nothing by itself; `NeRF++` stays with `NeRF`. */
function signed({ word, start, end }: Word, text: string, lists: Lists, lexicon: Lexicon): void {
  const at = lists.terms.length - 1;
  if (lists.terms[at] !== -1) return;
  lists.terms[at] = lexicon.termId(word);
  lists.forms[at] = lexicon.formId(text.slice(start, end), lists.owed[at] === 1);
}

function addCompound({ word, joins }: Word, lists: Lists, lexicon: Lexicon): void {
  const term = lexicon.termId(word);
  if (term >= 0) lists.compounds.push({ term, at: lists.terms.length - joins, length: joins });
}
