import type { MergedIndex } from '../core/search/packed/mergeIndexes.ts';
import type { Fetch } from '../data/content/siteConnection.ts';
import { ContentChanges } from './content/contentChanges.ts';
import { ContentOpening } from './content/contentOpening.ts';
import { ContentUpdates } from './content/contentUpdates.ts';
import { FirstList } from './content/firstList.ts';
import type { ReadableContent } from './content/readableContent.ts';
import { StateTracker } from './content/stateTracker.ts';
import type { DerivedFileReader } from './derived/derivedFileReader.ts';
import type { Fault } from '../data/fault.ts';
import { latePart } from '../data/latePart.ts';
import { faultInWorker } from './contentFault.ts';
import type { Answering } from './handler.ts';
import { JoinedPapers } from './papers/joinedPapers.ts';
import { LateOwn } from './papers/lateOwn.ts';
import { OwnPapers } from './papers/ownPapers.ts';
import { PaperLists } from './papers/paperLists.ts';
import type { PaperSource } from './papers/paperSource.ts';
import { PublishedPapers } from './papers/publishedPapers.ts';
import type { ContentState } from './protocol.ts';
import { IndexKeeper } from './search/indexKeeper.ts';
import { LateIndexing } from './search/lateIndexing.ts';
import { LateSearcher } from './search/lateSearcher.ts';
import type { SearchEngine, SearchIndex } from './search/searchIndex.ts';
import { ToldLibrary } from './search/toldLibrary.ts';

export interface SessionOptions {
  /** Makes a search engine over a prebuilt index, or an empty one; the app's own, which is read late, if it is left out. */
  createEngine?: (prebuilt?: MergedIndex) => SearchEngine;
  fetch: Fetch;
  /** Called with every change of the state. */
  onState: (state: ContentState) => void;
  /** Called when something goes wrong that no request asked for. */
  onProblem: (problem: Fault) => void;
  /** Called for as long as what is stored does not answer: `others` if other databases do; null when it does after all. */
  onSilent?: (others: boolean | null) => void;
  locks?: LockManager | undefined;
  /** What a person brought; nothing if it is left out. */
  own?: OwnPapers;
}

/** All that answers requests in one worker, and how the stored content stands. */
export type Session = ReturnType<typeof createSession>;

/** What reads the content that was opened. */
interface Readers {
  papers: PaperSource;
  lists: PaperLists;
  derived: () => Promise<DerivedFileReader>;
}

/**
 * The content in one worker: what is stored is opened and readable at once; the network, and filling the search
 * index, come after. Requests that arrive before the first `sync` wait until the database is open, and reject if it
 * cannot be opened; the next `sync` tries again.
 */
export function createSession(options: SessionOptions) {
  const { createEngine, fetch, onState, onProblem, onSilent, locks, own = new OwnPapers() } = options;
  const state = new StateTracker((told) => {
    if (told.findable) searcher.readAhead();
    if (told.findable || told.status === 'failed') ownLater.begin();
    onState(told);
  });
  const library = new ToldLibrary();
  const firstList = new FirstList();
  // Nobody waits for what follows a change: a fault of ours in it is told by itself.
  const inBackground = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => onProblem(faultInWorker(error)));
  const indexing: LateIndexing = new LateIndexing(async () => {
    await firstList.whenShown;
    const late = await readLater();
    return new late.Indexing(createEngine ?? late.createEngine, own, {
      get state() {
        return state.current;
      },
      get goFirst(): boolean {
        return state.isImporting && !searcher.wasAsked;
      },
    });
  });
  const searcher: LateSearcher = new LateSearcher(readLater, indexing, library);
  const index = new IndexKeeper(indexing, state, async () => {
    // Words find papers without names.
    await searcher.prepare().catch((error: unknown) => onProblem(faultInWorker(error)));
    await tellFound();
  });
  // Own papers come into the index with whatever brings that in step.
  const tellFound = async () => {
    const found = (await indexing.whole).index.own.size;
    const { own: told } = state.current;
    if (found !== told.found) state.change({ own: { ...told, found } });
  };
  const indexOwn = async () => {
    if (opening.content) await changes.ownChanged(opening.content);
    return (await indexing.whole).index.own.size;
  };
  const ownLater = new LateOwn(
    own,
    readLater,
    {
      state,
      index: indexOwn,
      check: async () => (await indexing.whole).checkKept(),
      keep: async () => {
        if (opening.content) await (await indexing.whole).keepOwn(opening.content);
      },
    },
    inBackground,
  );
  let readers: Readers;
  const opening = new ContentOpening({
    onBlocked: () => state.change({ problem: { kind: 'blocked' } }),
    onTaken: () => changes.contentTaken(),
    onSilent: (isSilent, name) =>
      void othersAnswer(name).then((others) => {
        // What another tab keeps from opening is told, and ends with that tab.
        if (isSilent() && state.current.problem?.kind !== 'blocked') onSilent?.(others);
      }),
    onAnswer: () => {
      onSilent?.(null);
      state.change({});
    },
    onOpened: (store, choice, content) => {
      readers = readersOf(content, own, library, async () => (await indexing.whole).index);
      searcher.reads(readers.papers);
      state.opened(store, choice);
      if (searcher.wasAsked) indexing.readAhead(store);
    },
    onPapers: (content) => changes.papersChanged(content),
    onDerivedFiles: (content) => changes.derivedFilesChanged(content),
  });
  const updates = new ContentUpdates({
    opening,
    state,
    fetch,
    locks,
    firstList,
    onDerivedFiles: (content) => changes.indexChanged(content),
    onEnded: () => changes.updateEnded(),
  });
  const changes = new ContentChanges({ opening, updates, index, state, inBackground });
  const whenOpen = async () => {
    await opening.whenOpen;
    return readers;
  };
  const whenDerived = async () => (await whenOpen()).derived();

  return {
    get state() {
      return state.current;
    },
    sync: (args) => {
      ownLater.libraryName = args.libraryName;
      if (args.listFirst) firstList.awaitIt();
      return updates.sync(args);
    },
    choose: (args) => updates.choose(args),
    listShown: () => firstList.show(),
    stop: () => updates.stop(),
    list: async (args) => (await whenOpen()).lists.list(args),
    paper: async (args) => (await whenOpen()).lists.paper(args),
    papers: async (args) => (await whenOpen()).lists.papers(args),
    marked: async ({ marks }) => {
      const { catalogue } = await opening.whenOpen;
      return (await readLater()).idsMarked(marks, catalogue.ids);
    },
    neighbours: async (args) => (await whenOpen()).lists.neighbours(args),
    changes: async () => {
      const { published, catalogue } = await opening.whenOpen;
      if (!published?.updates) return [];
      const { changesOf } = await latePart(() => import('../data/content/updateNote.ts'));
      return changesOf(published, catalogue);
    },
    library: (news) => library.tell(news),
    search: (args) => {
      firstList.show();
      return searcher.search(args);
    },
    suggest: async ({ text }) => {
      const acronyms = state.current.derived ? await (await whenDerived()).acronymsFor(text) : [];
      const { suggestionsOf, MOST_SUGGESTED } = await readLater();
      return suggestionsOf(text, acronyms, await searcher.complete(text, MOST_SUGGESTED));
    },
    facets: async () => {
      const { papers, derived } = await whenOpen();
      const acronyms = await (await derived()).frequentAcronyms();
      const { facetsOf } = await readLater();
      return { ...(await facetsOf(papers)), acronyms };
    },
    narrowing: async ({ query }) => {
      const { papers } = await whenOpen();
      const { narrowingOf } = await readLater();
      return narrowingOf(query, await searcher.foundAll(query), papers);
    },
    related: async (args) => (await whenDerived()).related(args),
    acronym: async (args) => (await whenDerived()).acronym(args),
    acronymsIn: async (args) => (await whenDerived()).acronymsIn(args),
  } satisfies Answering & { state: ContentState };
}

function readersOf(
  content: ReadableContent,
  own: OwnPapers,
  library: ToldLibrary,
  index: () => Promise<SearchIndex>,
): Readers {
  const papers = new JoinedPapers(new PublishedPapers(content), own);
  library.brought = () => papers.own;
  let reader: DerivedFileReader | undefined;
  const derived = async () => {
    const { DerivedFileReader } = await readLater();
    return (reader ??= new DerivedFileReader(content, papers, index));
  };
  return { papers, lists: new PaperLists(papers, library), derived };
}

async function othersAnswer(name: string): Promise<boolean> {
  try {
    return await (await readLater()).answersElsewhere(name);
  } catch {
    return false;
  }
}

function readLater() {
  return latePart(() => import('./readLater.ts'));
}
