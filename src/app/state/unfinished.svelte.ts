import type { Paper } from '../../core/paper.ts';
import { storageKey } from '../../platform/basePath.ts';
import { plainTitle } from '../wording.ts';
import { router } from './router.svelte.ts';

/** Enough of a paper to offer it. */
interface Entry {
  id: string;
  /** As plain text. */
  title: string;
}

const KEY = storageKey('unfinished');

/**
 * The paper that was open when the app was left, or else the last one that was closed half-read: what a start from the
 * icon offers to go on with. Read at once and offered for the whole visit, so that no list shifts under a finger. It is
 * a convenience: where storage is refused, nothing is offered. The line one was at is kept in the library.
 */
class UnfinishedPaper {
  #kept = read();
  /** What is to be kept if the open paper turns out not to be for one. */
  #before: Entry | null = null;
  #offered = $state.raw<Entry | null>(null);

  constructor() {
    const { route } = router;
    if (route.view !== 'paper' || route.id !== this.#kept?.id) this.#offered = this.#kept;
  }

  /** What this visit offers to go on with. */
  get offered(): Entry | null {
    return this.#offered;
  }

  /** A paper is open: if the app is left now, it is offered next time. */
  open(paper: Paper): void {
    if (this.#kept?.id !== paper.id) this.#before = this.#kept;
    this.#keep(entryOf(paper));
  }

  /** It was closed unread. @param begun whether not at its beginning */
  close(paper: Paper, begun: boolean): void {
    if (begun) this.#keep(entryOf(paper));
    else if (this.#kept?.id === paper.id) this.#keep(this.#before);
  }

  /** There is nothing to go on with in this paper: it was read, is gone, or is not wanted. */
  finish(id: string): void {
    if (this.#offered?.id === id) this.#offered = null;
    if (this.#before?.id === id) this.#before = null;
    if (this.#kept?.id === id) this.#keep(this.#before);
  }

  /** Papers have other ids by now. @param moved old id → new id */
  follow(moved: Readonly<Record<string, string>>): void {
    const followed = (entry: Entry | null) =>
      entry && Object.hasOwn(moved, entry.id) ? { ...entry, id: moved[entry.id]! } : entry;
    this.#before = followed(this.#before);
    this.#offered = followed(this.#offered);
    if (this.#kept && Object.hasOwn(moved, this.#kept.id)) this.#keep(followed(this.#kept));
  }

  #keep(entry: Entry | null): void {
    this.#kept = entry;
    try {
      if (entry) localStorage.setItem(KEY, JSON.stringify(entry));
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is full or refused: nothing is offered next time.
    }
  }
}

function entryOf(paper: Paper): Entry {
  return { id: paper.id, title: plainTitle(paper) };
}

function read(): Entry | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Entry> | null;
    const { id, title } = stored ?? {};
    return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
  } catch {
    return null;
  }
}

export const unfinished = new UnfinishedPaper();
