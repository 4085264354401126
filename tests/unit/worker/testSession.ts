import type { Paper } from '../../../src/core/paper.ts';
import { ContentSession } from '../../../src/worker/contentSession.ts';
import type { ContentState } from '../../../src/worker/protocol.ts';
import type { Engine } from '../../../src/worker/searchSession.ts';
import { MANIFEST_URL, type FakeSite } from '../data/content/fakeSite.ts';

/** Finds papers whose title holds the query, in the order they were added. */
export class SubstringEngine implements Engine {
  papers = new Map<string, Paper>();

  add(paper: Paper): void {
    if (this.papers.has(paper.id)) throw new Error(`${paper.id} is in the index already`);
    this.papers.set(paper.id, paper);
  }

  remove(id: string): void {
    if (!this.papers.delete(id)) throw new Error(`${id} is not in the index`);
  }

  search(query: string, { limit }: { limit: number }) {
    const found = [...this.papers.values()].filter(({ title }) => title.includes(query));
    const hits = found.slice(0, limit).map(({ id, title }) => {
      const start = title.indexOf(query);
      return { id, titleRanges: [{ start, end: start + query.length }], abstractRanges: [] };
    });
    return { total: found.length, hits };
  }
}

/** One worker's content, with every state it told of. */
export class TestSession {
  states: ContentState[] = [];
  engine = new SubstringEngine();
  readonly session: ContentSession;
  readonly #databaseName: string;
  #waiting: { until: (state: ContentState) => boolean; resolve: (state: ContentState) => void }[] = [];

  constructor(site: FakeSite, databaseName: string, locks?: LockManager) {
    this.#databaseName = databaseName;
    const onState = (state: ContentState) => this.#tell(state);
    this.session = new ContentSession({ engine: this.engine, fetch: site.fetch, onState, locks });
  }

  sync(): Promise<ContentState> {
    return this.session.sync({ manifestUrl: MANIFEST_URL, databaseName: this.#databaseName });
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

let databases = 0;

/** A name no other test has. */
export function newDatabaseName(): string {
  return `content ${++databases}`;
}
