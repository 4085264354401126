import { identifiersIn, identifiersOf } from '../../core/paper/identifiers.ts';
import type { Query, QueryPart, TextPart } from '../../core/query/parts.ts';
import type { PaperSource } from '../papers/paperSource.ts';

/** Papers that are read at once for what names them. */
const READ_AT_ONCE = 500;
/** What stands beside an address in a citation and says no more: `arXiv:`, `doi:`, `[cs.LG]`. */
const LABEL = /^(?:arxiv|doi|acl)(?:\.org)?:?$|^\[?[a-z-]+\.[A-Z]{2}\]?$|^\[[a-z-]+\]$/i;

/** `doi:"10.1000/1"` */
const QUOTED = /^([a-z]+:)["“]([^"”]*)["”]$/i;

/** The papers that addresses or numbers in a query name. */
export interface Sought {
  /** Ids of papers that are here, in the order of the query. */
  ids: string[];
  /** Addresses, as typed, of which no paper is here. */
  missing: string[];
  /**
   * The query without addresses. One of which no paper is here, with nothing beside it, is what texts must have: its words one
   * by one say nothing of what was meant.
   */
  rest: Query;
}

/**
 * Finds papers by their addresses and numbers. Those that are no part of a paper's id are read from all papers, once for each
 * state of their source.
 */
export class SoughtPapers {
  readonly #papers: PaperSource;
  /** Address → id, of the papers that were readable in a state of their source. */
  #book: { of: unknown; ids: Promise<ReadonlyMap<string, string>> } | null = null;

  constructor(papers: PaperSource) {
    this.#papers = papers;
  }

  /** Null where nothing in a query is such an address. */
  async find(query: Query): Promise<Sought | null> {
    const tokens = query.parts.flatMap((part) => {
      if (part.kind === 'words') return part.text.split(' ');
      return isQuoted(part) ? [part.text] : [];
    });
    const ids: string[] = [];
    const here = new Set<string>();
    const missing: string[] = [];
    for (const token of tokens) {
      const names = identifiersIn(token.replace(QUOTED, '$1$2'));
      if (names.length === 0) continue;
      const id = await this.#idOf(names);
      if (id === null) missing.push(token);
      else {
        here.add(token);
        if (!ids.includes(id)) ids.push(id);
      }
    }
    if (ids.length + missing.length === 0) return null;
    return { ids, missing, rest: restOf(query, here, new Set(missing)) };
  }

  async #idOf(names: readonly string[]): Promise<string | null> {
    const direct = names.find((name) => this.#papers.position(name) >= 0);
    if (direct !== undefined) return direct;
    const book = await this.#read();
    return names.map((name) => book.get(name)).find((id) => id !== undefined) ?? null;
  }

  #read(): Promise<ReadonlyMap<string, string>> {
    const { state, size } = this.#papers;
    const known = this.#book;
    if (known && known.of === state) return known.ids;
    const book = (this.#book = { of: state, ids: this.#readAll(size) });
    // Papers that could not be read are read again for the next address.
    book.ids.catch(() => {
      if (this.#book === book) this.#book = null;
    });
    return book.ids;
  }

  async #readAll(size: number): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (let from = 0; from < size; from += READ_AT_ONCE)
      for (const paper of await this.#papers.window(from, READ_AT_ONCE))
        for (const name of identifiersOf(paper)) if (name !== paper.id) ids.set(name, paper.id);
    return ids;
  }
}

function isQuoted(part: QueryPart): part is TextPart {
  return part.kind === 'text' && part.exact && !part.not && part.field === null;
}

function restOf(query: Query, here: ReadonlySet<string>, missing: ReadonlySet<string>): Query {
  const rest = without(query, new Set([...here, ...missing]));
  if (here.size > 0 || rest.parts.length > 0) return rest;
  const parts = [...missing].map((text): TextPart => ({
    kind: 'text',
    field: null,
    text,
    exact: true,
    not: false,
  }));
  return { parts, open: false };
}

function without({ parts, open }: Query, tokens: ReadonlySet<string>): Query {
  const rest = parts.flatMap((part): QueryPart[] => {
    if (isQuoted(part) && tokens.has(part.text)) return [];
    if (part.kind !== 'words') return [part];
    const words = part.text.split(' ').filter((word) => !tokens.has(word) && !LABEL.test(word));
    return words.length > 0 ? [{ ...part, text: words.join(' ') }] : [];
  });
  const last = parts.at(-1);
  const endsInAddress = last?.kind === 'words' && tokens.has(last.text.split(' ').at(-1)!);
  return { parts: rest, open: open && !endsInAddress };
}
