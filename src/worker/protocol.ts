/**
 * The one protocol between the page and the worker. Every request carries an id and gets exactly one answer, one
 * error or word that it was dropped; a request may be cancelled, and then may get nothing. Events are sent by the worker without being asked.
 */
import type { AcronymUse } from '../core/acronyms/acronymsIn.ts';
import type { MinedPaper } from '../core/acronyms/mineAcronyms.ts';
import type { Collection } from '../core/bundle/bundle.ts';
import type { CreditField } from '../core/paper/credits.ts';
import type { CorrectedWord } from '../core/search/spelling/correctedWords.ts';
import type { Match } from '../core/search/explain/explain.ts';
import type { NearestWords } from '../core/search/spelling/nearestWords.ts';
import type { Fault } from '../data/fault.ts';
import type { UpdateNote } from '../data/content/updateNote.ts';
import type { OwnText } from '../data/library/ownTexts.ts';
import type { Paper, PaperHeading, PaperSummary, Range } from '../core/paper/paper.ts';

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
   * Only the newest search is answered; one that a newer one overtook is dropped. At most `MOST_HITS` are handed out at
   * once; `offset`: so many of the best are left out, for one who has them; `unrefined`: these were ranked by words alone;
   * `among`: ids of the only papers that may be found.
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

/** A name, and how many papers have it. */
export interface NamedBy {
  name: string;
  papers: number;
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

/** What words that are being typed may become. */
export type Suggestion =
  | { kind: 'word'; text: string }
  /** A term of papers that begins with the last words; `completes` stands for the last of them. */
  | { kind: 'term'; text: string; completes: string }
  | { kind: 'acronym'; text: string; long: string }
  /** Stands for all that is typed, not for the last word only. */
  | { kind: 'title'; text: string };

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

/** Where a person's own words have all that was asked for. */
export interface OwnMatch {
  kind: 'note' | 'highlight';
  /** The part of it where the words stand; `cut` if something stands before it. */
  text: string;
  cut: boolean;
  /** Matched ranges in `text`. */
  ranges: Range[];
}

export interface SearchAnswer {
  query: string;
  /** How many papers are found; `hits` holds the best of them. */
  total: number;
  hits: SearchResult[];
  /** Where words find little: papers that have none of them and are close in meaning, the closest first. Not in `total`. */
  close?: SearchResult[];
  /** Words of the query that no paper has, with what the hits have in their place. */
  corrected: CorrectedWord[];
  /** Words of the query, as typed, that no paper has, nor anything in their place. */
  unknown: string[];
  /** Names among the words, the first ones first; left out if there are none. */
  offers?: NameOffer[];
  /** The query as the names of the papers make it another, in the query language; left out if they do not. */
  readAs?: string;
  /** Addresses and numbers of papers in the query, as typed, of which no paper is here. */
  notHere?: string[];
  /** Whether hits are ranked by what papers mean as well. */
  refined: boolean;
  /** Time in the worker, milliseconds. */
  took: number;
  /** Where nothing is found: what comes closest. */
  closest?: Closest;
}

/** A name that may be asked for by itself: `author:"…"`, `venue:"…"`. */
export interface NameOffer extends NamedBy {
  kind: CreditField;
}

/** What to offer in place of nothing. */
export interface Closest {
  /** Papers that the words of the query find without its phrases, or without any filter, best first. */
  hits: SearchResult[];
  /** Words of the query that no paper has, with words of papers that look like them. */
  words: NearestWords[];
  /** How many papers name an author as the words of the query do (`authorIn`). */
  byAuthor: number;
}

export interface SearchResult extends PaperHeading {
  /** By which hits of one answer are ordered; of two answers it compares nothing. */
  score: number;
  /** Matched ranges in `title`. */
  titleRanges: Range[];
  /** The densest window of the abstract as it is shown; `excerptStart` is where it begins there. */
  excerpt: string;
  excerptStart: number;
  /** Matched ranges in `excerpt`. */
  excerptRanges: Range[];
  /** What it matched where that is not what was typed, nor a form or completion of it, nor told by `corrected`. */
  through: Match[];
  /** What the person wrote or marked there, where that has all the words. */
  own?: OwnMatch;
}

/** A part of the corpus, of which there is more than one only where the publisher split it. */
export interface PackState {
  id: string;
  name: string;
  papers: number;
  /** On the device. */
  bytes: number;
  /** Over the network. */
  download: number;
  /** Whether it belongs on this device: as was chosen last. */
  wanted: boolean;
  /** Whether it is part of the version that is readable. */
  stored: boolean;
}

/** How the stored content stands; sent as an event on every change. */
export interface ContentState {
  /**
   * `empty`: nothing stored yet; `importing`: a first or newer version is coming in (papers of the version before stay
   * readable); `ready`: a whole version is stored, the bundle's as far as is known (if the bundle was reached and
   * could not be taken, `problem` says why); `failed`: nothing or not everything is stored and the rest could not be
   * fetched, `problem` says why.
   */
  status: 'empty' | 'importing' | 'ready' | 'failed';
  /** The published version, if any. */
  version: string | null;
  /** Papers readable now. */
  papers: number;
  collections: Collection[];
  /** What papers on this device name, of what `author:` and `venue:` ask for. */
  credits: CreditField[];
  /** The packs of the version that is readable, or coming in, in list order. */
  packs: PackState[];
  /** While importing: papers stored of papers in all. */
  progress: { done: number; total: number } | null;
  /** While what is derived from papers is fetched: bytes here of bytes in all. */
  fetching: { done: number; total: number } | null;
  /** What a person is to be told of. */
  problem: Fault | null;
  /**
   * True while all that was promised for offline is stored: every paper of the published version, of the packs that are
   * wanted, and all that is derived from them. A newer version that is coming in changes nothing of that.
   */
  complete: boolean;
  /** What belongs on this device, by the newest version that is known of, and is not here. */
  missing: 'papers' | 'derived' | null;
  /**
   * How the last update ended, while something is missing: `stopped` by a person; by a fault that is `passing`, so that
   * it is worth trying again by itself; by one that is `lasting`, so that a person may try. Null while papers come in.
   */
  ended: 'stopped' | 'passing' | 'lasting' | null;
  /** False if the browser stores nothing, so that the papers are gone when the page closes. */
  persistent: boolean;
  /** True if it stores nothing because it does not answer, rather than that it refuses. */
  silent: boolean;
  /** Shards fetched over the network since the worker started, for checks. */
  fetchedShards: number;
  /** True while related papers and acronyms of the published version are stored as well. */
  derived: boolean;
  /** True once every readable paper is found by its words, though not yet by which of them stand side by side. */
  findable: boolean;
  /** True once the search index holds all of every readable paper. */
  searchable: boolean;
  /** True once searches rank by what papers mean as well, beside their words. Nothing waits for it. */
  meaning: boolean;
  /**
   * A person's own papers that are readable, and how many of them searches find; another `revision` whenever they are, or may
   * be, others than before.
   */
  own: { papers: number; found: number; revision: number };
  /** Why the search index holds less than that and will not hold more by itself. */
  searchProblem: Fault | null;
  /** Titles changed beyond their id: old id → new id, for the library to follow. */
  moved: Record<string, string>;
}

/** The state before anything was opened. */
export const NO_CONTENT: ContentState = {
  status: 'empty',
  version: null,
  papers: 0,
  collections: [],
  credits: [],
  packs: [],
  progress: null,
  fetching: null,
  problem: null,
  complete: false,
  missing: null,
  ended: null,
  persistent: true,
  silent: false,
  fetchedShards: 0,
  derived: false,
  findable: false,
  searchable: false,
  meaning: false,
  searchProblem: null,
  own: { papers: 0, found: 0, revision: 0 },
  moved: {},
};

/** Whether the browser lets the site store nothing. */
export function refusesToStore({ persistent, silent }: Pick<ContentState, 'persistent' | 'silent'>): boolean {
  return !persistent && !silent;
}

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

/** `dropped`: a newer request of the same name took its place. */
export type FromWorker =
  | { id: number; answer: unknown }
  | { id: number; error: Fault }
  | { id: number; dropped: true }
  | WorkerEvent;
