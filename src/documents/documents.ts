import type { IdentifiedDraft } from '../core/formats/documentFormat.ts';
import { makePaper } from '../core/formats/makePaper.ts';
import type { Paper } from '../core/paper/paper.ts';
import { typesetPaper } from '../core/text/mathml/typesetPaper.ts';
import { faultOf, type Fault } from '../data/fault.ts';
import { beginImport, endImport, type ImportNote } from '../data/library/cutImport.ts';
import type { LibraryDatabase } from '../data/library/libraryDatabase.ts';
import {
  STORED_AT_ONCE,
  storeOwnPapers,
  takeBackOwnPapers,
  type StoredPaper,
} from '../data/library/ownPapers.ts';
import { isBeside, Known, namedOf } from './known.ts';
import type { Brought, Chosen, FoundPaper, Reading } from './protocol.ts';
import { readBrought, type DraftText, type HeldDocument, type ReadOn } from './readBrought.ts';
import { ownHere, Rows, type PaperRow } from './rows.ts';

export interface DocumentsOptions {
  library: LibraryDatabase;
  /** Which papers are on this device; asked for once, with the first document. */
  known: () => Promise<Known>;
  onReading: (reading: Reading) => void;
  now: () => number;
  /** Resolves after messages that wait have been heard. */
  nextTask: () => Promise<void>;
  /** How often it is told how far it is, and at most what was read becomes rows, milliseconds. */
  tellEveryMs: number;
}

/** An import: documents are read, shown, and stored when a person says so. */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #rows = new Rows();
  /** What is to be read, or read on. */
  readonly #waiting: ReadOn[] = [];
  #known: Promise<Known> | null = null;
  #stage: Reading['stage'] = 'ready';
  #problem: Fault | null = null;
  #bytes = { done: 0, total: 0 };
  /** Null before anything was to be stored. */
  #papers: { done: number; total: number } | null = null;
  /** In the order in which they were stored. */
  #stored = new Set<PaperRow>();
  /** What runs: one thing at a time. */
  #work: Promise<void> = Promise.resolve();
  #stops = 0;
  #toldAt = 0;

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  read(brought: readonly Brought[]): void {
    for (const one of brought) {
      this.#waiting.push((hooks) => readBrought(one, hooks));
      this.#bytes.total += one.file.size;
    }
    this.#begin('reading', () => this.#readWaiting());
  }

  /** Stores of what was read by now: what waits to be read, nobody has seen. */
  store(chosen: Chosen): void {
    this.#begin('storing', () => this.#storeAll(this.#rows.wanted(chosen)));
  }

  stop(): void {
    this.#stops++;
  }

  rows(which: 'all' | FoundPaper['state'], start: number, length: number): FoundPaper[] {
    return this.#rows.window(which, start, length);
  }

  async paper(id: string): Promise<Paper | null> {
    const row = this.#rows.get(id);
    if (!row) return null;
    for await (const [{ at }, text] of textsOf([row])) if (at === row.at) return paperOf(row.draft, text);
    return null;
  }

  /** Takes back what was stored, the last first; rejects with what went wrong, and may be asked for again. */
  undo(): Promise<void> {
    this.stop();
    const undone = this.#work.then(() => this.#takeBack());
    this.#work = undone.catch(() => undefined);
    return undone;
  }

  #begin(stage: 'reading' | 'storing', work: () => Promise<Reading['stage']>): void {
    const stops = this.#stops;
    this.#work = this.#work.then(async () => {
      // Stopped before it began, or what was to be done before it failed.
      if (stops !== this.#stops) return;
      this.#problem = null;
      this.#tell(stage);
      try {
        this.#tell(await work());
      } catch (error) {
        this.#problem = faultOf(error, 'unreadable');
        this.stop();
        this.#tell('stopped');
      }
    });
  }

  async #readWaiting(): Promise<Reading['stage']> {
    const stops = this.#stops;
    const isStopped = () => stops !== this.#stops;
    this.#known ??= this.#options.known();
    const known = await this.#known.catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    const onBytes = (bytes: number) => {
      this.#bytes.done += bytes;
      this.#tellNow();
    };
    const read = new Batch<HeldDocument>(this.#options.tellEveryMs, (documents) => {
      this.#rows.add(documents, (draft) => {
        const named = namedOf(draft);
        return { id: known.freeId(named), here: known.find(named) };
      });
      this.#tellNow();
    });
    try {
      for (let next = this.#waiting[0]; next && !isStopped(); next = this.#waiting[0]) {
        const { documents, goOn } = await next({ onBytes, isStopped });
        if (goOn) this.#waiting[0] = goOn;
        else this.#waiting.shift();
        read.add(documents);
        await this.#options.nextTask();
      }
    } finally {
      read.flush();
    }
    return this.#waiting.length > 0 ? 'stopped' : 'ready';
  }

  async #storeAll(wanted: readonly PaperRow[]): Promise<Reading['stage']> {
    const stops = this.#stops;
    const lacking = wanted.filter(({ stored }) => !stored);
    const papers = (this.#papers = { done: wanted.length - lacking.length, total: wanted.length });
    this.#tell('storing');
    const at = this.#options.now();
    let batch: [PaperRow, Paper][] = [];
    // One that is stored at once is here, or it is not.
    const isLong = lacking.length > STORED_AT_ONCE;
    const names = [...new Set(wanted.map(({ of }) => of.name))];
    const note = (done: number) => (isLong ? { names, done, total: papers.total } : null);
    const put = async () => {
      const stored = await this.#put(batch, at + this.#stored.size, note(papers.done + batch.length));
      papers.done += stored;
      papers.total -= batch.length - stored;
      batch = [];
      this.#tellNow();
      await this.#options.nextTask();
    };
    try {
      if (isLong) await beginImport(this.#options.library, note(papers.done)!);
      for await (const [row, text] of textsOf(lacking)) {
        batch.push([row, paperOf(row.draft, text)]);
        if (batch.length === STORED_AT_ONCE) await put();
        if (stops !== this.#stops) break;
      }
      if (stops === this.#stops && batch.length > 0) await put();
    } finally {
      // How it ended is told here; a note that cannot be taken away says only what is true.
      if (isLong) await endImport(this.#options.library).catch(() => undefined);
    }
    return papers.done === papers.total ? 'stored' : 'stopped';
  }

  /** @returns how many were stored: one that came here meanwhile stays as it is, and is not taken back */
  async #put(batch: readonly [PaperRow, Paper][], at: number, note: ImportNote | null): Promise<number> {
    const stored = new Map<string, StoredPaper>();
    const papers = batch.map(([, paper]) => paper);
    // One that has an id of its own beside the other goes behind no other by that, and may be published itself.
    const besides = new Set(
      batch.flatMap(([{ here }, paper]) => (here && !isBeside(paper) ? [paper.id] : [])),
    );
    for (const one of await storeOwnPapers(this.#options.library, papers, at, besides, note))
      stored.set(one.id, one);
    for (const [row] of batch) {
      row.stored = stored.get(row.draft.id) ?? null;
      if (row.stored) this.#stored.add(row);
      else row.here = ownHere(row);
    }
    return stored.size;
  }

  async #takeBack(): Promise<void> {
    this.#tell('storing');
    try {
      const rows = [...this.#stored].reverse();
      for (let at = 0; at < rows.length; at += STORED_AT_ONCE) {
        const some = rows.slice(at, at + STORED_AT_ONCE);
        const stored = some.flatMap((row) => (row.stored ? [row.stored] : []));
        const stayed = new Set(await takeBackOwnPapers(this.#options.library, stored, this.#options.now()));
        for (const row of some) {
          // What was edited since is a paper of theirs now.
          if (stayed.has(row.stored!.id)) row.here = ownHere(row);
          row.stored = null;
          this.#stored.delete(row);
        }
        if (this.#papers) {
          this.#papers.done -= some.length;
          this.#papers.total -= stayed.size;
        }
        this.#tellNow();
      }
    } finally {
      this.#tell(this.#stored.size > 0 ? 'stopped' : 'ready');
    }
  }

  #tellNow(): void {
    if (performance.now() - this.#toldAt >= this.#options.tellEveryMs) this.#tell(this.#stage);
  }

  #tell(stage: Reading['stage']): void {
    this.#stage = stage;
    this.#toldAt = performance.now();
    this.#options.onReading({
      stage,
      documents: this.#rows.documents,
      ...((stage !== 'reading' && this.#papers) || this.#bytes),
      found: this.#rows.found,
      stored: this.#stored.size,
      waiting: this.#waiting.length > 0,
      problem: this.#problem,
    });
  }
}

/** Gathers what comes one by one, and hands on what came within a time: a longer one where handing on takes longer. */
class Batch<T> {
  readonly #everyMs: number;
  readonly #take: (all: readonly T[]) => void;
  #all: T[] = [];
  #since = performance.now();
  #took = 0;

  constructor(everyMs: number, take: (all: readonly T[]) => void) {
    this.#everyMs = everyMs;
    this.#take = take;
  }

  add(some: readonly T[]): void {
    this.#all.push(...some);
    if (performance.now() - this.#since >= Math.max(this.#everyMs, this.#took)) this.flush();
  }

  flush(): void {
    if (this.#all.length === 0) return;
    const began = performance.now();
    const all = this.#all;
    this.#all = [];
    this.#take(all);
    this.#since = performance.now();
    this.#took = this.#since - began;
  }
}

/** Rows with their texts, document by document. */
async function* textsOf(rows: readonly PaperRow[]): AsyncGenerator<[PaperRow, DraftText]> {
  const byDocument = new Map<PaperRow['of'], Map<number, PaperRow>>();
  for (const row of rows) {
    const own = byDocument.get(row.of) ?? new Map<number, PaperRow>();
    byDocument.set(row.of, own.set(row.at, row));
  }
  for (const [document, wanted] of byDocument) {
    let at = 0;
    let left = wanted.size;
    for await (const texts of document.texts()) {
      for (const text of texts) {
        const row = wanted.get(at++);
        if (!row) continue;
        left--;
        yield [row, text];
      }
      if (left === 0) break;
    }
  }
}

function paperOf(draft: IdentifiedDraft, { abstract, fields }: DraftText): Paper {
  return typesetPaper(makePaper({ ...draft, abstract, ...(fields && { fields }) }));
}
