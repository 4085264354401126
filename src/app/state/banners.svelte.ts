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

/** Tells a person of a fault in the sentence that the data layer gave it. */
export function reportProblem(problem: unknown): void {
  const message = problem instanceof Error ? problem.message : String(problem);
  banners.show({ kind: 'problem', message });
}
