import type { CreditField } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';

/** Where papers come from, in an order of their own: what was published, or what a person brought. */
export interface PaperSource {
  /** Number of readable papers. */
  readonly size: number;
  /** Another value whenever they are others than before. */
  readonly state: unknown;
  /** What they name, of what `author:` and `venue:` ask for. */
  readonly credited: readonly CreditField[];
  /** 0-based position in list order, −1 for a paper that is not readable. */
  position(id: string): number;
  /** The papers from a position on, in list order. */
  window(start: number, length: number): Promise<Paper[]>;
  /** The paper so many places after one in list order; null if there is none. */
  beside(id: string, distance: number): Promise<Paper | null>;
  /** In the order asked for; null for a paper that is not readable. */
  papers(ids: readonly string[]): Promise<(Paper | null)[]>;
  /** By id who wrote a paper and where it was published (`credits.ts`). */
  credits(): Promise<ReadonlyMap<string, string>>;
  /** The credits in parts, those of published papers first; each part stays the same object while its papers stay the same. */
  creditsApart(): Promise<readonly ReadonlyMap<string, string>[]>;
  /** Has papers at hand that searches will show, as far as there is room. */
  readAhead(): Promise<void>;
}
