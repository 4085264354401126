import { SvelteSet } from 'svelte/reactivity';
import type { Paper } from '../../core/paper/paper.ts';
import { startDocuments } from '../actions/startDocuments.ts';
import type { DocumentsClient } from '../../documents/client.ts';
import type { Brought, Reading } from '../../documents/protocol.ts';
import { foundRows, type Which } from './foundRows.svelte.ts';

/** Rows that are gone through in one go where nearly all are left out. */
const AT_ONCE = 2000;

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
  /** All new ones are chosen but these; or none but these. */
  #takesAll = $state(true);
  readonly #apart = new SvelteSet<string>();
  #which = $state<Which>('all');
  #onStored: (() => void) | null = null;

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

  /** True if reading was stopped before its end. */
  get isCut(): boolean {
    return this.#reading?.stage === 'stopped' && !this.#wasStored;
  }

  /** Which papers are shown. */
  get which(): Which {
    return this.#which;
  }

  /** True while one can choose from what was found. */
  get isOpen(): boolean {
    return this.stage === 'reading' || this.stage === 'ready';
  }

  /** How many papers that are; none once they are being stored. */
  get count(): number {
    if (!this.#reading || !this.isOpen) return 0;
    const { found } = this.#reading;
    return this.#which === 'all' ? found.new + found.here + found.faulty : found[this.#which];
  }

  /** How many papers are to be stored. */
  get chosen(): number {
    const all = this.#reading?.found.new ?? 0;
    return this.#takesAll ? all - this.#apart.size : this.#apart.size;
  }

  isChosen(id: string): boolean {
    return this.#takesAll !== this.#apart.has(id);
  }

  choose(id: string, on: boolean): void {
    if (on === this.#takesAll) this.#apart.delete(id);
    else this.#apart.add(id);
  }

  chooseAll(on: boolean): void {
    this.#takesAll = on;
    this.#apart.clear();
  }

  show(which: Which): void {
    this.#which = which;
    this.rows.show(which);
  }

  /** Reads documents, beside those that are looked at already. */
  read(brought: readonly Brought[]): void {
    if (brought.length === 0) return;
    if (this.#wasStored || this.#isBroken) this.close();
    this.#client ??= this.#start();
    this.#client.read([...brought]);
  }

  /** Reads what was left when reading was stopped. */
  readOn(): void {
    this.#client?.read([]);
  }

  /** The text of a paper that was found. */
  async paper(id: string): Promise<Paper | null> {
    return (await this.#client?.paper(id)) ?? null;
  }

  /** Stores what is chosen, or what is left of it. @param onStored is called when all of it is. */
  async store(onStored: () => void): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const leftOut = this.#takesAll ? [...this.#apart] : await this.#allBut(client, this.#apart);
    if (client !== this.#client) return;
    this.#wasStored = true;
    this.#onStored = onStored;
    client.store(leftOut);
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
    this.#client?.end();
    this.#client = null;
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
    client.onReading((reading) => this.#take(reading));
    client.onBroken(() => (this.#isBroken = true));
    return client;
  }

  #take(reading: Reading): void {
    const before = this.#reading;
    this.#reading = reading;
    if (JSON.stringify(before?.found) !== JSON.stringify(reading.found) || before?.stage !== reading.stage)
      this.rows.renew();
    // Also what is taken back: then there is as much to choose from as before.
    if (reading.stage === 'storing' || reading.stage === 'ready')
      this.#wasStored = reading.stage === 'storing';
    if (reading.stage !== 'stored') return;
    this.#onStored?.();
    this.#onStored = null;
  }

  async #allBut(client: DocumentsClient, taken: ReadonlySet<string>): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; ; start += AT_ONCE) {
      const rows = await client.rows('new', start, AT_ONCE);
      ids.push(...rows.flatMap(({ id }) => (taken.has(id) ? [] : [id])));
      if (rows.length < AT_ONCE) return ids;
    }
  }
}

export const bringing = new Bringing();
