import { termOf } from '../../text/analyze.ts';
import { wordsOf, type Word } from '../../text/words.ts';
import { stem } from '../../text/stem.ts';
import type { Group, Origin } from '../asked/groups.ts';
import { lookUp } from '../asked/lookup.ts';
import { beginsFunctionWord } from '../spelling/functionWords.ts';
import { isStopWord, type Query } from '../asked/query.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/**
 * How a paper has what was typed: just so, in another form, with more letters, without the slip, as one word for several,
 * as several for one, as the other form of an acronym, or in the name of an author.
 */
export type MatchKind =
  'exact' | 'inflected' | 'begun' | 'corrected' | 'joined' | 'split' | 'acronym' | 'author';

/** What was typed, and what of a paper it matched. */
export interface Match {
  kind: MatchKind;
  /** As typed: a word, or the neighbours that the paper has as one. */
  typed: string;
  /** As the paper writes it. */
  as: string;
  /** If no paper has what was typed: the word it is taken for, which this paper may have in another form. */
  meant?: string;
}

/** Kinds that the marks in a text explain by themselves. */
const LITERAL: ReadonlySet<MatchKind> = new Set(['exact', 'inflected', 'begun']);

/** Whether a reader sees from the words alone why they match. */
export function isLiteral({ kind }: Match): boolean {
  return LITERAL.has(kind);
}

/** What stands in a paper for a word of the query. */
interface Found {
  origin: Origin;
  weight: number;
  /** None for a run of words. */
  word?: Word;
  as: string;
}

/** A part of a text that is marked, and its words. */
interface Marked {
  text: string;
  words: readonly Word[];
}

const PICTURE = /^\p{Extended_Pictographic}/u;

/**
 * Explains the hits of a query: by the alternative that counts in ranking, the best of those that a paper has. It reads
 * what is marked in the paper's texts, as `highlight` does, so that nothing need be kept for it.
 */
export class Explainer {
  readonly #text: string;
  readonly #query: Query;
  readonly #groups: readonly Group[];
  readonly #vocabulary: Vocabulary;
  readonly #groupsOf = new Map<string, Group[]>();

  /** @param text that the query was read from */
  constructor(text: string, query: Query, groups: readonly Group[], vocabulary: Vocabulary) {
    this.#text = text;
    this.#query = query;
    this.#groups = groups;
    this.#vocabulary = vocabulary;
    for (const group of groups)
      for (const term of group.alternatives.keys()) {
        const known = this.#groupsOf.get(term);
        if (known) known.push(group);
        else this.#groupsOf.set(term, [group]);
      }
  }

  /**
   * How a paper has the words of the query, in their order; those it does not have are left out.
   *
   * @param texts the parts of its texts that `highlight` gives, in their order
   */
  explain(texts: readonly string[]): Match[] {
    const marked = texts.map((text) => ({ text, words: wordsOf(text) }));
    const best = new Map<Group, Found>();
    const offer = (group: Group, found: Found) => {
      const known = best.get(group);
      if (!known || this.#value(found) > this.#value(known)) best.set(group, found);
    };
    for (const { text, words } of marked)
      for (const word of words) {
        const term = termOf(word.word);
        for (const group of (term !== null && this.#groupsOf.get(term)) || [])
          offer(group, {
            origin: group.origins.get(term!)!,
            weight: group.alternatives.get(term!)!,
            word,
            as: text.slice(word.start, word.end),
          });
      }
    for (const group of this.#groups)
      for (const { origin, weight, words } of group.runs) {
        const as = writtenRun(words, marked);
        if (as !== null) offer(group, { origin, weight, as });
      }
    const matches = this.#groups.flatMap((group) => {
      const found = best.get(group);
      return found ? [this.#matchOf(group, found)] : [];
    });
    return withPartsJoined(matches);
  }

  /** The words of the query, as typed, that no paper has, nor any that could stand for them; none that may yet say nothing. */
  unknown(): string[] {
    const { words, places } = this.#query;
    const origins = this.#groups.flatMap((group) => [...group.origins.values(), ...group.runs.map(originOf)]);
    const known = new Set(origins.flatMap(({ from, to }) => words.slice(from, to).map(({ word }) => word)));
    const unknown = places.filter((_, at) => {
      const typed = words[at]!;
      return (
        !(typed.glob === undefined && known.has(typed.word)) &&
        (typed.glob !== undefined || !isStopWord(typed.word)) &&
        !(typed.open && beginsFunctionWord(typed.word)) &&
        lookUp(typed, this.#vocabulary).length === 0
      );
    });
    const written = unknown.map(({ start, end }) => this.#text.slice(start, end));
    // That no paper has an emoji is no news, but where nothing else was asked.
    const told = places.length > unknown.length ? written.filter((word) => !PICTURE.test(word)) : written;
    return [...new Set(told)];
  }

  /** By weight; of equals the whole rather than a part, and what was typed rather than another form. */
  #value({ weight, origin, word }: Found): number {
    return weight + 1e-3 * (origin.to - origin.from) + (word && this.#isTyped(word, origin) ? 1e-4 : 0);
  }

  #matchOf(group: Group, { origin, word, as }: Found): Match {
    const typed = this.#typed(origin);
    const { kind, surface } = origin;
    if (kind === 'corrected' && isUnknown(group))
      return { kind, typed, as, meant: this.#vocabulary.word(surface!) };
    if (kind === 'corrected' || kind === 'acronym') return { kind, typed, as };
    return { kind: this.#kindOf(origin, word!), typed, as };
  }

  #kindOf(origin: Origin, word: Word): MatchKind {
    const several = origin.to - origin.from > 1;
    if (this.#isPartOfWord(origin)) {
      if (!several || word.joins > 1) return 'split';
    } else if (several && word.joins <= 1) return 'joined';
    if (this.#isTyped(word, origin)) return 'exact';
    return origin.kind === 'begun' ? 'begun' : 'inflected';
  }

  /** Whether it was typed as one word with its neighbours in the query. */
  #isPartOfWord({ from }: Origin): boolean {
    const { places } = this.#query;
    return [from - 1, from + 1].some((beside) => places[beside]?.start === places[from]!.start);
  }

  #isTyped({ word }: Word, { from, to }: Origin): boolean {
    const { words, compounds } = this.#query;
    if (to - from === 1 && words[from]!.word === word) return true;
    return compounds.some((one) => one.from === from && one.to === to && one.word === word);
  }

  #typed({ from, to }: Origin): string {
    const { places } = this.#query;
    return this.#text.slice(places[from]!.start, places[to - 1]!.end);
  }
}

function originOf({ origin }: { origin: Origin }): Origin {
  return origin;
}

/** Words that are marked side by side, as they are written there; null if they are not. */
function writtenRun(run: readonly string[], marked: readonly Marked[]): string | null {
  const plain = marked.flatMap(({ text, words }) =>
    words.filter(({ joins }) => joins === 0).map(({ word }) => ({ text, stem: stem(word) })),
  );
  const stems = run.map(stem);
  const from = plain.findIndex((_, at) => stems.every((one, offset) => plain[at + offset]?.stem === one));
  if (from < 0) return null;
  // Several words may be marked as one part: those of a compound are.
  return [...new Set(plain.slice(from, from + run.length).map(({ text }) => text))].join(' ');
}

/** Whether no paper has the word, not even as the beginning of another. */
function isUnknown({ origins, runs }: Group): boolean {
  return runs.length === 0 && [...origins.values()].every(({ kind }) => kind === 'corrected');
}

/** What was typed as one and stands in the paper as several is one match; so is one word that stands for several. */
function withPartsJoined(matches: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    if (last?.typed !== match.typed || last.kind !== match.kind) joined.push({ ...match });
    else if (last.as !== match.as) last.as += ` ${match.as}`;
  }
  return joined;
}
