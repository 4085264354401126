import { derivedFilesOf, wantedPacks } from '../../../src/core/bundle/packs.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import type { SearchablePaper } from '../../../src/core/search/readPaper.ts';
import { termOf } from '../../../src/core/text/analyze.ts';
import { BundleFault } from '../../../src/data/content/bundleFault.ts';
import { ContentDatabase } from '../../../src/data/content/contentDatabase.ts';
import { importDerivedFiles } from '../../../src/data/content/importDerivedFiles.ts';
import type { Fault } from '../../../src/data/fault.ts';
import { openContent } from '../../../src/data/content/openContent.ts';
import { OwnPapers, type OwnPaper } from '../../../src/worker/papers/ownPapers.ts';
import { createSession, type Session, type SessionOptions } from '../../../src/worker/session.ts';
import type { ContentState } from '../../../src/worker/protocol.ts';
import type { SearchEngine } from '../../../src/worker/search/searchIndex.ts';
import { faultSentence } from '../../../src/app/words/en/faults.ts';
import { contentProblem } from '../../../src/app/words/told.ts';
import { FakeSite, importInto, MANIFEST_URL, papers, sourceOf } from '../data/content/fakeSite.ts';

export const A = papers('a', 3);
export const B = papers('b', 2);
export const C = papers('c', 4);
export const ALL_IDS = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'c-1', 'c-2', 'c-3', 'c-4'];

/** A site with a bundle of these shards. */
export function siteOf(version: string, shards = [A, B, C]): FakeSite {
  const site = new FakeSite();
  site.deploy(version, shards);
  return site;
}

/** Finds papers whose title holds the query, in the order they were added. It reads no prebuilt index. */
export class SubstringEngine implements SearchEngine {
  papers = new Map<string, SearchablePaper>();

  add(paper: SearchablePaper): void {
    this.papers.set(paper.id, paper);
  }

  remove(id: string): boolean {
    if (!this.papers.delete(id)) throw new Error(`${id} is not in the index`);
    return true;
  }

  list(): void {
    throw new Error('There is no prebuilt index.');
  }

  learnAcronyms(): void {
    throw new Error('There is no prebuilt index.');
  }

  putWords(): void {
    throw new Error('There is no prebuilt index.');
  }

  refineBy(): never {
    throw new Error('There are no meanings.');
  }

  search(query: string, { limit }: { limit: number }) {
    const found = [...this.papers.values()].filter(({ title }) => title.includes(query));
    const hits = found.slice(0, limit).map(({ id }, at) => ({ id, score: -at }));
    const terms = new Set([termOf(query.toLowerCase()) ?? '']);
    const matcher = { terms, runs: [], companions: new Set<string>() };
    return {
      total: found.length,
      hits,
      close: [],
      matcher,
      explainer: { explain: () => [], unknown: () => [] },
      refined: false,
    };
  }

  complete(text: string) {
    const ids = [...this.papers.values()].filter(({ title }) => title.startsWith(text)).map(({ id }) => id);
    return { words: [`${text}s`], terms: [], ids };
  }

  nearby(): never {
    throw new Error('Nothing is near.');
  }

  nearestWords() {
    return [];
  }

  knows() {
    return true;
  }

  mayMean(): boolean {
    return false;
  }

  papersWith(word: string) {
    return [...this.papers.values()].filter(({ title }) => title.includes(word)).length;
  }
}

let written = 0;

/** Writes a paper that a person brought, unlike any text of it before. */
export function putOwn(shelf: Map<string, OwnPaper>, paper: Paper): void {
  shelf.set(paper.id, { paper, stamp: String(++written) });
}

/** What a person brought, without a library. */
export class OwnInMemory extends OwnPapers {
  readonly shelf: Map<string, OwnPaper>;
  /** Ids of papers whose texts were read. */
  readonly reads: string[] = [];

  /** @param shelf what was brought before; other visits may change it unnoticed */
  constructor(shelf = new Map<string, OwnPaper>()) {
    super();
    this.shelf = shelf;
    this.follow({
      ids: () => Promise.resolve([...shelf.keys()]),
      links: () => Promise.resolve(new Map()),
      read: (ids) => {
        this.reads.push(...ids);
        return Promise.resolve(ids.map((id) => shelf.get(id) ?? null));
      },
      stamps: () => Promise.resolve(new Map([...shelf].map(([id, { stamp }]) => [id, stamp]))),
    });
  }

  put(paper: Paper): void {
    putOwn(this.shelf, paper);
    this.changed([paper.id]);
  }

  remove(id: string): void {
    this.shelf.delete(id);
    this.changed([id]);
  }
}

/** One worker's content, with every state it told of. */
export class TestSession {
  states: ContentState[] = [];
  /** What went wrong unasked. */
  problems: Fault[] = [];
  engine = new SubstringEngine();
  readonly session: Session;
  /** What a person brought. */
  readonly own: OwnInMemory;
  readonly #databaseName: string;
  #waiting: { until: (state: ContentState) => boolean; resolve: (state: ContentState) => void }[] = [];

  constructor(
    site: FakeSite,
    databaseName: string,
    locks?: LockManager,
    createEngine: SessionOptions['createEngine'] = () => this.engine,
    own = new OwnInMemory(),
  ) {
    this.own = own;
    this.#databaseName = databaseName;
    const onState = (state: ContentState) => this.#tell(state);
    const onProblem = (problem: Fault) => void this.problems.push(problem);
    this.session = createSession({ createEngine, fetch: site.fetch, onState, onProblem, locks, own });
  }

  sync(): Promise<ContentState> {
    return this.session.sync({ manifestUrl: MANIFEST_URL, databaseName: this.#databaseName });
  }

  /** A first visit, up to where all that came can be searched: a later session has nothing of it to wait for. */
  async visit(): Promise<void> {
    await this.sync();
    await this.when(({ searchable }) => searchable);
  }

  /** The ids of the whole list, through windows of `step`. */
  async ids(step = 1000): Promise<string[]> {
    const ids: string[] = [];
    for (let offset = 0; ; offset += step) {
      const { papers } = await this.session.list({ offset, limit: step });
      if (!papers.length) return ids;
      ids.push(...papers.map(({ id }) => id));
    }
  }

  /** Waits for a state. */
  when(until: (state: ContentState) => boolean): Promise<ContentState> {
    if (until(this.session.state)) return Promise.resolve(this.session.state);
    return new Promise((resolve) => this.#waiting.push({ until, resolve }));
  }

  #tell(state: ContentState): void {
    this.states.push(state);
    const reached = this.#waiting.filter(({ until }) => until(state));
    this.#waiting = this.#waiting.filter((waiting) => !reached.includes(waiting));
    reached.forEach(({ resolve }) => resolve(state));
  }
}

/** A state as a person is told of it. */
export function inWords({ problem, searchProblem, ...state }: ContentState) {
  return {
    ...state,
    problem: contentProblem({ problem, persistent: state.persistent }),
    searchProblem: searchProblem && faultSentence(searchProblem),
  };
}

const ignore = () => undefined;

/** What a visit stores of what the site has, with nobody left who would notice what is done to it. */
export async function visited(site: FakeSite, databaseName: string): Promise<void> {
  const store = await openContent(databaseName, { onBlocked: ignore, onTaken: ignore });
  await importInto(store, site);
  const entries = derivedFilesOf(site.manifest, wantedPacks(site.manifest, null));
  try {
    await importDerivedFiles({ store, entries, source: sourceOf(site, store), onProgress: ignore });
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
  }
  store.close();
}

let databases = 0;

/** A name no other test has. */
export function newDatabaseName(): string {
  return `content ${++databases}`;
}

/** Takes the first page of a shard away, as browsers lose what is stored. */
export async function loseShard(name: string, sha256: string): Promise<void> {
  const database = new ContentDatabase(name);
  await database.pages.delete([sha256, 0]);
  database.close();
}
