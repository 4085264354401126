import { reportProblem } from './banners.svelte.ts';

/** How long an Undo is offered, ms: the promise is at least 6 s. */
const SHOWN_FOR = 8000;

export interface Toast {
  message: string;
  undo?: () => Promise<void>;
}

/** One short message at a time, with Undo where something was changed. */
class Toasts {
  #toast = $state.raw<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get current(): Toast | null {
    return this.#toast;
  }

  show(toast: Toast): void {
    this.#toast = toast;
    this.resume();
  }

  /** Holds the message while a pointer or the focus is on it. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  resume(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_FOR);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#toast = null;
  }

  /** Takes back what the message tells of. If that fails it is told, and offered again unless a newer message came. */
  async undo(): Promise<void> {
    const toast = this.#toast;
    this.dismiss();
    try {
      await toast?.undo?.();
    } catch (problem) {
      reportProblem(problem);
      if (toast && !this.#toast) this.show(toast);
    }
  }
}

export const toasts = new Toasts();
