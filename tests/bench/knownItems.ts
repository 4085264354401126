import { chooseLong } from '../../src/core/acronyms/chooseLong.ts';
import { acronymKey } from '../../src/core/acronyms/shortForm.ts';
import { STOP_WORDS } from '../../src/core/text/stopWords.ts';
import { plainWords, type CorpusWords, type Meant } from './knownCorpus.ts';

export interface KnownPaper {
  id: string;
  title: string;
  abstract: string;
}

export const KINDS = [
  'title',
  'twoWords',
  'threeWords',
  'fourWords',
  'typo',
  'typoInTitle',
  'name',
  'nameVariant',
  'acronym',
  'longForm',
  'hyphenSpace',
  'hyphenJoined',
  'hyphenAdded',
  'plural',
  'inflected',
  'abstract',
  'abstractTypo',
] as const;

/** A query and the paper that was meant by it. */
export interface KnownItem {
  kind: (typeof KINDS)[number];
  id: string;
  query: string;
}

type Random = () => number;
type Definitions = ReadonlyMap<string, string[]>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ENDS = /^["'“(]+|[:,.?!;"'”)]+$/g;
/** Name of a method at the head of a title, as in "BERT: Pre-training of …". */
const NAME = /^([\p{L}\p{N}+-]{3,20}):/u;
/** A word of an abstract that a person may remember is in this share of papers at most, and in two at least. */
const MEMORABLE = 0.05;

/**
 * Queries for up to `most` of the papers, each kind as far as its titles allow, where one paper alone fits. A query of
 * title words fits every title that has them all; one of words of the abstract every paper that has them all, in title
 * or abstract. Words may be there in any form (with the same stem); a word just begun as any that begins so; a mistyped
 * one as any word one slip away; an acronym as itself or spelled out in any way that the corpus defines, and the other
 * way about. Acronyms that are stop words in small letters (`AT`) are not asked for.
 */
export function knownItems(
  papers: readonly KnownPaper[],
  most: number,
  corpus: CorpusWords,
  random: Random,
): KnownItem[] {
  const items: KnownItem[] = [];
  const { definitions } = corpus;
  papers.slice(0, most).forEach((paper) => {
    const words = paper.title
      .split(/\s+/)
      .map((word) => word.replace(ENDS, ''))
      .filter((word) => plainWords(word).length > 0);
    const add: Add = (kind, query, meant, begun = false) => {
      if (corpus.onlyTitle(meant, begun)) items.push({ kind, id: paper.id, query: query.toLowerCase() });
    };
    add('title', paper.title, words);
    addBegun(words, add);
    addTypos(words, corpus, random, add);
    addCompounds(words, add);
    addForms(words, add);
    addNames(paper.title, add);
    addAcronyms(paper, words, definitions, add);
    addAbstract(paper, corpus, random, items);
  });
  return items;
}

type Add = (kind: KnownItem['kind'], query: string, meant: readonly Meant[], begun?: boolean) => void;

/** The first words of a title, the last of them half typed. */
function addBegun(words: readonly string[], add: Add): void {
  (['twoWords', 'threeWords', 'fourWords'] as const).forEach((kind, at) => {
    const typed = words.slice(0, at + 2);
    if (typed.length < at + 2) return;
    const last = typed.at(-1)!;
    const begun = [...typed.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))];
    if (plainWords(begun.at(-1)!).length > 0) add(kind, begun.join(' '), begun, true);
  });
}

/** One slip in a word of five letters or more: among three words of substance, and in the whole title. */
function addTypos(words: readonly string[], corpus: CorpusWords, random: Random, add: Add): void {
  const candidates = words.filter((word) => /^[A-Za-z]{5,}$/.test(word) && !isStopWord(word));
  if (candidates.length === 0) return;
  const word = candidates[Math.floor(random() * candidates.length)]!;
  const slipped = withSlip(word.toLowerCase(), random);
  const meant = corpus.withinOneSlip(slipped);
  const put = <T>(some: readonly string[], other: T) => some.map((one) => (one === word ? other : one));
  add('typoInTitle', put(words, slipped).join(' '), put(words, meant));
  const content = words.filter((one) => !isStopWord(one));
  const start = Math.max(0, Math.min(content.indexOf(word) - 1, content.length - 3));
  const three = content.slice(start, start + 3);
  if (three.length === 3) add('typo', put(three, slipped).join(' '), put(three, meant));
}

/** A letter left out, put in, mistaken, or two in the wrong order; never the first letter. */
function withSlip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
  const [before, after] = [word.slice(0, at), word.slice(at)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + letter + after;
    case 2:
      return before + (letter === after[0] ? 'q' : letter) + after.slice(1);
    default:
      return after.length > 1 && after[0] !== after[1]
        ? before + after[1]! + after[0]! + after.slice(2)
        : before + after.slice(1);
  }
}

function addCompounds(words: readonly string[], add: Add): void {
  words.forEach((word, at) => {
    if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)+$/.test(word)) return;
    add('hyphenSpace', around(words, at, word.replace(/-/g, ' ')), window(words, at));
    add('hyphenJoined', around(words, at, word.replace(/-/g, '')), window(words, at));
  });
  const apart = words.findIndex((word, at) => isLong(word) && isLong(words[at + 1] ?? ''));
  if (apart < 0) return;
  const meant = [...new Set([...window(words, apart), words[apart + 1]!])];
  add(
    'hyphenAdded',
    meant.join(' ').replace(`${words[apart]} ${words[apart + 1]}`, words.slice(apart, apart + 2).join('-')),
    meant,
  );
}

/** Singular for plural or the other way; another ending of a verb. */
function addForms(words: readonly string[], add: Add): void {
  const last = words.findLastIndex(isLong);
  if (last >= 0) {
    const word = words[last]!;
    const other = /[^s]s$/.test(word) ? word.slice(0, -1) : `${word}s`;
    add('plural', around(words, last, other), window(words, last));
  }
  const at = words.findIndex((word) => inflected(word) !== null);
  if (at >= 0) add('inflected', around(words, at, inflected(words[at]!)!), window(words, at));
}

function inflected(word: string): string | null {
  const lower = word.toLowerCase();
  for (const [ending, other] of [
    [/(?<=^[a-z]{3,})ization$/, 'izing'],
    [/(?<=^[a-z]{3,})ing$/, 'ed'],
    [/(?<=^[a-z]{4,})ed$/, 'ing'],
    [/(?<=^[a-z]{4,})ation$/, 'ate'],
  ] as const)
    if (ending.test(lower)) return lower.replace(ending, other);
  return null;
}

function addNames(title: string, add: Add): void {
  const name = NAME.exec(title)?.[1];
  if (!name || plainWords(name).every((word) => STOP_WORDS.has(word))) return;
  add('name', name, [name]);
  if (!name.includes('-')) return;
  add('nameVariant', name.replace(/-/g, ' '), [name]);
  add('nameVariant', name.replace(/-/g, ''), [name]);
}

/** Words of the title around a long form that is typed as its acronym, or an acronym spelled out as the paper means it. */
function addAcronyms(paper: KnownPaper, words: readonly string[], definitions: Definitions, add: Add): void {
  for (const [short, longs] of definitions) {
    if (isStopWord(short)) continue;
    for (const long of longs) addAcronym(words, long, [short, ...longs], add);
    const at = words.indexOf(short);
    if (at < 0 || words.length < 3) continue;
    const long = chooseLong(acronymKey(short), longs, `${paper.title}. ${paper.abstract}`)!.toLowerCase();
    const meant = window(words, at).map((word) => (word === short ? [short, long] : word));
    add('longForm', around(words, at, long), meant);
  }
}

/** @param meant what the acronym, which is the first, may have been meant as */
function addAcronym(words: readonly string[], long: string, meant: readonly string[], add: Add): void {
  const parts = long.split(' ');
  const at = words.findIndex((_, start) =>
    parts.every((part, next) => words[start + next]?.toLowerCase() === part),
  );
  if (at < 0) return;
  const before = words.slice(Math.max(0, at - 2), at);
  const after = words.slice(at + parts.length, at + parts.length + 2);
  if (before.length + after.length >= 2)
    add('acronym', [...before, meant[0], ...after].join(' '), [...before, meant, ...after]);
}

/** Three words of an abstract that are rare enough to be remembered, the longest of them with a slip. */
function addAbstract(paper: KnownPaper, corpus: CorpusWords, random: Random, items: KnownItem[]): void {
  const words = [...new Set(plainWords(paper.abstract))].filter((word) => {
    const frequency = corpus.frequency(word);
    return (
      /^[a-z]{5,}$/.test(word) &&
      !isStopWord(word) &&
      frequency >= 2 &&
      frequency <= Math.max(4, corpus.size * MEMORABLE)
    );
  });
  if (words.length < 3) return;
  const three: string[] = [];
  while (three.length < 3) {
    const word = words[Math.floor(random() * words.length)]!;
    if (!three.includes(word)) three.push(word);
  }
  const longest = three.reduce((best, word) => (word.length > best.length ? word : best));
  const slipped = withSlip(longest, random);
  const put = <T>(other: T) => three.map((word) => (word === longest ? other : word));
  if (corpus.onlyPaper(three)) items.push({ kind: 'abstract', id: paper.id, query: three.join(' ') });
  if (corpus.onlyPaper(put(corpus.withinOneSlip(slipped))))
    items.push({ kind: 'abstractTypo', id: paper.id, query: put(slipped).join(' ') });
}

/** Up to four words around one of them. */
function window(words: readonly string[], at: number): string[] {
  const start = Math.max(0, Math.min(at - 1, words.length - 4));
  return words.slice(start, start + 4);
}

function around(words: readonly string[], at: number, other: string): string {
  return window(
    words.map((word, index) => (index === at ? other : word)),
    at,
  ).join(' ');
}

function isLong(word: string): boolean {
  return /^[A-Za-z]{4,}$/.test(word) && !isStopWord(word);
}

function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase());
}
