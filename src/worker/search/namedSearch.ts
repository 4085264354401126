import { creditTest } from '../../core/paper/creditTest.ts';
import { authorLine, peopleOf } from '../../core/paper/credits.ts';
import { creditWords } from '../../core/paper/creditWords.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { bylineOf } from '../../core/paper/summary.ts';
import type { QueryMeaning } from '../../core/query/meaning.ts';
import type { Query } from '../../core/query/parts.ts';
import type { SearchHits, SearchOptions } from '../../core/search/engine.ts';
import type { CorrectedWord } from '../../core/search/spelling/correctedWords.ts';
import type { Match } from '../../core/search/explain/explain.ts';
import type { Mention } from '../../core/search/names/mention.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { NameOffer } from '../protocol.ts';
import { both } from './factTest.ts';
import { withoutBreaks } from './brokenWords.ts';
import { NameBooks, type KnownNames } from './nameBooks.ts';
import { offersOf } from './nameOffers.ts';
import { isOnlyNames, namedQuery, type NamedQuery } from './namedQuery.ts';
import { withNamesRead } from './namedParts.ts';
import { LOOKED_AT, PapersByName } from './papersByName.ts';
import { readAsTyped } from './readAsTyped.ts';
import type { SearchEngine } from './searchIndex.ts';

export { creditTest };

export interface NamedHits extends SearchHits {
  offers: NameOffer[];
  /** Words that were taken for a name that nobody here has exactly so. */
  corrected: CorrectedWord[];
  /** How a paper that was found by names has them, for those who do not see it in its row. */
  byName: (paper: Paper) => Match[];
}

interface Source {
  options: SearchOptions;
  /** Whether a paper is in sight. */
  shown: (id: string) => boolean;
  read: (ids: string[]) => Promise<Paper[]>;
}

/** Finds papers by the names among the words of a query, beside what the words find. */
export class NamedSearch {
  readonly #books = new NameBooks();
  #known: KnownNames | null = null;

  /** Learns the names of the papers that there are now. */
  async prepare(papers: Pick<PaperSource, 'creditsApart'>): Promise<void> {
    this.#known = await this.#books.of(papers);
  }

  /** A query that is written as elsewhere, as it would be here; null where it is not. */
  readonly readTyped = readAsTyped;

  /** A query with what names in its parts are read as, and without blanks within words. */
  readParts(query: Query, engine: SearchEngine): Query {
    if (!this.#known) return query;
    return withNamesRead(withoutBreaks(query, this.#known, engine), this.#known, engine);
  }

  /** The names of a query; null if there are none. */
  read(query: Query, meaning: QueryMeaning, engine: SearchEngine): NamedQuery | null {
    return this.#known && namedQuery(query, meaning, this.#known, engine);
  }

  /** What the words find, and before it what the names find, where they surely are names. */
  async search(
    engine: SearchEngine,
    asked: NamedQuery,
    source: Source,
    own: SearchHits | null | undefined,
  ): Promise<NamedHits> {
    const { options, read, shown } = source;
    const base = own ?? wordsOnly(engine, asked, options);
    const byNames = new PapersByName(asked, engine, options);
    const top = await read(base.hits.slice(0, LOOKED_AT).map(({ id }) => id));
    const named = byNames.find(top);
    const mentions = named?.mentions ?? asked.mentions.filter(({ sure, required }) => sure || required);
    const found = named ? byNames.join(base, named) : withFirst(base, asked, engine, options);
    const lifted = new Set(named?.first ? named.hits.map(({ id }) => id) : asked.alternatives);
    return {
      ...found,
      hits: found.hits.slice(0, options.limit),
      offers: await offersOf([...mentions, ...asked.also], this.#known!, shown, read),
      corrected: mentions.flatMap(({ slips = [] }) => slips.map(slipOf)),
      byName: (paper) => (lifted.has(paper.id) ? namesIn(paper, [...mentions, ...asked.also]) : []),
    };
  }
}

function slipOf({ typed, meant }: { typed: string; meant: string }): CorrectedWord {
  return { typed, meant: [meant] };
}

/** Of what was found by words or by names, papers by names first. */
function withFirst(
  base: SearchHits,
  { ranking, alternatives }: NamedQuery,
  engine: SearchEngine,
  options: SearchOptions,
): SearchHits {
  if (!alternatives?.size) return base;
  const filter = { texts: [], ...options.filter };
  const accepts = both((id) => alternatives.has(id), filter.accepts);
  const { hits, total } = engine.search(ranking, {
    limit: options.limit,
    filter: { ...filter, accepts, isEnough: true },
  });
  const top = base.hits[0]?.score ?? 0;
  const others = base.hits.filter(({ id }) => !alternatives.has(id));
  const all = [...hits.map(({ id, score }) => ({ id, score: top + score })), ...others];
  // Words that are names alone find nothing by themselves. Of both, no fewer are told than are shown.
  return { ...base, total: Math.max(base.total, total, all.length), hits: all };
}

function wordsOnly(
  engine: SearchEngine,
  { ranking, quoted }: NamedQuery,
  options: SearchOptions,
): SearchHits {
  const texts = options.filter?.texts ?? [];
  if (isOnlyNames({ ranking, texts })) return { ...engine.search('', { limit: 0 }), total: 0 };
  return engine.search(ranking, { ...options, quoted, limit: Math.max(options.limit, LOOKED_AT) });
}

/** Authors who have the names, where the line below the title does not say so. */
function namesIn(paper: Paper, mentions: readonly Mention[]): Match[] {
  const shown = creditWords(bylineOf(paper));
  return mentions.flatMap(({ kind, name, whole }): Match[] => {
    if (kind !== 'author') return [];
    const test = creditTest('author', name, whole);
    const author = peopleOf(paper.authors ?? []).find((one) => test(`\n${authorLine(one)}`));
    return author && !shown.includes(creditWords(author))
      ? [{ kind: 'author', typed: name, as: author }]
      : [];
  });
}
