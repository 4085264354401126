import { definitionsIn } from '../../src/core/acronyms/definitions.ts';
import { stem } from '../../src/core/text/stem.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import type { KnownPaper } from './knownItems.ts';

/** The words of a text without joined forms, folded. */
export function plainWords(text: string): string[] {
  return wordsOf(text).flatMap(({ word, joins }) => (joins === 0 ? [word] : []));
}

/** Tells whether words fit one paper only, and how common they are. */
export class CorpusWords {
  readonly size: number;
  readonly #titlesByStem = new Map<string, Set<string>>();
  readonly #papersByWord = new Map<string, Set<string>>();
  readonly #titles = new Map<string, string[]>();
  /** Short form → long forms, as papers define them. */
  readonly #definitions = new Map<string, string>();

  constructor(papers: readonly KnownPaper[]) {
    this.size = papers.length;
    for (const { id, title, abstract } of papers) {
      const words = plainWords(title);
      this.#titles.set(id, words);
      for (const word of words) note(this.#titlesByStem, stem(word), id);
      for (const word of [...words, ...plainWords(abstract)]) note(this.#papersByWord, word, id);
      for (const { short, long } of definitionsIn(abstract))
        if (long.includes(' ')) this.#definitions.set(short, long);
    }
  }

  frequency(word: string): number {
    return this.#papersByWord.get(word)?.size ?? 0;
  }

  get definitions(): Iterable<[short: string, long: string]> {
    return this.#definitions;
  }

  /** True if no title but that of one paper has all of the words, in any form; the last may be just begun. */
  onlyTitle(words: readonly string[], begun: boolean): boolean {
    const whole = begun ? words.slice(0, -1) : words;
    const last = begun ? words.at(-1)! : '';
    const fits = this.#holdersOf(this.#titlesByStem, whole.map(stem));
    const both = (fits ?? [...this.#titles.keys()]).filter((id) =>
      this.#titles.get(id)!.some((word) => word.startsWith(last)),
    );
    return both.length === 1;
  }

  /** True if no paper but one has all of the words, just so. */
  onlyPaper(words: readonly string[]): boolean {
    return this.#holdersOf(this.#papersByWord, words)?.length === 1;
  }

  /** Null for no words. */
  #holdersOf(index: ReadonlyMap<string, Set<string>>, keys: readonly string[]): string[] | null {
    const holders = keys.map((key) => index.get(key) ?? new Set<string>());
    holders.sort((a, b) => a.size - b.size);
    const [rarest, ...others] = holders;
    return rarest ? [...rarest].filter((id) => others.every((ids) => ids.has(id))) : null;
  }
}

function note(index: Map<string, Set<string>>, key: string, id: string): void {
  const known = index.get(key);
  if (known) known.add(id);
  else index.set(key, new Set([id]));
}
