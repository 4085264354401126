import { creditsIn, spellingsIn, type CreditField } from '../../paper/credits.ts';
import { creditTest } from '../../paper/creditTest.ts';
import { isNamePattern } from '../../paper/namePattern.ts';
import { typedSpellings } from '../../paper/typedNames.ts';
import { venueSpellings, venueWords } from '../../paper/venueWords.ts';
import { SlipSearch } from '../spelling/slipSearch.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** One letter for a whole word. */
const INITIAL = /^\p{L}\p{M}*$/u;

/** A letter makes another name of a shorter one: "Müller" and "Miller". */
const SLIPS_FROM = 7;

/** Papers by number; most words are one paper's only. */
type Papers = number | number[];

/** A paper, by what it credits. */
export interface Credited {
  id: string;
  /** As `creditLines` gives them. */
  lines: string;
}

/**
 * Which papers a name stands for: an author's, a venue's, a year or an address. It holds the credits of papers as
 * `creditLines` gives them, and for each of their words the papers that have it.
 */
export class NameBook {
  readonly #papers: Credited[] = [];
  readonly #words = { author: new Map<string, Papers>(), venue: new Map<string, Papers>() };
  readonly #addresses = new Map<string, Papers>();

  add(id: string, lines: string): void {
    if (lines === '') return;
    const paper = this.#papers.push({ id, lines }) - 1;
    const { venue, authors, addresses } = creditsIn(lines);
    for (const name of authors.flatMap(spellingsIn))
      for (const word of wordsIn(name)) note(this.#words.author, word, paper);
    for (const word of wordsIn(venueWords(venue))) note(this.#words.venue, word, paper);
    for (const address of addresses) {
      note(this.#addresses, address, paper);
      const [host, ...path] = address.split('/');
      if (path.length !== 2) continue;
      // As its owner and its name alone, and as all that its owner has there.
      note(this.#addresses, path.join('/'), paper);
      note(this.#addresses, `${host}/${path[0]}`, paper);
    }
  }

  /** Whether a whole word of an author or of a venue is written so, or in another spelling of the same. */
  knows(field: CreditField, word: string): boolean {
    return spellingsOf(field, word).some((words) => words.every((one) => this.#words[field].has(one)));
  }

  /** Whether a word of an author begins so. */
  begins(start: string): boolean {
    for (const word of this.#words.author.keys()) if (word.startsWith(start)) return true;
    return false;
  }

  /** The author's name that a word is nearest to, at most one slip away, and how many papers have it; of several that of most. */
  near(word: string): { name: string; papers: number } | undefined {
    const names = [...this.#words.author.keys()]
      .filter((name) => name[0] === word[0] && Math.max(name.length, word.length) >= SLIPS_FROM)
      .filter((name) => Math.abs(name.length - word.length) <= 1)
      .sort();
    const found = new SlipSearch(word, 1, -1).in([...names.keys()], (at) => names[at]!);
    const counted = found.map(({ id }) => {
      const name = names[id]!;
      return { name, papers: [this.#words.author.get(name)!].flat().length };
    });
    return counted.sort((a, b) => b.papers - a.papers)[0];
  }

  /** The papers that credit a name, as `creditTest` tells. @param exact whether its words are whole */
  crediting(field: CreditField, name: string, exact: boolean): Credited[] {
    const test = creditTest(field, name, exact);
    return this.#among(field, name, exact).filter(({ lines }) => test(lines));
  }

  /** The papers of an address (`addressKey`), or of a place that is known by its owner and name: `zibble/peartree`. */
  at(address: string): Credited[] {
    return this.#numbered(this.#addresses.get(address) ?? []);
  }

  /** Those that have the rarest word of a name; an initial may be any, and so may a pattern. */
  #among(field: CreditField, name: string, exact: boolean): Credited[] {
    if (isNamePattern(name)) return this.#papers;
    const words = this.#words[field];
    const found = new Set<number>();
    for (const spelt of spellingsOf(field, name)) {
      const lists = spelt
        .filter((word) => !INITIAL.test(word))
        .map((word) => (exact ? [words.get(word) ?? []] : startingWith(words, word)).flat());
      lists.sort((a, b) => a.length - b.length);
      for (const paper of lists[0] ?? []) found.add(paper);
    }
    return this.#numbered([...found].sort((a, b) => a - b));
  }

  #numbered(papers: Papers): Credited[] {
    return [papers].flat().map((paper) => this.#papers[paper]!);
  }
}

/** True for the year of a paper. */
export function isYear(word: string): boolean {
  return YEAR.test(word);
}

function spellingsOf(field: CreditField, name: string): string[][] {
  const spellings = field === 'author' ? typedSpellings(name) : venueSpellings(name);
  return spellings.map(wordsIn).filter((words) => words.length > 0);
}

function wordsIn(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}

function startingWith(words: ReadonlyMap<string, Papers>, start: string): Papers[] {
  return [...words].flatMap(([word, papers]) => (word.startsWith(start) ? [papers] : []));
}

/** Papers come in the order of their numbers. */
function note(words: Map<string, Papers>, word: string, paper: number): void {
  const known = words.get(word);
  if (known === undefined) words.set(word, paper);
  else if (typeof known === 'number') {
    if (known !== paper) words.set(word, [known, paper]);
  } else if (known.at(-1) !== paper) known.push(paper);
}
