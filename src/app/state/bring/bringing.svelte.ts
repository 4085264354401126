import { SvelteSet } from 'svelte/reactivity';
import type { Paper } from '../../../core/paper/paper.ts';
import { startDocuments } from '../../actions/startDocuments.ts';
import type { DocumentsClient } from '../../../documents/client.ts';
import type { Brought, Reading } from '../../../documents/protocol.ts';
import { foundRows, type Which } from './foundRows.svelte.ts';

/** Takes an import back for as long as that is offered, also once it is closed. */
export interface TakingBack {
  undo: () => Promise<void>;
  /** Taking back is not offered any more. */
  end: () => void;
}

/**
 * The documents that are being brought in: looked at, chosen from, stored. It goes on when its view is left, and is found
 * as it was; it ends with the page, and what was stored by then stays.
 */
class Bringing {
  #client: DocumentsClient | null = null;
  #reading = $state.raw<Reading | null>(null);
  #isBroken = $state(false);
  /** True once papers were asked to be stored: what stops then, stopped storing. */
  #wasStored = $state(false);
  /** True: all new papers are chosen but those in `#apart`; false: none but those. */
  #takesAll = $state(true);
  readonly #apart = new SvelteSet<string>();
  /** Ids of papers that were chosen although one of their title is here. */
  readonly #anyway = new SvelteSet<string>();
  #which = $state<Which>('all');
  #onStored: ((back: TakingBack) => void) | null = null;
  /** Imports that can be taken back still, each with the worker that does it. */
  readonly #offers = new Map<TakingBack, DocumentsClient>();

  readonly rows = foundRows(async (which, start, length) =>
    this.#client ? this.#client.rows(which, start, length) : [],
  );

  /** How far it is; null while nothing is brought. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** True if what reads documents has stopped; what was stored stays. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Where it stands, for what is shown: reading that was stopped is there to choose from like any other. */
  get stage(): Reading['stage'] | null {
    const stage = this.#reading?.stage ?? null;
    return stage === 'stopped' && !this.#wasStored ? 'ready' : stage;
  }

  /** True if documents wait to be read to their end until a person goes on, or until papers are stored. */
  get isCut(): boolean {
    return this.#reading !== null && this.#reading.waiting && this.stage !== 'reading';
  }

  /** Which papers are shown. */
  get which(): Which {
    return this.#which;
  }

  /** True while one can choose from what was found. */
  get isOpen(): boolean {
    return this.stage === 'reading' || this.stage === 'ready';
  }

  /** How many papers are shown; none once they are being stored. */
  get count(): number {
    if (!this.#reading || !this.isOpen) return 0;
    const { found } = this.#reading;
    return this.#which === 'all' ? found.new + found.here + found.faulty : found[this.#which];
  }

  /** How many papers are to be stored. */
  get chosen(): number {
    const all = this.#reading?.found.new ?? 0;
    return (this.#takesAll ? all - this.#apart.size : this.#apart.size) + this.#anyway.size;
  }

  isChosen(id: string): boolean {
    return this.#takesAll !== this.#apart.has(id);
  }

  /** Whether a paper is to be stored although one of its title is here. */
  isAnyway(id: string): boolean {
    return this.#anyway.has(id);
  }

  chooseAnyway(id: string, on: boolean): void {
    if (on) this.#anyway.add(id);
    else this.#anyway.delete(id);
  }

  choose(id: string, on: boolean): void {
    if (on === this.#takesAll) this.#apart.delete(id);
    else this.#apart.add(id);
  }

  chooseAll(on: boolean): void {
    this.#takesAll = on;
    this.#apart.clear();
    this.#anyway.clear();
  }

  show(which: Which): void {
    this.#which = which;
    this.rows.show(which);
  }

  /** Reads documents, beside those that are looked at already; after papers that are being stored. */
  read(brought: readonly Brought[]): void {
    if (brought.length === 0) return;
    if (this.#isDone || this.#isBroken) this.close();
    this.#client ??= this.#start();
    this.#client.read([...brought]);
  }

  /** Reads what waits. */
  readOn(): void {
    this.#client?.read([]);
  }

  /** True once all is read and what was chosen is stored. */
  get #isDone(): boolean {
    return this.stage === 'stored' && !this.isCut;
  }

  /** The text of a paper that was found. */
  async paper(id: string): Promise<Paper | null> {
    return (await this.#client?.paper(id)) ?? null;
  }

  /** Stores what is chosen, or what is left of it. @param onStored is called when all of it is; it ends what it is given. */
  store(onStored: (back: TakingBack) => void): void {
    if (!this.#client) return;
    this.#wasStored = true;
    this.#onStored = onStored;
    this.#client.store({ all: this.#takesAll, apart: [...this.#apart], anyway: [...this.#anyway] });
  }

  stop(): void {
    this.#client?.stop();
  }

  /** Takes back all that was stored. */
  async undo(): Promise<void> {
    await this.#client?.undo();
  }

  /** Forgets what was not stored. */
  close(): void {
    const client = this.#client;
    this.#client = null;
    this.#release(client);
    this.#reading = null;
    this.#isBroken = false;
    this.#wasStored = false;
    this.#onStored = null;
    this.#which = 'all';
    this.chooseAll(true);
    this.rows.clear();
  }

  #start(): DocumentsClient {
    const client = startDocuments();
    client.onReading((reading) => client === this.#client && this.#take(reading));
    client.onBroken(() => client === this.#client && (this.#isBroken = true));
    return client;
  }

  #offer(client: DocumentsClient): TakingBack {
    const back: TakingBack = {
      undo: () => client.undo(),
      end: () => {
        this.#offers.delete(back);
        this.#release(client);
      },
    };
    this.#offers.set(back, client);
    return back;
  }

  /** Ends what is neither looked at nor to be taken back. */
  #release(client: DocumentsClient | null): void {
    if (client !== this.#client && ![...this.#offers.values()].includes(client!)) client?.end();
  }

  #take(reading: Reading): void {
    const before = this.#reading;
    this.#reading = reading;
    // After taking back as well: then there is as much to choose from as before.
    if (reading.stage !== 'stopped')
      this.#wasStored = reading.stage === 'storing' || reading.stage === 'stored';
    const isOther =
      JSON.stringify(before?.found) !== JSON.stringify(reading.found) || before?.stage !== reading.stage;
    if (isOther && this.isOpen) this.rows.renew();
    // The papers that were chosen are stored: of those that are read from now on, none is chosen yet.
    if (before?.stage === 'stored' && reading.stage === 'reading') {
      this.#anyway.clear();
      if (!this.#takesAll) this.#apart.clear();
    }
    if (reading.stage !== 'stored') return;
    const onStored = this.#onStored;
    this.#onStored = null;
    onStored?.(this.#offer(this.#client!));
  }
}

export const bringing = new Bringing();
