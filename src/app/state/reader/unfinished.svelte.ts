import type { Paper } from '../../../core/paper/paper.ts';
import { getState } from '../../../data/library/reading.ts';
import { getUnfinished, keepUnfinished, type UnfinishedPaper } from '../../../data/library/unfinished.ts';
import { plainTitle } from '../../words/wording.ts';
import { library } from '../library/library.svelte.ts';
import { router } from '../frame/router.svelte.ts';

/**
 * What a start from the icon offers to go on with: the paper that was open when the app was left, or else the last one
 * that was closed half-read. It stands for the whole visit, until it is finished or dismissed, or another paper is left
 * half-read. It is a convenience: where storage is refused, nothing is offered.
 */
class Unfinished {
  #offered = $state.raw<UnfinishedPaper | null>(null);
  /** What is stored. */
  #kept: UnfinishedPaper | null = null;
  /** What was stored before the open paper: it is stored again if that is closed at its beginning, or read. */
  #before: UnfinishedPaper | null = null;
  /** All that was asked for, one after the other. */
  #done = Promise.resolve();

  /** What this visit offers. */
  get offered(): UnfinishedPaper | null {
    return this.#offered;
  }

  /** What is gone on with now: by then more may have been left half-read than this visit offers. */
  get kept(): UnfinishedPaper | null {
    return this.#kept;
  }

  /** Waits until all that was asked for is done. */
  get settled(): Promise<void> {
    return this.#done;
  }

  /** Looks up what the last visit left. A start at that very paper offers it no more, nor is a paper offered that was read. */
  load(): Promise<void> {
    return this.#next(async () => {
      this.#kept = await getUnfinished(library.database);
      // The app may have been killed between the two.
      if (this.#kept && (await getState(library.database, this.#kept.id))?.readAt) return this.#keep(null);
      const { route } = router;
      if (route.view !== 'paper' || route.id !== this.#kept?.id) this.#offered = this.#kept;
    });
  }

  /** A paper is open: if the app is left now, it is offered next time. */
  open(paper: Paper): Promise<void> {
    return this.#next(() => {
      if (this.#kept?.id !== paper.id) this.#before = this.#kept;
      return this.#keep(entryOf(paper));
    });
  }

  /** A paper was closed before it was read. @param begun whether it was left past its beginning */
  close(paper: Paper, begun: boolean): Promise<void> {
    return this.#next(() => {
      if (begun && this.#offered) this.#offered = entryOf(paper);
      if (begun) return this.#keep(entryOf(paper));
      if (this.#kept?.id === paper.id) return this.#keep(this.#before);
    });
  }

  /** There is nothing to go on with in this paper: it was read, is gone, or is not wanted. */
  finish(id: string): Promise<void> {
    return this.#next(() => {
      if (this.#offered?.id === id) this.#offered = null;
      if (this.#before?.id === id) this.#before = null;
      if (this.#kept?.id === id) return this.#keep(this.#before);
    });
  }

  /** Papers have other ids by now. @param moved old id → new id */
  follow(moved: Readonly<Record<string, string>>): Promise<void> {
    const followed = (entry: UnfinishedPaper | null) =>
      entry && Object.hasOwn(moved, entry.id) ? { ...entry, id: moved[entry.id]! } : entry;
    return this.#next(() => {
      this.#before = followed(this.#before);
      this.#offered = followed(this.#offered);
      if (followed(this.#kept) !== this.#kept) return this.#keep(followed(this.#kept));
    });
  }

  #keep(entry: UnfinishedPaper | null): Promise<void> {
    this.#kept = entry;
    return keepUnfinished(library.database, entry);
  }

  #next(act: () => Promise<void> | void): Promise<void> {
    // A library that cannot be read or written is told of by what is more than a convenience.
    return (this.#done = this.#done.then(act).catch(() => undefined));
  }
}

function entryOf(paper: Paper): UnfinishedPaper {
  return { id: paper.id, title: plainTitle(paper) };
}

export const unfinished = new Unfinished();
