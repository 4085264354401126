import workerUrl from 'virtual:worker-url';
import type { AcronymUse } from '../../core/acronyms/acronymsIn.ts';
import type { Paper, PaperSummary } from '../../core/paper/paper.ts';
import type { UpdateNote } from '../../data/content/updateNote.ts';
import { databaseName as nameOf } from '../../platform/basePath.ts';
import { scriptUrl } from '../../platform/trustedTypes.ts';
import { createClient } from '../../worker/client.ts';
import {
  NO_CONTENT,
  type AcronymAnswer,
  type ArgumentsOf,
  type ContentState,
  type SearchAnswer,
  type Facets,
  type Narrowing,
  type LibraryNews,
  type RelatedPaper,
  type Suggestion,
} from '../../worker/protocol.ts';
import { contentProblem } from '../words/told.ts';
import { reportFault, reportProblem } from './banners.svelte.ts';
import { ContentPlace } from './contentPlace.ts';

/** How often nothing may have answered before papers are held in memory: a device may only be slow. */
const MOST_SILENCES = 3;
/** How long the site may take to say that papers can be had from it, milliseconds. */
const SITE_WITHIN_MS = 10_000;

/** The papers on this device, as the worker tells of them. */
class Content {
  #client = createClient(() => new Worker(scriptUrl(workerUrl), { type: 'module' }));
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
  readonly #place = new ContentPlace();
  #silences = 0;
  /** Set while it is found out whether papers can be had elsewhere. */
  #leaving: object | null = null;
  /** Ids of the packs that were chosen last, until the worker has brought the content in line. */
  #choice = $state.raw<readonly string[] | null>(null);

  constructor() {
    this.#client.onContent((state) => {
      this.#state = state;
      if (state.complete) this.#place.settle();
    });
    this.#client.onSilent((others) => void this.#onSilent(others));
    this.#client.onProblem(reportFault);
    this.#client.onBroken(() => this.#break());
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

  /** Of the database that has the papers; null where they are in memory. */
  get databaseName(): string | null {
    return this.#place.name;
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
    this.#choice = this.#place.packs = packs;
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

  /** Told once, until a worker has said something again: tries that fail alike are no news. */
  #break(): void {
    const problem = { kind: 'broken' } as const;
    this.#broken = true;
    this.#leaving = null;
    if (this.#state.problem?.kind !== problem.kind) reportFault(problem);
    const under = { status: 'failed', progress: null, fetching: null, complete: false } as const;
    this.#state = { ...this.#state, ...under, problem, ended: this.stopped ? 'stopped' : 'passing' };
  }

  /**
   * What is stored does not answer. Where only that is locked, or nothing has answered for long, the papers are had from
   * the site once more, into another place; without the site it is waited for, and told.
   */
  async #onSilent(others: boolean | null): Promise<void> {
    if (others === null) return this.#stay();
    if (this.#leaving) return;
    const leaving = (this.#leaving = {});
    const elsewhere = (others || ++this.#silences >= MOST_SILENCES) && !this.#held && (await siteAnswers());
    // It has answered meanwhile, or another worker is asked.
    if (this.#leaving !== leaving) return;
    this.#leaving = null;
    if (elsewhere && !this.#held) return this.#goElsewhere(others);
    const { papers, status } = this.#state;
    const ended = this.stopped ? 'stopped' : 'passing';
    const standing = { status: papers ? status : 'failed', progress: null, ended } as const;
    this.#state = { ...this.#state, ...standing, problem: { kind: 'silent' } };
  }

  #stay(): void {
    this.#leaving = null;
    this.#silences = 0;
  }

  #goElsewhere(others: boolean): void {
    const packs = this.#place.packs ?? (this.#state.packs.length > 1 ? [...this.wanted] : null);
    this.#place.leave(others);
    this.#state = NO_CONTENT;
    this.#restart();
    // What goes wrong is told by the state.
    void this.sync().catch(reportProblem);
    if (packs) void this.choose(packs).catch(reportProblem);
  }

  #restart(): void {
    this.#stay();
    this.#broken = false;
    this.#restarts++;
    this.#client.restart();
  }

  /** @param without facts (`factKey`): papers of which any is true are left out, as far as the worker was told */
  list(
    offset: number,
    limit: number,
    without: readonly string[] = [],
  ): Promise<{ total: number; papers: PaperSummary[] }> {
    return this.#client.request('list', { offset, limit, without });
  }

  paper(id: string): Promise<Paper | null> {
    return this.#client.request('paper', { id });
  }

  /** Several papers at once; null for one that is not in the content. */
  papers(ids: string[]): Promise<(Paper | null)[]> {
    return this.#client.request('papers', { ids });
  }

  /** Ids of the published papers that have these marks; null where none has, or more than one. */
  marked(marks: number[]): Promise<(string | null)[]> {
    return this.#client.request('marked', { marks });
  }

  /** What the last updates changed, the newest first. */
  changes(): Promise<UpdateNote[]> {
    return this.#client.request('changes', undefined);
  }

  neighbours(id: string, without: readonly string[] = []) {
    return this.#client.request('neighbours', { id, without });
  }

  /** The papers nearest to one, nearest first, with what both share. */
  related(id: string): Promise<RelatedPaper[]> {
    return this.#client.request('related', { id });
  }

  /** The acronyms in a paper's abstract, in reading order, with what they mean there. */
  acronymsIn({ title, titleBody, abstract, body }: Paper): Promise<AcronymUse[]> {
    const paper = { title, abstract, body, ...(titleBody && { titleBody }) };
    return this.#client.request('acronymsIn', { paper });
  }

  /** What else is known of an acronym, and which papers use it. */
  acronym({ short, long }: AcronymUse): Promise<AcronymAnswer> {
    return this.#client.request('acronym', { short, long });
  }

  /** What papers on this device name most. */
  facets(): Promise<Facets> {
    return this.#client.request('facets', undefined);
  }

  /** What the papers that a query finds name most. */
  narrowing(query: string): Promise<Narrowing> {
    return this.#client.request('narrowing', { query });
  }

  /** How words that are being typed may go on. */
  suggest(text: string, signal: AbortSignal): Promise<Suggestion[]> {
    return this.#client.request('suggest', { text }, signal);
  }

  /** Tells what the library knows of papers; what is searched for after it knows it. */
  tellLibrary(news: LibraryNews): Promise<void> {
    return this.#client.request('library', news);
  }

  /**
   * @param among ids of the only papers that may be found
   */
  search(
    query: string,
    limit: number,
    signal: AbortSignal,
    among?: readonly string[],
  ): Promise<SearchAnswer> {
    return this.#client.request('search', { query, limit, ...(among && { among }) }, signal);
  }

  /**
   * The hits that follow those of an answer, in the order that they have there.
   *
   * @param offset how many of the best are left out
   */
  searchOn({ query, refined }: SearchAnswer, limit: number, signal: AbortSignal, offset: number) {
    const args = { query, limit, offset, ...(!refined && { unrefined: true }) };
    return this.#client.request('search', args, signal);
  }
}

function manifestUrl(): string {
  return new URL('content/manifest.json', document.baseURI).href;
}

/** Whether the papers can be had from the site now, and not only an answer of somebody else. */
async function siteAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(SITE_WITHIN_MS);
    const response = await fetch(manifestUrl(), { cache: 'no-store', signal });
    return typeof ((await response.json()) as { version?: unknown }).version === 'string';
  } catch {
    return false;
  }
}

export const content = new Content();
