import type { Paper, Range } from '../../core/paper/paper.ts';
import { meaningOf, type TextRequirement } from '../../core/query/meaning.ts';
import type { Query } from '../../core/query/parts.ts';
import { isStopWord, parseQuery, type QueryWord } from '../../core/search/asked/query.ts';
import type { SearchHits, SearchOptions } from '../../core/search/engine.ts';
import type { AloneFilter, GroupFilter } from '../../core/search/filters.ts';
import { termOf } from '../../core/text/analyze.ts';
import { densestWindow } from '../../core/text/excerpt.ts';
import { fold } from '../../core/text/fold.ts';
import { wordsOf, type Word } from '../../core/text/words.ts';
import type { OwnText } from '../../data/library/ownTexts.ts';
import type { OwnMatch } from '../protocol.ts';
import { Slice } from '../../data/slice.ts';
import type { SearchEngine } from './searchIndex.ts';

/** Papers that have all the words themselves stand above those whose notes have them; at most so many of them. */
const MOST_ABOVE = 10;
/** One letter may become anything. */
const SHORTEST_OPEN = 2;
/** Characters of a note around its matches: two rows of a phone. */
const EXCERPT_LENGTH = 120;
const IN_SIGHT = 60;

/** By id of a paper. */
export type OwnMatches = ReadonlyMap<string, OwnMatch>;

/** A note, or a passage that was marked, with what was written to it. */
interface Piece {
  kind: OwnMatch['kind'];
  text: string;
}

/** Papers whose pieces have a word. */
interface Known {
  term: string | null;
  ids: Set<string>;
}

/**
 * What a person wrote and marked, to be searched by its words. It finds a paper if its pieces have every word that is
 * asked for: a note is no abstract, and one word of several that a person wrote somewhere says nothing.
 */
export class OwnWords {
  readonly #pieces = new Map<string, readonly Piece[]>();
  readonly #words = new Map<string, Known>();

  /** Takes what waits, some at a time, and leaves nothing of it. */
  async take(waiting: Map<string, OwnText | null>): Promise<void> {
    const slice = new Slice();
    for (const [id, own] of waiting) {
      waiting.delete(id);
      this.#put(id, own);
      await slice.pause();
    }
  }

  /** True if a word stands somewhere in it as it was typed. */
  has(typed: string): boolean {
    return this.#words.has(fold(typed).text);
  }

  /**
   * What an engine finds, and papers whose notes have all the words: below those that have all of them themselves, above
   * the others. Null where no note has them.
   *
   * @param read gives papers that are found
   */
  async search(
    engine: SearchEngine,
    query: Query,
    { limit, filter = { texts: [] }, ...how }: SearchOptions,
    read: (ids: string[]) => Promise<Paper[]>,
  ): Promise<(SearchHits & { own: OwnMatches }) | null> {
    const asked = askedOf(query);
    const { texts, accepts = () => true, groups = [] } = filter;
    const ids = this.#having(asked, texts, groups);
    if (ids.size === 0) return null;
    const { ranking } = meaningOf(query);
    const found = engine.search(ranking, { limit, filter, ...how });
    const among = (required: readonly TextRequirement[], held: readonly GroupFilter[]) => ({
      limit: ids.size,
      filter: { texts: required, groups: held, accepts: (id: string) => ids.has(id) && accepts(id) },
    });
    // A phrase may stand in the note; what is asked of the title may not, nor what is ruled out in the paper.
    const ofPaper = texts.filter(({ field, not }) => field !== null || not);
    const groupsOfPaper = groups.filter(({ any, not }) => not || !any.some(isOfWords));
    const admitted = engine.search('', among(ofPaper, groupsOfPaper));
    const counted = engine.search(ranking, among(texts, groups)).hits.map(({ id }) => id);
    const lifted = new Set([...counted, ...admitted.hits.map(({ id }) => id)]);
    const above = await this.#thoseAbove(found.hits.slice(0, MOST_ABOVE), asked, lifted, read);
    for (const { id } of above) lifted.delete(id);
    const score = above.at(-1)?.score ?? found.hits[0]?.score ?? 0;
    const hits = [
      ...above,
      ...[...lifted].map((id) => ({ id, score })),
      ...found.hits.slice(above.length).filter(({ id }) => !lifted.has(id)),
    ].slice(0, limit);
    const own = hits.flatMap(({ id }) => {
      const match = ids.has(id) && this.#matchOf(id, asked);
      return match ? [[id, match] as const] : [];
    });
    const more = admitted.hits.length - counted.length;
    return { ...found, total: found.total + more, hits, own: new Map(own) };
  }

  #put(id: string, own: OwnText | null): void {
    for (const { text } of this.#pieces.get(id) ?? [])
      for (const { word } of wordsOf(text)) this.#drop(word, id);
    this.#pieces.delete(id);
    if (!own) return;
    const pieces = piecesOf(own);
    this.#pieces.set(id, pieces);
    for (const { text } of pieces)
      for (const { word } of wordsOf(text)) {
        const known = this.#words.get(word) ?? { term: termOf(word), ids: new Set() };
        this.#words.set(word, known);
        known.ids.add(id);
      }
  }

  #drop(word: string, id: string): void {
    const known = this.#words.get(word);
    known?.ids.delete(id);
    if (known?.ids.size === 0) this.#words.delete(word);
  }

  /** Papers whose pieces have all that is asked for, and nothing that is ruled out. */
  #having(
    asked: readonly Asked[],
    texts: readonly TextRequirement[],
    groups: readonly GroupFilter[],
  ): ReadonlySet<string> {
    const [first, ...others] = asked.map((one) => this.#idsWith(one));
    const having = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
    const anywhere = texts.filter(({ field }) => field === null);
    const has = (id: string, text: TextRequirement) =>
      this.#pieces.get(id)!.some((piece) => stands(text, piece.text));
    const hasAlone = (id: string, { words, texts }: AloneFilter) =>
      (words.length === 0 || texts.some(({ not }) => !not) || words.some((word) => has(id, word))) &&
      texts.every((text) => has(id, text) !== text.not);
    const excluded = groups.flatMap(({ any, not }) => (not ? any.filter(isOfWords) : []));
    const passes = (id: string) =>
      anywhere.every((text) => has(id, text) !== text.not) && !excluded.some((alone) => hasAlone(id, alone));
    return new Set(having.filter(passes));
  }

  #idsWith({ readings }: Asked): Set<string> {
    const tests = readings.map(testOf);
    const found = new Set<string>();
    for (const [word, { term, ids }] of this.#words)
      if (tests.some((test) => test(word, term))) for (const id of ids) found.add(id);
    return found;
  }

  /** The first of some hits, as far as they have all the words themselves. */
  async #thoseAbove<T extends { id: string }>(
    hits: readonly T[],
    asked: readonly Asked[],
    lifted: ReadonlySet<string>,
    read: (ids: string[]) => Promise<Paper[]>,
  ): Promise<T[]> {
    const papers = new Map((await read(hits.map(({ id }) => id))).map((paper) => [paper.id, paper]));
    const isAbove = ({ id }: T) => {
      const paper = papers.get(id);
      return lifted.has(id) || (paper !== undefined && hasAll(`${paper.title}\n${paper.abstract}`, asked));
    };
    const end = hits.findIndex((hit) => !isAbove(hit));
    return hits.slice(0, end < 0 ? hits.length : end);
  }

  /** The piece that has the most of what is asked for. */
  #matchOf(id: string, asked: readonly Asked[]): OwnMatch | null {
    let best: { piece: Piece; ranges: Range[]; words: number } | null = null;
    for (const piece of this.#pieces.get(id) ?? []) {
      const ranges = rangesIn(piece.text, asked);
      const words = asked.filter((one) => rangesIn(piece.text, [one]).length > 0).length;
      if (words > (best?.words ?? 0)) best = { piece, ranges, words };
    }
    if (!best) return null;
    const { text, start, ranges } = densestWindow(best.piece.text, best.ranges, EXCERPT_LENGTH, IN_SIGHT);
    return { kind: best.piece.kind, text, cut: start > 0, ranges };
  }
}

/** A word that is asked for, by itself and as part of a compound: `post` or `posttraining` of `post-training`. */
interface Asked {
  readings: QueryWord[];
}

/** The words that a note must have: those that rank, but what is asked of the title or abstract by name. */
function askedOf({ parts, open }: Query): Asked[] {
  const own = parts.filter((part) => part.kind !== 'text' || part.field === null);
  const { words, compounds } = parseQuery(
    meaningOf({ parts: own, open: open && own.at(-1) === parts.at(-1) }).ranking,
  );
  const isAsked = ({ word, open }: QueryWord) => !isStopWord(word) && !(open && word.length < SHORTEST_OPEN);
  return words.flatMap((word, at): Asked[] => {
    const covering = compounds.filter(({ from, to }) => from <= at && at < to);
    return isAsked(word) ? [{ readings: [word, ...covering] }] : [];
  });
}

/** Whether a note can have all that is asked: words, anywhere. */
function isOfWords({ texts, accepts, groups = [] }: AloneFilter): boolean {
  return !accepts && groups.length === 0 && texts.every(({ field, not }) => field === null && !not);
}

type WordTest = (word: string, term: string | null) => boolean;

function testOf({ word, open }: QueryWord): WordTest {
  const term = termOf(word);
  return (other, otherTerm) =>
    other === word || (term !== null && term === otherTerm) || (open && other.startsWith(word));
}

function fits({ readings }: Asked, { word }: Word): boolean {
  const term = termOf(word);
  return readings.some((reading) => testOf(reading)(word, term));
}

function hasAll(text: string, asked: readonly Asked[]): boolean {
  const words = wordsOf(text);
  return asked.every((one) => words.some((word) => fits(one, word)));
}

/** Where words that are asked for stand: sorted, apart from each other. */
function rangesIn(text: string, asked: readonly Asked[]): Range[] {
  const ranges: Range[] = [];
  for (const word of wordsOf(text).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (!asked.some((one) => fits(one, word))) continue;
    const last = ranges.at(-1);
    if (last && word.start <= last.end) last.end = Math.max(last.end, word.end);
    else ranges.push({ start: word.start, end: word.end });
  }
  return ranges;
}

/** Whether words stand side by side in a text, as they are written or in any form. */
function stands({ text, exact, open }: TextRequirement, piece: string): boolean {
  const plain = (source: string) => wordsOf(source).filter(({ joins }) => joins === 0);
  const wanted = plain(text).map(({ word }, at, { length }) => {
    const last = open && at === length - 1;
    if (exact) return (other: string) => other === word || (last && other.startsWith(word));
    const test = testOf({ word, open: last });
    return (other: string) => test(other, termOf(other));
  });
  const words = plain(piece);
  return words.some((_, at) =>
    wanted.every((test, offset) => {
      const word = words[at + offset];
      return word !== undefined && test(word.word);
    }),
  );
}

/** As a person reads it: links to papers by their titles, without the marks of lists, headings and what is strong. */
function piecesOf({ note, highlights = [] }: OwnText): Piece[] {
  const plain = (note ?? '')
    .replace(/\[\[([^\]|]*)\|[^\]]*\]\]/g, '$1')
    .replace(/\[\[([^\]]*)\]\]/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/^[ \t]*(?:[-*+] (?:\[[ xX]\] )?|\d+[.)] |#{1,6} |> ?)/gm, '');
  return [
    ...(plain ? [{ kind: 'note' as const, text: plain }] : []),
    ...highlights.map((text) => ({ kind: 'highlight' as const, text })),
  ];
}
