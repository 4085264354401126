import { definitionsIn } from '../../src/core/acronyms/definitions.ts';
import { SlipSearch } from '../../src/core/search/spelling/slipSearch.ts';
import { stem } from '../../src/core/text/stem.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import type { KnownPaper } from './knownItems.ts';

/** The words of a text without joined forms, folded. */
export function plainWords(text: string): string[] {
  return wordsOf(text).flatMap(({ word, joins }) => (joins === 0 ? [word] : []));
}

/** A word of a query as its text, or as the texts that it may have been meant as; all words of one must be there. */
export type Meant = string | readonly string[];

/** Tells whether words fit one paper only, and how common they are. */
export class CorpusWords {
  readonly size: number;
  readonly #titlesByStem = new Map<string, Set<string>>();
  readonly #papersByStem = new Map<string, Set<string>>();
  readonly #papersByWord = new Map<string, Set<string>>();
  readonly #words: readonly string[];
  readonly #titles = new Map<string, string[]>();
  /** Short form → long form → how many papers define it so. */
  readonly #definitions = new Map<string, Map<string, number>>();

  constructor(papers: readonly KnownPaper[]) {
    this.size = papers.length;
    for (const { id, title, abstract } of papers) {
      const words = plainWords(title);
      this.#titles.set(id, words);
      for (const word of words) note(this.#titlesByStem, stem(word), id);
      for (const word of [...words, ...plainWords(abstract)]) {
        note(this.#papersByWord, word, id);
        note(this.#papersByStem, stem(word), id);
      }
      for (const { short, long } of definitionsIn(abstract))
        if (long.includes(' ')) this.#define(short, long.toLowerCase());
    }
    this.#words = [...this.#papersByWord.keys()].sort();
  }

  frequency(word: string): number {
    return this.#papersByWord.get(word)?.size ?? 0;
  }

  /** Short form → long forms of several words in small letters, as papers define them, the most frequent first. */
  get definitions(): ReadonlyMap<string, string[]> {
    const ranked = [...this.#definitions].map(([short, longs]): [string, string[]] => [
      short,
      [...longs].sort(([, a], [, b]) => b - a).map(([long]) => long),
    ]);
    return new Map(ranked);
  }

  #define(short: string, long: string): void {
    const longs = this.#definitions.get(short) ?? new Map<string, number>();
    this.#definitions.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
  }

  /** The words that may have been meant by a mistyped one: itself, and all with its initial one slip away. */
  withinOneSlip(typed: string): string[] {
    const near = new SlipSearch(typed, 1, -1).in([...this.#words.keys()], (at) => this.#words[at]!);
    return near.map(({ id }) => this.#words[id]!).filter((word) => word[0] === typed[0]);
  }

  /** True if no title but that of one paper has all of the words, in any form; the last may be just begun. */
  onlyTitle(words: readonly Meant[], begun: boolean): boolean {
    const parts = words.flatMap((meant): Meant[] =>
      typeof meant === 'string' ? plainWords(meant) : [meant],
    );
    const last = begun ? (parts.pop() as string) : '';
    const fits = holdersOfAll(parts.map((meant) => holdersOf(this.#titlesByStem, meant)));
    const both = (fits ?? [...this.#titles.keys()]).filter((id) =>
      this.#titles.get(id)!.some((word) => word.startsWith(last)),
    );
    return both.length === 1;
  }

  /** True if no paper but one has all of the words in its title or abstract, in any form. */
  onlyPaper(words: readonly Meant[]): boolean {
    return holdersOfAll(words.map((meant) => holdersOf(this.#papersByStem, meant)))?.length === 1;
  }
}

function holdersOf(index: ReadonlyMap<string, Set<string>>, meant: Meant): Set<string> {
  const texts = typeof meant === 'string' ? [meant] : meant;
  const holders = texts.map(
    (text) => holdersOfAll(plainWords(text).map((word) => index.get(stem(word)) ?? new Set<string>())) ?? [],
  );
  return new Set(holders.flat());
}

/** What is in all of the sets; null for no sets. */
function holdersOfAll(sets: Set<string>[]): string[] | null {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return smallest ? [...smallest].filter((id) => others.every((ids) => ids.has(id))) : null;
}

function note(index: Map<string, Set<string>>, key: string, entry: string): void {
  const known = index.get(key);
  if (known) known.add(entry);
  else index.set(key, new Set([entry]));
}
