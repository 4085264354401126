/**
 * How a file stands that is kept up to date: `none` is kept, or not known yet; `ask`: the browser wants to be asked
 * again; `refused`: what is in it is no good backup, and is not written over; `failed`: it could not be reached.
 */
export type KeptFileStatus = 'none' | 'current' | 'writing' | 'ask' | 'refused' | 'failed';

class KeptFileState {
  #status = $state<KeptFileStatus>('none');
  #name = $state('');
  #why = $state('');

  get status(): KeptFileStatus {
    return this.#status;
  }

  get name(): string {
    return this.#name;
  }

  /** Why it was refused or not reached, in a sentence. */
  get why(): string {
    return this.#why;
  }

  tell(status: KeptFileStatus, name = this.#name, why = ''): void {
    this.#status = status;
    this.#name = name;
    this.#why = why;
  }
}

export const keptFile = new KeptFileState();
