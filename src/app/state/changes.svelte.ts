import type { UpdateNote } from '../../data/content/updateNote.ts';
import * as words from '../words/en/changes.ts';
import { releases, type Release } from '../words/en/releases.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { visit } from './visit.svelte.ts';

/** This version of the app. */
const APP = import.meta.env.VITE_VERSION;

/** What the last updates changed, of the papers on this device and of the app. */
class Changes {
  /** Undefined until the worker has told. */
  #notes = $state.raw<readonly UpdateNote[]>();
  #asked = '';

  get known(): boolean {
    return this.#notes !== undefined;
  }

  /** Those of this visit, the newest first. */
  readonly news = $derived((this.#notes ?? []).filter(({ version }) => visit.isNews(version)));
  readonly earlier = $derived((this.#notes ?? []).filter(({ version }) => !visit.isNews(version)));

  /** Ids of papers that came in this visit, opened or not, those of the newest update first. */
  readonly arrived = $derived([...new Set(this.news.flatMap(({ added }) => added))]);
  /** How many came beyond those. */
  readonly unlisted = $derived(
    this.news.reduce((sum, { added, addedTotal }) => sum + addedTotal - added.length, 0),
  );
  /** Those that wait to be opened. */
  readonly unopened = $derived(this.arrived.filter((id) => !visit.hasOpened(id) && !library.isRead(id)));

  /** What this version of the app brought beyond the one whose notes were told last. */
  readonly releases = $derived(since(visit.app));

  /** What there is to be told of, in a sentence; null if that is nothing, or it was looked at or sent away. */
  readonly untold = $derived.by(() => {
    const at = this.news.findIndex(({ version }) => version === visit.told);
    const papers = summaryOf(at < 0 ? this.news : this.news.slice(0, at));
    const parts = [this.releases.length > 0 && words.appUpdated(APP), papers && `${papers}.`];
    return parts.filter(Boolean).join(' ') || null;
  });

  /** Asks the worker, whenever other papers may be here than before. */
  async load(): Promise<void> {
    const asked = (this.#asked = content.revision);
    try {
      const notes = await content.changes();
      if (asked === this.#asked) this.#notes = notes;
    } catch {
      // What keeps papers from being read is told by the content's own state.
    }
  }

  /** Somebody looks: what is news now is that until this visit is over. */
  see(): void {
    if (this.#notes?.length) visit.see(this.#notes.map(({ version }) => version));
  }

  /** What there is to be told was looked at, or sent away. */
  tell(): void {
    if (this.untold) visit.tell(this.news[0]?.version ?? null, APP);
  }
}

/** What updates changed together; papers that one brought and the next reworded are new. */
export function summaryOf(notes: readonly UpdateNote[]): string {
  const sum = (of: 'addedTotal' | 'rewordedTotal' | 'goneTotal') =>
    notes.reduce((total, note) => total + note[of], 0);
  return words.summary(sum('addedTotal'), sum('rewordedTotal'), sum('goneTotal'));
}

/** Of a version that is not listed, nothing is known but that it is another. */
function since(version: string | null): readonly Release[] {
  if (version === null || version === APP) return [];
  const newest = releases.findIndex((release) => release.version === APP);
  if (newest < 0) return [];
  const last = releases.findIndex((release) => release.version === version);
  return releases.slice(newest, last > newest ? last : newest + 1);
}

export const changes = new Changes();
