import workerUrl from 'virtual:worker-url';
import { databaseName as nameOf } from '../../../platform/basePath.ts';
import { scriptUrl } from '../../../platform/trustedTypes.ts';
import { createClient } from '../../../worker/client.ts';
import { NO_CONTENT, type ArgumentsOf, type ContentState } from '../../../worker/protocol.ts';
import { contentProblem } from '../../words/told.ts';
import { reportFault, reportProblem } from '../frame/banners.svelte.ts';
import { ContentDatabaseName } from './contentDatabaseName.ts';
import { ContentRequests } from './contentRequests.ts';
import { SilentDatabase } from './silentDatabase.ts';

/** How the papers on this device stand, as the worker tells of them; what is asked of them is in `ContentRequests`. */
class Content extends ContentRequests {
  readonly #client;
  #state = $state.raw<ContentState>(NO_CONTENT);
  /** True from when the import was ended here until it is to go on. */
  #held = $state(false);
  /** How many updates that were asked for here are under way. */
  #updates = $state(0);
  #retries = $derived(this.#state.ended === 'passing' && this.#updates === 0);
  /** How often a worker was started in place of one that broke. */
  #restarts = $state(0);
  #broken = false;
  #isListShown = false;
  readonly #database = new ContentDatabaseName();
  readonly #silence = new SilentDatabase(manifestUrl());
  /** Ids of the packs that were chosen last, until the worker has brought the content in line. */
  #choice = $state.raw<readonly string[] | null>(null);

  constructor() {
    const client = createClient(() => new Worker(scriptUrl(workerUrl), { type: 'module' }));
    super(client);
    this.#client = client;
    client.listen({
      onContent: (state) => {
        this.#state = state;
        if (state.complete) this.#database.settle();
      },
      onSilent: (others) => void this.#onSilent(others),
      onProblem: reportFault,
      onBroken: () => this.#break(),
    });
  }

  get state(): ContentState {
    return this.#state;
  }

  /** What is wrong with the papers on this device, in a sentence. */
  get problem(): string | null {
    return contentProblem(this.#state);
  }

  /** True if there are no papers to read and none on their way; `problem` says why. */
  get lacking(): boolean {
    return this.#state.papers === 0 && this.#state.status === 'failed';
  }

  /** True if a search finds all papers that there are: all are in the index, and no others on their way. */
  get complete(): boolean {
    return this.#state.searchable && this.#state.status !== 'importing';
  }

  /** True if the import was ended here and something is left to fetch: nothing is fetched before it is to go on. */
  get stopped(): boolean {
    return this.#held && (this.#state.status === 'importing' || this.#state.ended === 'stopped');
  }

  /** True if something could not be fetched or read that a person may try again; `problem` says why. */
  get unfinished(): boolean {
    return this.#state.ended === 'passing' || this.#state.ended === 'lasting';
  }

  /** True if it is worth trying again by itself what could not be fetched or read. */
  get retries(): boolean {
    return this.#retries;
  }

  /** Ids of the packs that belong on this device, in list order. */
  get wanted(): readonly string[] {
    return this.#choice ?? this.#state.packs.filter(({ wanted }) => wanted).map(({ id }) => id);
  }

  /** Name of the database that has the papers; null where they are in memory. */
  get databaseName(): string | null {
    return this.#database.name;
  }

  /** Changes whenever other papers may be readable than before, or could not be read from a worker that broke. */
  get revision(): string {
    const { version, papers, own } = this.#state;
    return `${version}/${papers}/${own.revision}/${this.#restarts}`;
  }

  /** The number of the worker that answers: one in place of another knows nothing of what that was told. */
  get worker(): number {
    return this.#restarts;
  }

  /** Opens what is stored and brings it up to date; safe to call at any time. A worker that broke is started again. */
  sync(): Promise<ContentState> {
    this.#held = false;
    if (this.#broken) this.#restart();
    const databaseName = this.databaseName;
    return this.#update('sync', {
      manifestUrl: manifestUrl(),
      databaseName,
      libraryName: nameOf('library'),
      listFirst: !this.#isListShown,
    });
  }

  /** What the first list did without may follow it. */
  listShown(): void {
    this.#isListShown = true;
    // A worker that broke is told of by itself.
    this.#client.request('listShown', undefined).catch(() => undefined);
  }

  /** Ends an import that is under way; `sync` goes on with it. */
  stop(): Promise<void> {
    this.#held = true;
    return this.#client.request('stop', undefined);
  }

  /** Has these packs on this device, and no others. */
  async choose(packs: string[]): Promise<ContentState> {
    this.#held = false;
    this.#choice = this.#database.packs = packs;
    try {
      return await this.#update('choose', { packs });
    } finally {
      if (this.#choice === packs) this.#choice = null;
    }
  }

  async #update<N extends 'sync' | 'choose'>(name: N, args: ArgumentsOf<N>): Promise<ContentState> {
    this.#updates++;
    const worker = this.#restarts;
    try {
      return await this.#client.request(name, args);
    } catch (error) {
      // The worker that took its place was asked the same.
      if (worker === this.#restarts) throw error;
      return this.#state;
    } finally {
      this.#updates--;
    }
  }

  /** The worker broke. It is told once until a worker has said something again: more tries that fail alike are no news. */
  #break(): void {
    const problem = { kind: 'broken' } as const;
    this.#broken = true;
    this.#silence.answered();
    if (this.#state.problem?.kind !== problem.kind) reportFault(problem);
    const under = { status: 'failed', progress: null, fetching: null, complete: false } as const;
    this.#state = { ...this.#state, ...under, problem, ended: this.stopped ? 'stopped' : 'passing' };
  }

  /** @param others whether other databases answer; null: what is stored answers after all */
  async #onSilent(others: boolean | null): Promise<void> {
    if (others === null) return this.#silence.answered();
    const isToLeave = await this.#silence.isToLeave(others, () => !this.#held);
    if (isToLeave === null) return;
    if (isToLeave) return this.#goElsewhere(others);
    const { papers, status } = this.#state;
    const ended = this.stopped ? 'stopped' : 'passing';
    const standing = { status: papers ? status : 'failed', progress: null, ended } as const;
    this.#state = { ...this.#state, ...standing, problem: { kind: 'silent' } };
  }

  #goElsewhere(others: boolean): void {
    const packs = this.#database.packs ?? (this.#state.packs.length > 1 ? [...this.wanted] : null);
    this.#database.leave(others);
    this.#state = NO_CONTENT;
    this.#restart();
    // What goes wrong is told by the state.
    void this.sync().catch(reportProblem);
    if (packs) void this.choose(packs).catch(reportProblem);
  }

  #restart(): void {
    this.#silence.answered();
    this.#broken = false;
    this.#restarts++;
    this.#client.restart();
  }
}

function manifestUrl(): string {
  return new URL('content/manifest.json', document.baseURI).href;
}

export const content = new Content();
