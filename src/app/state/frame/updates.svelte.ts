import { banners } from './banners.svelte.ts';

/** Whether there is a newer version of the app to restart into. */
class Updates {
  #ready = $state<string | null>(null);
  /** True while the site is being asked for something newer. */
  looking = $state(false);

  /** What there is to restart into, in a sentence; it stays after its banner was sent away. */
  get ready(): string | null {
    return this.#ready;
  }

  /** True where nothing else on screen offers the restart. */
  get unseen(): boolean {
    return this.#ready !== null && banners.current?.kind !== 'update';
  }

  announce(message: string): void {
    this.#ready = message;
    banners.show({ kind: 'update', message });
  }
}

export const updates = new Updates();
