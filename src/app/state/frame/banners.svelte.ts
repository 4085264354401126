import type { Fault } from '../../../data/fault.ts';
import { faultSentence } from '../../words/en/faults.ts';
import { told } from '../../words/told.ts';

export interface Banner {
  kind: 'update' | 'problem';
  message: string;
}

/** One quiet banner at a time, problems first; a newer one of the same kind replaces the older. */
class Banners {
  #banners = $state.raw<readonly Banner[]>([]);

  get current(): Banner | undefined {
    return this.#banners.find(({ kind }) => kind === 'problem') ?? this.#banners[0];
  }

  show(banner: Banner): void {
    this.#banners = [...this.#banners.filter(({ kind }) => kind !== banner.kind), banner];
  }

  dismiss(): void {
    const shown = this.current;
    this.#banners = this.#banners.filter((banner) => banner !== shown);
  }

  /** Takes back what is not true any more; another message of that kind stays. */
  withdraw(message: string): void {
    this.#banners = this.#banners.filter((banner) => banner.message !== message);
  }
}

export const banners = new Banners();

/** Tells a person of an error. */
export function reportProblem(problem: unknown): void {
  banners.show({ kind: 'problem', message: told(problem) });
}

/** Tells a person of what went wrong. */
export function reportFault(fault: Fault): void {
  banners.show({ kind: 'problem', message: faultSentence(fault) });
}
