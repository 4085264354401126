/**
 * The one protocol between the page and the worker. Every request carries an id and gets exactly one answer or one error,
 * unless it is cancelled: then it may get nothing. Events are sent by the worker without being asked. The page imports the
 * answers' shapes from here, wherever they are written down.
 */
import type { AcronymUse } from '../core/acronyms/acronymsIn.ts';
import type { MinedPaper } from '../core/acronyms/mineAcronyms.ts';
import type { Fault } from '../data/fault.ts';
import type { UpdateNote } from '../data/content/updateNote.ts';
import type { OwnText } from '../data/library/ownTexts.ts';
import type { Paper, PaperHeading, PaperSummary } from '../core/paper/paper.ts';
import type { ContentState } from './contentState.ts';
import type { NamedBy, SearchAnswer, Suggestion } from './searchAnswer.ts';

export * from './contentState.ts';
export type * from './searchAnswer.ts';

/** Most hits that are handed out at once. */
export const MOST_HITS = 1000;

/** What the page may ask: name → arguments and answer. */
export interface WorkerApi {
  /**
   * Opens what is stored, then brings it up to date with the bundle at `manifestUrl`. Answers when nothing is left to do.
   * `databaseName`: null to keep papers in memory, where no database answers; `libraryName`: of the database that has a
   * person's own papers, none without it. `listFirst`: what the first list does without waits until that is shown.
   */
  sync(args: {
    manifestUrl: string;
    databaseName: string | null;
    libraryName?: string;
    listFirst?: boolean;
  }): ContentState;
  /** The first list is shown, or nobody waits for it. A search says as much. */
  listShown(): void;
  /** Keeps which packs are wanted on this device, by their ids, and fetches or drops papers accordingly. */
  choose(args: { packs: string[] }): ContentState;
  /**
   * Ends an import that is under way, whatever it waits for; what has arrived is kept, and the next `sync` goes on from
   * there. Answers when it has ended.
   */
  stop(): void;
  /** A window of the list, in list order. `without`: papers of which any of these facts (`factKey`) is true are left out. */
  list(args: { offset: number; limit: number; without?: readonly string[] }): {
    total: number;
    papers: PaperSummary[];
  };
  paper(args: { id: string }): Paper | null;
  /** Many at once, in the order asked for: for the copies that saves keep. */
  papers(args: { ids: string[] }): (Paper | null)[];
  /** The ids of published papers that have these marks (`core/share/mark.ts`), in their order; null where none has, or more than one. */
  marked(args: { marks: number[] }): (string | null)[];
  /** The papers before and after one in list order, `without` as above. */
  neighbours(args: { id: string; without?: readonly string[] }): {
    previous: PaperSummary | null;
    next: PaperSummary | null;
  };
  /** What the last updates changed, as far as it is still so, the newest first. */
  changes(): UpdateNote[];
  /** Tells what the library knows of papers. What is asked after it is answered by it. */
  library(news: LibraryNews): void;
  /**
   * At most `MOST_HITS` are handed out at once. `offset`: so many of the best are left out, for one who has them;
   * `unrefined`: these were ranked by words alone; `among`: ids of the only papers that may be found. Who types on cancels
   * the search before; searches of others (`[[` in a note, pinned searches) are answered beside it.
   */
  search(args: {
    query: string;
    limit: number;
    offset?: number;
    unrefined?: boolean;
    among?: readonly string[];
  }): SearchAnswer;
  /** What papers on this device name most, for those who look around. */
  facets(): Facets;
  /** What the papers that a query finds name most, all of them counted. */
  narrowing(args: { query: string }): Narrowing;
  /** How words that are being typed may go on; none while nothing is indexed. */
  suggest(args: { text: string }): Suggestion[];
  /**
   * The papers nearest to one, nearest first, at most eight; none while `derived` is false, or for a paper that is
   * not in the content.
   */
  related(args: { id: string }): RelatedPaper[];
  /**
   * Where a paper's abstract has acronyms that are explained, in reading order; ranges of `abstract`. The paper need
   * not be in the content.
   */
  acronymsIn(args: { paper: MinedPaper }): AcronymUse[];
  /** What else is known of an acronym that has been explained as `long`. */
  acronym(args: { short: string; long: string }): AcronymAnswer;
}

/** Names to choose papers by; none where papers do not say. */
export interface Facets {
  /** Without their years, the most frequent first. */
  venues: NamedBy[];
  /** From the newest. */
  years: NamedBy[];
  /** The most frequent first. */
  authors: NamedBy[];
  /** Short forms, the most frequent first; none while `derived` is false. */
  acronyms: NamedBy[];
}

/** Names and terms to narrow a search by, with how many of the papers found have each. */
export interface Narrowing extends Omit<Facets, 'acronyms'> {
  /** Words that titles share, the most frequent first; how many papers have them side by side. */
  topics: NamedBy[];
}

/** A row of a list of related papers. */
export interface RelatedPaper extends PaperHeading {
  /** 0-based, in list order. */
  position: number;
  /** What the two papers share, the most telling first, at most five, as the papers write it. */
  terms: string[];
  /** Cosine of the two papers' term vectors, above 0 and at most 1. */
  score: number;
}

export interface AcronymAnswer {
  /** What it means elsewhere, the most frequent first. */
  others: string[];
  /** The first papers in list order that have the acronym or spell a long form out, at most a hundred. */
  papers: PaperHeading[];
  /** How many papers do; 0 if the acronym is one paper's own. */
  total: number;
}

/** Name of a fact (`factKey`) → ids of papers. */
export type FactIds = Readonly<Record<string, readonly string[]>>;

/**
 * What the library knows and the content does not: all of it for a worker that was told nothing yet, from then on what
 * changed. A fact that was never told is true of no paper; `is:unread` is told by `is:read`. Changes that come first are
 * changes of nothing.
 */
export type LibraryNews = ({ whole: FactIds } | { added: FactIds; removed: FactIds }) & { own?: OwnTexts };

/** What a person wrote and marked, by id of a paper; null for a paper that has no more of it. Left out: nothing changed. */
export type OwnTexts = readonly (readonly [id: string, own: OwnText | null])[];

export type WorkerEvent =
  | { event: 'content'; state: ContentState }
  /** Something went wrong that no request asked for. */
  | { event: 'problem'; problem: Fault }
  /** What is stored does not answer; `others`: whether other databases do; null: it answers after all. */
  | { event: 'silent'; others: boolean | null };

export type RequestName = keyof WorkerApi;
export type ArgumentsOf<N extends RequestName> = Parameters<WorkerApi[N]>[0];
export type AnswerOf<N extends RequestName> = ReturnType<WorkerApi[N]>;

export type ToWorker =
  { [N in RequestName]: { id: number; name: N; args: ArgumentsOf<N> } }[RequestName] | { cancel: number };

export type FromWorker = { id: number; answer: unknown } | { id: number; error: Fault } | WorkerEvent;
