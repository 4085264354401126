import type { UpdateNote } from '../../../data/content/updateNote.ts';
import * as words from '../../words/en/changes.ts';
import { releases, type Release } from '../../words/en/releases.ts';
import { told } from '../../words/told.ts';
import { content } from '../content/content.svelte.ts';
import { joinUpdates, type Joined } from './joinUpdates.ts';
import { library } from '../library/library.svelte.ts';
import { visit } from './visit.svelte.ts';

/** This version of the app. */
const APP = import.meta.env.VITE_VERSION;

/** What the last updates changed, of the papers on this device and of the app. */
class Changes {
  /** Undefined until the worker has told. */
  #notes = $state.raw<readonly UpdateNote[]>();
  #asked = '';
  #problem = $state<string | null>(null);

  get known(): boolean {
    return this.#notes !== undefined;
  }

  /** Why the worker could not tell, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Updates that there is something to tell of: what others changed was all changed again since. */
  readonly #told = $derived((this.#notes ?? []).filter((note) => summaryOf(note) !== ''));
  /** Updates of this visit, the newest first. */
  readonly news = $derived(this.#told.filter((note) => visit.isNews(nameOf(note))));
  readonly earlier = $derived(this.#told.filter((note) => !visit.isNews(nameOf(note))));
  /** What the updates of this visit changed together. */
  readonly joined = $derived(joinUpdates(this.news));

  /** Ids of papers that came in this visit, opened or not, those of the newest update first. */
  readonly arrived = $derived(this.joined.added);
  /** How many papers came beyond those, for which an update kept no ids. */
  readonly unlisted = $derived(this.joined.addedTotal - this.joined.added.length);
  /** Ids of papers that came in this visit and were not opened yet. */
  readonly unopened = $derived(this.arrived.filter((id) => !visit.hasOpened(id) && !library.isRead(id)));

  /** When the newest update was that is known of, milliseconds since 1970; 0 for none. */
  readonly newest = $derived(Math.max(0, ...(this.#notes ?? []).map(({ at }) => at)));

  /**
   * Ids of papers that updates brought which came later, opened ones left out.
   *
   * @param at milliseconds since 1970; null for those of this visit
   */
  addedSince(at: number | null): string[] {
    if (at === null) return this.unopened;
    const later = (this.#notes ?? []).filter((note) => note.at > at);
    return joinUpdates(later).added.filter((id) => !visit.hasOpened(id) && !library.isRead(id));
  }

  /** What this version of the app brought beyond the one whose notes were told last. */
  readonly releases = $derived(since(visit.app));

  /** What there is to be told of, in a sentence; null if that is nothing, or it was looked at or sent away. */
  readonly untold = $derived.by(() => {
    const at = this.news.findIndex((note) => nameOf(note) === visit.told);
    const papers = summaryOf(at < 0 ? this.joined : joinUpdates(this.news.slice(0, at)));
    const parts = [this.releases.length > 0 && words.appUpdated(APP), papers && `${papers}.`];
    return parts.filter(Boolean).join(' ') || null;
  });

  /** Asks the worker, whenever other papers may be here than before. */
  async load(): Promise<void> {
    const asked = (this.#asked = content.revision);
    try {
      const notes = await content.changes();
      if (asked !== this.#asked) return;
      if (visit.isFirst && !this.known) visit.pass(notes.map(nameOf));
      this.#notes = notes;
      this.#problem = null;
    } catch (fault) {
      if (asked === this.#asked) this.#problem = told(fault);
    }
  }

  /** Somebody looks: what is news now stays news until this visit is over, and no longer. */
  see(): void {
    if (this.#notes?.length) visit.see(this.#notes.map(nameOf));
  }

  /** What there is to be told was looked at, or sent away. */
  tell(): void {
    if (this.untold) visit.tell(this.news[0] ? nameOf(this.news[0]) : null, APP);
  }
}

/** Names an update. The version alone does not: a site that goes back to a version and forth again has led to it twice. */
export function nameOf({ version, at }: Pick<UpdateNote, 'version' | 'at'>): string {
  return `${version}@${at}`;
}

/** What one update changed, or several together, in a few words; empty if that is nothing. */
export function summaryOf({ addedTotal, rewordedTotal, goneTotal }: Joined): string {
  return words.summary(addedTotal, rewordedTotal, goneTotal);
}

/**
 * The releases after a version of the app. Of a version that has no notes, this release alone; none for an older app that was
 * put back.
 */
function since(version: string | null): readonly Release[] {
  if (version === null || isUpTo(APP, version)) return [];
  const newest = releases.findIndex((release) => release.version === APP);
  if (newest < 0) return [];
  const last = releases.findIndex((release) => release.version === version);
  return releases.slice(newest, last > newest ? last : newest + 1);
}

function isUpTo(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) <= 0;
}

export const changes = new Changes();
