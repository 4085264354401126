import type { Change } from '../../../core/merge/change.ts';
import { lateParts } from '../../lateParts.ts';
import { reportProblem, type Banner } from './banners.svelte.ts';
import { library } from '../library/library.svelte.ts';

/** How long an Undo is offered, ms: the promise is at least 6 s. */
const SHOWN_FOR = 8000;

export interface Toast {
  message: string;
  /** What was done to the library, to be undone. */
  change?: Change;
  /** How, where it is not undone as others are. */
  undo?: (change: Change) => Promise<Change>;
  /** Called when its undo is over and not offered again, or its time is. */
  ongone?: () => void;
  /** The kind of banner that says the same once it is there. */
  about?: Banner['kind'];
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Short messages. What was changed can be undone, each change for its own time, the newest first; a message that tells
 * of no change is shown beside them and replaces only one of its kind.
 */
class Toasts {
  /** Changes that can be undone, oldest first. */
  #changes = $state.raw<readonly Toast[]>([]);
  #notice = $state.raw<Toast | null>(null);
  /** What is told beside a message. */
  #hint = $state.raw<{ of: Toast; text: string } | null>(null);
  readonly #timers = new Map<Toast, Timer>();

  /** What is shown: a message that tells of no change, and below it the newest change. */
  get shown(): readonly Toast[] {
    return [this.#notice, this.#changes.at(-1)].filter((toast) => !!toast);
  }

  /** How many changes can be undone. */
  get undoable(): number {
    return this.#changes.length;
  }

  show(toast: Toast): void {
    if (this.#notice) this.#forget(this.#notice);
    if (toast.change) {
      this.#changes = [...this.#changes, toast];
      // At hand when it is wanted, also if there is no network any more by then.
      lateParts.undo.load().catch(() => undefined);
    } else this.#notice = toast;
    this.#limit(toast);
  }

  /** Tells something beside the newest change that is told of, or else by itself. */
  hint(text: string): void {
    const newest = this.#changes.at(-1);
    if (!newest) return this.show({ message: text });
    this.#hint = { of: newest, text };
    this.#limit(newest);
  }

  hintOf(toast: Toast): string {
    return this.#hint?.of === toast ? this.#hint.text : '';
  }

  /** Holds the messages while a pointer or the focus is on them. */
  pause(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
  }

  resume(): void {
    for (const toast of [...this.#timers.keys()]) this.#limit(toast);
  }

  /**
   * Takes back the newest change. If that fails it is told, and offered again unless a newer change came: to undo the
   * older one after that could take back more than it tells of.
   */
  async undo(): Promise<void> {
    const toast = this.#changes.at(-1);
    if (!toast?.change) return;
    const older = this.#changes.slice(0, -1);
    this.#forget(toast);
    // The pointer may have been on what is gone now, and never leaves it.
    this.resume();
    try {
      const { change, undo } = toast;
      library.show(await (undo ? undo(change) : (await lateParts.undo.load())(library.database, change)));
      toast.ongone?.();
    } catch (problem) {
      reportProblem(problem);
      if (this.#changes.every((other) => older.includes(other))) this.#offerAgain(toast);
      else toast.ongone?.();
    }
  }

  #offerAgain(toast: Toast): void {
    this.#changes = [...this.#changes, toast];
    this.#limit(toast);
  }

  #limit(toast: Toast): void {
    clearTimeout(this.#timers.get(toast));
    this.#timers.set(
      toast,
      setTimeout(() => {
        this.#forget(toast);
        toast.ongone?.();
      }, SHOWN_FOR),
    );
  }

  #forget(toast: Toast): void {
    clearTimeout(this.#timers.get(toast));
    this.#timers.delete(toast);
    this.#changes = this.#changes.filter((other) => other !== toast);
    if (this.#notice === toast) this.#notice = null;
    if (this.#hint?.of === toast) this.#hint = null;
  }
}

export const toasts = new Toasts();
