import { definitionsIn } from '../../acronyms/definitions.ts';
import { longFormKey } from '../../acronyms/longForms.ts';
import { acronymKey } from '../../acronyms/shortForm.ts';
import { stem } from '../../text/stem.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import { wordsOf } from '../../text/words.ts';
import type { SearchablePaper } from '../readPaper.ts';

/** Long forms looked at of one acronym, the most frequent: two letters stand for a hundred things. */
const MOST_LONGS = 8;

const PLURAL = /s$/;

/** A long form of an acronym, or an acronym of a long form. */
export interface Expansion {
  /** Folded, in order; one for an acronym. */
  words: readonly string[];
  /** Which share of the definitions of the acronym are of this long form, within (0, 1]. */
  share: number;
}

/** An acronym with its long forms, and how many papers define it as each of them. */
export interface DefinedAcronym {
  short: string;
  longs: readonly string[];
  definitions: readonly number[];
}

interface Long {
  words: readonly string[];
  definitions: number;
}

/**
 * What acronyms stand for, as papers define them. Nearly half of the abstracts that spell a common concept out never
 * name its acronym, so queries of either have to find both. Words are as the index has them: `RL` is `rl`, `ML-LM` is
 * `mllm`.
 */
export class AcronymTable {
  /** Acronym → key of a long form → the long form. */
  readonly #longs = new Map<string, Map<string, Long>>();
  /** First stem of a long form → its key → its acronyms. */
  readonly #shorts = new Map<string, Map<string, Set<string>>>();

  /** Takes up what a paper defines. */
  learn({ title, abstract }: SearchablePaper): void {
    for (const { short, long } of definitionsIn(`${title}.\n\n${abstract}`)) this.#add(short, long, 1);
  }

  /** Takes up what the papers of a corpus define. */
  learnAll(acronyms: Iterable<DefinedAcronym>): void {
    for (const { short, longs, definitions } of acronyms)
      longs.forEach((long, at) => this.#add(short, long, definitions[at]!));
  }

  /** A long form of one word is too common to stand for another; an acronym that is a stop word is typed in capitals. */
  #add(short: string, long: string, definitions: number): void {
    const word = wordsOf(acronymKey(short)).at(-1)?.word;
    const acronym = word !== undefined && STOP_WORDS.has(word) ? word.toUpperCase() : word;
    const key = longFormKey(long);
    if (acronym === undefined || !key.includes(' ')) return;
    const longs = entryOf(this.#longs, acronym, () => new Map<string, Long>());
    entryOf(longs, key, () => ({ words: plainWords(long), definitions: 0 })).definitions += definitions;
    const shorts = entryOf(
      this.#shorts,
      key.slice(0, key.indexOf(' ')),
      () => new Map<string, Set<string>>(),
    );
    entryOf(shorts, key, () => new Set<string>()).add(acronym);
  }

  /** What an acronym stands for, the most frequent first; it may be in the plural. */
  longsOf(acronym: string): Expansion[] {
    const known = this.#longs.get(acronym) ?? this.#longs.get(acronym.replace(PLURAL, ''));
    const longs = [...(known?.values() ?? [])];
    const all = definitionsOf(longs);
    return longs
      .sort((a, b) => b.definitions - a.definitions)
      .slice(0, MOST_LONGS)
      .map(({ words, definitions }) => ({ words, share: definitions / all }));
  }

  /** The acronyms of the long forms that some words are from `from` on, and how many words each takes. */
  shortsOf(words: readonly string[], from: number): (Expansion & { length: number })[] {
    return [...(this.#shorts.get(stem(words[from]!)) ?? [])].flatMap(([key, acronyms]) => {
      const length = key.split(' ').length;
      if (
        words
          .slice(from, from + length)
          .map(stem)
          .join(' ') !== key
      )
        return [];
      return [...acronyms].map((acronym) => {
        const longs = this.#longs.get(acronym)!;
        const share = longs.get(key)!.definitions / definitionsOf([...longs.values()]);
        return { words: [acronym], share, length };
      });
    });
  }
}

function definitionsOf(longs: readonly Long[]): number {
  return longs.reduce((sum, { definitions }) => sum + definitions, 0);
}

function plainWords(text: string): string[] {
  return wordsOf(text).flatMap(({ word, joins }) => (joins === 0 ? [word] : []));
}

function entryOf<Entry>(map: Map<string, Entry>, key: string, create: () => Entry): Entry {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
