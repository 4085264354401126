import { BundleFault, isOfConnection } from '../../data/content/bundleFault.ts';
import type { Fetch } from '../../data/content/siteConnection.ts';
import { DataError } from '../../data/dataError.ts';
import type { ArgumentsOf, ContentState } from '../protocol.ts';
import type { ContentOpening } from './contentOpening.ts';
import { ContentUpdate } from './contentUpdate.ts';
import { errorOf, untilAbandoned } from './endings.ts';
import type { FirstList } from './firstList.ts';
import type { ReadableContent } from './readableContent.ts';
import type { StateTracker } from './stateTracker.ts';

/** How often in a visit lost papers are fetched again unasked: some browsers would go on losing them. */
const MOST_REFETCHES = 3;

export interface UpdatesOptions {
  opening: ContentOpening;
  state: StateTracker;
  fetch: Fetch;
  locks?: LockManager | undefined;
  firstList: FirstList;
  /** Called when derived files that the search index is made of may have come. */
  onDerivedFiles: (content: ReadableContent) => void;
  /** Called when an update has ended, however it did. */
  onEnded: () => void;
}

/** Brings the stored content up to date, one update after the other. */
export class ContentUpdates {
  readonly #options: UpdatesOptions;
  #running: Promise<ContentState> | null = null;
  #args: ArgumentsOf<'sync'> | null = null;
  #refetches = 0;
  /** Stops the update that is under way; aborted from then on until the next begins. */
  #stopping = new AbortController();
  #stops = 0;

  constructor(options: UpdatesOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** True from when an update was stopped until the next begins. */
  get isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** An update that is under way fetches what was lost by itself, and none is begun that a person does not want. */
  get mayRefetch(): boolean {
    return !this.isRunning && !this.isStopped && !!this.#args && this.#refetches < MOST_REFETCHES;
  }

  /**
   * Opens what is stored and brings it up to date. A call while one is under way joins it; one that is being stopped is
   * waited for. Faults of the network, the site and the storage do not reject: the state tells of them.
   */
  sync(args: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#args = args;
    if (this.#running && this.isStopped) return this.#syncAfter(this.#running, args);
    this.#running ??= this.#run(args);
    return this.#running;
  }

  /** Fetches again what was lost, where that may be. */
  async refetch(): Promise<void> {
    this.#refetches++;
    await this.sync(this.#args!);
  }

  /** Keeps which packs a person wants on this device, and brings the content in line. What is under way is ended first. */
  async choose({ packs }: ArgumentsOf<'choose'>): Promise<ContentState> {
    const { opening, state } = this.#options;
    const { store } = await opening.whenOpen;
    await store.putChoice(packs);
    state.choose(packs);
    const ended = this.stop();
    const stops = this.#stops;
    await ended;
    // Stopped by a person meanwhile, or another choice was made.
    if (stops !== this.#stops) this.#settle(new BundleFault('stopped', 'a choice of packs'));
    else if (this.#args) return this.sync(this.#args);
    return state.current;
  }

  /** Ends an update that is under way, whatever it waits for. What has arrived is kept, and the next `sync` goes on from there. */
  async stop(): Promise<void> {
    this.#stops++;
    this.#stopping.abort(new BundleFault('stopped', 'by a person'));
    if (this.#running) await errorOf(this.#running);
  }

  async #syncAfter(stopped: Promise<unknown>, args: ArgumentsOf<'sync'>): Promise<ContentState> {
    const stops = this.#stops;
    await errorOf(stopped);
    return stops === this.#stops ? this.sync(args) : this.#options.state.current;
  }

  async #run(args: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const attempt = () => errorOf(untilAbandoned(this.#attempt(args, signal), signal));
    let fault = await attempt();
    // A read that notices a loss joins this update, which may be past the papers. Once only: a store may go on losing.
    if ((this.#hasLost() && isOfFiles(fault)) || (this.#lacksDerived() && !fault)) fault = await attempt();
    // Before it is told how this update ended: a request that follows on that begins another.
    this.#running = null;
    this.#settle(fault);
    if (fault && !(fault instanceof BundleFault || fault instanceof DataError)) throw fault;
    return this.#options.state.current;
  }

  async #attempt({ manifestUrl, databaseName }: ArgumentsOf<'sync'>, signal: AbortSignal): Promise<void> {
    const { opening, state, fetch, locks, firstList, onDerivedFiles } = this.#options;
    const content = await opening.open(databaseName);
    const update = new ContentUpdate({
      content,
      state,
      manifestUrl,
      databaseName,
      fetch,
      locks,
      firstList,
      signal,
      onDerivedFiles: () => onDerivedFiles(content),
    });
    await update.run();
  }

  #hasLost(): boolean {
    const { content } = this.#options.opening;
    return !!content?.published && !content.whole;
  }

  /** All came that was missing when this was looked for; something else was found to be damaged meanwhile. */
  #lacksDerived(): boolean {
    const { content } = this.#options.opening;
    return !!content?.published && !content.derived;
  }

  #settle(fault: Error | null): void {
    const { opening, state, onEnded } = this.#options;
    state.settle(opening.content, fault);
    onEnded();
  }
}

/** True if the way to the site is open, whatever else there is. */
function isOfFiles(fault: Error | null): boolean {
  return !fault || (fault instanceof BundleFault && !isOfConnection(fault) && fault.kind !== 'stopped');
}
