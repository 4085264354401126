import type { TextRequirement } from '../../query/meaning.ts';
import { termOf } from '../../text/analyze.ts';
import { isEndOfPhrase } from '../../text/unsegmented.ts';
import { fitsGlob } from '../../text/glob.ts';
import { typedWordsOf, type TypedWord } from '../asked/wildcards.ts';
import { frequencyOf, type Postings } from '../index/impactIndex.ts';
import type { SearchLibrary } from '../index/library.ts';
import { otherPieces } from './otherPieces.ts';

/** Whether a word of the vocabulary, by id, may stand at one place of a pattern. */
type WordTest = (id: number) => boolean;

/** Words that must stand side by side. */
interface Run {
  tests: WordTest[];
  /** Papers outside these postings do not have it; undefined if no posting list tells. */
  within: Postings | undefined;
  /** For each name with a sign (`C++`), which sequences hold without it, the papers that have it. */
  signed: ReadonlySet<number>[];
}

type WordRequirement = Omit<TextRequirement, 'not'>;

/** Finds a required text in papers, word by word as they stand. It reads the sequences that ranking uses. */
export class TextPattern {
  readonly #library: SearchLibrary;
  readonly #field: TextRequirement['field'];
  /** Any of these will do. */
  readonly #runs: Run[];
  /** By postings, 1 for each paper in them. */
  readonly #papers = new Map<Postings, Uint8Array>();

  constructor(requirement: WordRequirement, library: SearchLibrary) {
    this.#library = library;
    this.#field = requirement.field;
    this.#runs = runsOf(requirement, library);
  }

  matches(paper: number): boolean {
    const { sequences } = this.#library;
    const runs = this.#runs.filter((run) => this.#mayHave(run, paper));
    if (runs.length === 0) return false;
    const words = sequences.words(paper);
    const border = sequences.titleLength(paper);
    return runs.some(
      ({ tests, signed }) =>
        signed.every((papers) => papers.has(paper)) &&
        ((this.#field !== 'abstract' && standsIn(words, 0, border, tests)) ||
          (this.#field !== 'title' && standsIn(words, border, words.length, tests))),
    );
  }

  /** Told by postings, so that the words of few papers are read. */
  #mayHave({ within }: Run, paper: number): boolean {
    if (!within) return true;
    let papers = this.#papers.get(within);
    if (!papers) {
      papers = new Uint8Array(this.#library.added);
      for (const slot of within) for (const one of slot ?? []) papers[one] = 1;
      this.#papers.set(within, papers);
    }
    return papers[paper] === 1;
  }

  /** Papers among which all that match are; null if that may be any. */
  candidates(): Set<number> | null {
    const papers = new Set<number>();
    for (const { within } of this.#runs) {
      if (!within) return null;
      for (const slot of within) for (const paper of slot ?? []) papers.add(paper);
    }
    return papers;
  }
}

function standsIn(words: Uint32Array, from: number, to: number, tests: readonly WordTest[]): boolean {
  for (let at = from; at + tests.length <= to; at++) {
    let fits = 0;
    while (fits < tests.length && tests[fits]!(words[at + fits]!)) fits++;
    if (fits === tests.length) return true;
  }
  return false;
}

/** The words themselves and, for other forms than as written, the whole as one joined word: `post-training`. */
function runsOf(requirement: WordRequirement, library: SearchLibrary): Run[] {
  const words = typedWordsOf(requirement.text);
  const plain = words.filter(({ joins }) => joins === 0);
  const signs = words.filter(({ joins }) => joins === 1);
  const isOpen = (end: number) => requirement.open && end === requirement.text.length;
  const isExact = requirement.exact;
  const asPattern = ({ word, end, glob }: TypedWord): PatternWord => ({
    word,
    open: isOpen(end) || isEndOfPhrase(word),
    exact: isExact,
    ...(glob !== undefined && { glob }),
  });
  const signed = signs.map(({ word }) => word);
  const ways = [plain, ...(isExact ? otherPieces(words, library.vocabulary) : [])];
  const runs = ways.map((way) => runOf(way.map(asPattern), signed, library));
  if (!isExact)
    for (const { word, end, joins } of words)
      if (joins > 1 && joins === plain.length)
        runs.push(runOf([{ word, open: isOpen(end), exact: false }], [], library));
  return runs.filter((run) => run !== null);
}

interface PatternWord {
  word: string;
  /** It may go on. */
  open: boolean;
  /** As written, and no other form. */
  exact: boolean;
  /** A pattern (`wildcards.ts`). */
  glob?: string;
}

/** Null if a word is in no paper. */
function runOf(words: PatternWord[], signs: string[], library: SearchLibrary): Run | null {
  const tests = words.map((word) => testOf(word, library));
  const signed = signs.map((sign) => postingsOf(sign, library));
  if (tests.includes(null) || signed.includes(undefined)) return null;
  const closed = words
    .filter(({ open, glob }) => !open && glob === undefined)
    .map(({ word }) => postingsOf(word, library));
  const rarest = closed
    .filter((found) => found !== undefined)
    .sort((a, b) => frequencyOf(a) - frequencyOf(b));
  return {
    tests: tests as WordTest[],
    within: rarest[0],
    signed: signed.map((found) => new Set(found!.flatMap((slot) => slot ?? []))),
  };
}

/** Null if no word can pass. */
function testOf({ word, open, exact, glob }: PatternWord, { vocabulary }: SearchLibrary): WordTest | null {
  if (glob !== undefined) {
    const fits: (boolean | undefined)[] = [];
    return (id) => (fits[id] ??= fitsGlob(vocabulary.word(id), glob));
  }
  const own = vocabulary.find(word);
  const term = exact ? null : termOf(word);
  const termId = term === null ? undefined : vocabulary.findTerm(term);
  if (open) {
    const known: (boolean | undefined)[] = [];
    return (id) => (known[id] ??= vocabulary.word(id).startsWith(word) || vocabulary.termId(id) === termId);
  }
  if (termId !== undefined) return (id) => vocabulary.termId(id) === termId;
  return own === undefined ? null : (id) => id === own;
}

/** Postings of a word of substance; undefined for stop words, which are indexed in titles only. */
function postingsOf(word: string, library: SearchLibrary): Postings | undefined {
  const term = termOf(word);
  return term === null ? undefined : library.index.postings(term);
}
