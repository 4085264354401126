import type { AcronymUse } from '../../../core/acronyms/acronymsIn.ts';
import type { Paper, PaperSummary } from '../../../core/paper/paper.ts';
import type { UpdateNote } from '../../../data/content/updateNote.ts';
import type { WorkerClient } from '../../../worker/client.ts';
import type {
  AcronymAnswer,
  Facets,
  LibraryNews,
  Narrowing,
  RelatedPaper,
  SearchAnswer,
  Suggestion,
} from '../../../worker/protocol.ts';

/** What is asked of the papers on this device: each is one request to the worker, and rejects as `WorkerClient.request` says. */
export class ContentRequests {
  readonly #client: WorkerClient;

  constructor(client: WorkerClient) {
    this.#client = client;
  }

  /** @param without facts (`factKey`): papers of which any is true are left out, as far as the worker was told */
  list(
    offset: number,
    limit: number,
    without: readonly string[] = [],
  ): Promise<{ total: number; papers: PaperSummary[] }> {
    return this.#client.request('list', { offset, limit, without });
  }

  paper(id: string): Promise<Paper | null> {
    return this.#client.request('paper', { id });
  }

  /** Several papers at once; null for one that is not in the content. */
  papers(ids: string[]): Promise<(Paper | null)[]> {
    return this.#client.request('papers', { ids });
  }

  /** Ids of the published papers that have these marks; null where none has, or more than one. */
  marked(marks: number[]): Promise<(string | null)[]> {
    return this.#client.request('marked', { marks });
  }

  /** What the last updates changed, the newest first. */
  changes(): Promise<UpdateNote[]> {
    return this.#client.request('changes', undefined);
  }

  neighbours(id: string, without: readonly string[] = []) {
    return this.#client.request('neighbours', { id, without });
  }

  /** The papers nearest to one, nearest first, with what both share. */
  related(id: string): Promise<RelatedPaper[]> {
    return this.#client.request('related', { id });
  }

  /** The acronyms in a paper's abstract, in reading order, with what they mean there. */
  acronymsIn({ title, titleBody, abstract, body }: Paper): Promise<AcronymUse[]> {
    const paper = { title, abstract, body, ...(titleBody && { titleBody }) };
    return this.#client.request('acronymsIn', { paper });
  }

  /** What else is known of an acronym, and which papers use it. */
  acronym({ short, long }: AcronymUse): Promise<AcronymAnswer> {
    return this.#client.request('acronym', { short, long });
  }

  /** What papers on this device name most. */
  facets(): Promise<Facets> {
    return this.#client.request('facets', undefined);
  }

  /** What the papers that a query finds name most. */
  narrowing(query: string): Promise<Narrowing> {
    return this.#client.request('narrowing', { query });
  }

  /** How words that are being typed may go on. */
  suggest(text: string, signal: AbortSignal): Promise<Suggestion[]> {
    return this.#client.request('suggest', { text }, signal);
  }

  /** Tells what the library knows of papers; what is searched for after it knows it. */
  tellLibrary(news: LibraryNews): Promise<void> {
    return this.#client.request('library', news);
  }

  /**
   * @param among ids of the only papers that may be found
   */
  search(
    query: string,
    limit: number,
    signal: AbortSignal,
    among?: readonly string[],
  ): Promise<SearchAnswer> {
    return this.#client.request('search', { query, limit, ...(among && { among }) }, signal);
  }

  /**
   * The hits that follow those of an answer, in the order that they have there.
   *
   * @param offset how many of the best are left out
   */
  searchOn({ query, refined }: SearchAnswer, limit: number, signal: AbortSignal, offset: number) {
    const args = { query, limit, offset, ...(!refined && { unrefined: true }) };
    return this.#client.request('search', args, signal);
  }
}
