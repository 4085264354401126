import type { TextRequirement } from '../../core/query/meaning.ts';
import { isStopWord, parseQuery } from '../../core/search/asked/query.ts';
import type { SearchHits, SearchOptions } from '../../core/search/engine.ts';
import type { Mention } from '../../core/search/names/mention.ts';
import { papersOfAll, without } from '../../core/search/names/mentions.ts';
import { isYear } from '../../core/search/names/nameBook.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { foldedWords, isOnlyNames, type AskedName, type NamedQuery } from './namedQuery.ts';
import type { SearchEngine } from './searchIndex.ts';
import { hasWords, type WantedWord } from './wantedWords.ts';

/** What is said of any paper, beside a name or a year: "hinton paper 2006". */
const OF_ANY_PAPER = new Set([
  'paper',
  'papers',
  'article',
  'articles',
  'publication',
  'publications',
  'pdf',
]);
/** How many of the best papers that the words find are looked at, to tell whether the words are a subject rather than a name. */
export const LOOKED_AT = 10;
/** Papers by a name that have not all of the other words: so many are shown first, where none has all. */
const MOST_PARTLY = 10;

/** Papers by names, best first. */
export interface Named {
  hits: { id: string; score: number }[];
  mentions: readonly Mention[];
  /** Whether they come before what the words find. */
  first: boolean;
}

/** How many of the words beside a name a paper has. */
type Has = 'all' | 'some' | 'none';

/** What is asked of papers by a name beside it. */
interface Rest {
  text: string;
  words: WantedWord[];
}

/**
 * Finds papers by the names of a query that have what else it asks for. What the words find is never ranked otherwise:
 * papers by a name come before all of it where no paper has all the words in its own texts; a name that is surely one
 * gives way to titles only.
 */
export class PapersByName {
  readonly #named: NamedQuery;
  readonly #engine: SearchEngine;
  readonly #options: SearchOptions;

  constructor(named: NamedQuery, engine: SearchEngine, options: SearchOptions) {
    this.#named = named;
    this.#engine = engine;
    this.#options = options;
  }

  /** @param top the best papers that the words find */
  find(top: readonly Pick<Paper, 'title' | 'abstract'>[]): Named | null {
    const choices = tried(this.#named.mentions).map((mentions) => ({
      mentions,
      rest: this.#restOf(mentions),
    }));
    for (const has of ['all', 'some', 'none'] as const)
      for (const { mentions, rest } of choices) {
        const hits = this.#by(mentions, rest, has);
        const isFirst = () => !this.#competes(mentions, rest, has, top);
        if (hits.length > 0) return { hits, mentions, first: isFirst() };
      }
    return null;
  }

  /** What the words find, with the papers by name before it. */
  join(base: SearchHits, { hits, first }: Named): SearchHits {
    if (!first) return base;
    const ids = new Set(hits.map(({ id }) => id));
    const top = base.hits[0]?.score ?? 0;
    const others = base.hits.filter(({ id }) => !ids.has(id));
    return {
      ...base,
      total: base.total + ids.size - this.#counted(ids),
      hits: [...hits.map(({ id, score }) => ({ id, score: top + score })), ...others].slice(
        0,
        this.#options.limit,
      ),
    };
  }

  /** How many of some papers the words find as well. */
  #counted(ids: ReadonlySet<string>): number {
    const { filter } = this.#options;
    if (isOnlyNames({ ranking: this.#named.ranking, texts: filter?.texts ?? [] })) return 0;
    const accepts = (id: string) => ids.has(id) && (filter?.accepts?.(id) ?? true);
    const among = { texts: [], ...filter, accepts };
    return this.#engine.search(this.#named.ranking, { limit: 0, filter: among }).total;
  }

  #restOf(mentions: readonly AskedName[]): Rest {
    const { words, open } = this.#named;
    const placed = mentions.filter(({ end }) => end > 0);
    const text = without(words, placed);
    const isOpen = open && text.length > 0 && !placed.some(({ end }) => end === words.length);
    const substance = parseQuery(isOpen ? text : `${text} `).words.filter(({ word }) => !isStopWord(word));
    const named = substance.filter(({ word }) => !OF_ANY_PAPER.has(word));
    const read = named.length > 0 || mentions.some(({ kind }) => kind !== 'year') ? named : substance;
    // A year that no paper by the name is of asks for nothing more.
    return read.every(({ word }) => isYear(word))
      ? { text: '', words: [] }
      : { text: isOpen ? text : `${text} `, words: read };
  }

  /** @param has how many of the other words the papers have; not all of them are asked only of a name that surely is one */
  #by(mentions: readonly AskedName[], { text, words }: Rest, has: Has): Named['hits'] {
    if (has !== 'all' && (words.length === 0 || !mentions.some(({ sure }) => sure))) return [];
    const { accepts: isAccepted, groups } = this.#options.filter ?? {};
    const texts = this.#named.texts.filter(({ text }) => !mentions.some(({ required }) => required === text));
    const papers = papersOfAll(mentions);
    const accepts = (id: string) => papers.has(id) && (isAccepted?.(id) ?? true);
    if (papers.size === 0) return [];
    if (words.length === 0 && texts.length === 0) {
      const filter = { texts, accepts, groups };
      // Only the engine tells what groups hold of.
      const held = groups?.length && this.#engine.search('', { limit: papers.size, filter }).hits;
      const passing = held ? new Set(held.map(({ id }) => id)) : null;
      const accepted = [...papers].filter(passing ? (id) => passing.has(id) : accepts);
      return accepted.map((id, at) => ({ id, score: accepted.length - at }));
    }
    const phrases = texts.filter(({ not }) => !not).map((phrase) => phrase.text);
    const ranking = [...phrases, text].join(' ');
    const required = words.map(({ word, open }) => ({
      field: null,
      text: word,
      exact: false,
      open,
      not: false,
    }));
    const search = (ranked: string, wanted: readonly TextRequirement[], limit: number) =>
      this.#engine.search(ranked, { limit, filter: { texts: [...texts, ...wanted], accepts, groups } }).hits;
    // Most words that may be a name are none here: nobody of that name wrote of the rest. Without ranking that is told sooner.
    if (has === 'all')
      return this.#hasAny([...texts, ...required], accepts) ? search(ranking, required, papers.size) : [];
    return search(has === 'some' ? ranking : '', [], MOST_PARTLY);
  }

  #hasAny(texts: readonly TextRequirement[], accepts: (id: string) => boolean): boolean {
    const groups = this.#options.filter?.groups;
    return this.#engine.search('', { limit: 0, filter: { texts, accepts, groups } }).total > 0;
  }

  #competes(
    mentions: readonly AskedName[],
    rest: Rest,
    has: Has,
    top: readonly Pick<Paper, 'title' | 'abstract'>[],
  ): boolean {
    if (mentions.some(({ cited }) => cited)) return false;
    const { words, open } = this.#named;
    const names = mentions.flatMap(({ name, end }) => {
      const parts = foldedWords(name).filter((word) => word.length > 1);
      const isOpen = open && end === words.length;
      return parts.map((word, at) => ({ word, open: isOpen && at === parts.length - 1, exact: true }));
    });
    const all = [...names, ...rest.words];
    // Chen Chen is no title with one of them.
    if (new Set(names.map(({ word }) => word)).size < names.length) return false;
    if (top.some(({ title }) => hasWords(title, all))) return true;
    const isSure = has !== 'none' && mentions.some(({ sure }) => sure);
    if (rest.words.length === 0 || isSure) return false;
    if (!top.some(({ title, abstract }) => hasWords(`${title}\n${abstract}`, all))) return false;
    // A name that is likely one, with the words of a title by somebody of that name.
    const papers = papersOfAll(mentions);
    const isTitled = () => this.#hasAny(requirementsOf(rest.words, 'title'), (id) => papers.has(id));
    return !(mentions.some(({ likely }) => likely) && isTitled());
  }
}

function requirementsOf(words: readonly WantedWord[], field: TextRequirement['field']): TextRequirement[] {
  return words.map(({ word, open }) => ({ field, text: word, exact: false, open, not: false }));
}

/** Which names are meant together: all, those that surely are names, or one. */
function tried(mentions: readonly AskedName[]): AskedName[][] {
  const sure = mentions.filter((mention) => mention.sure);
  const single = mentions.filter(({ kind }) => kind !== 'year').map((mention) => [mention]);
  const choices = [[...mentions], sure, ...(sure.length > 0 ? [] : single)];
  return choices.filter((some) => some.length > 0);
}
