import { type Chosen, fiveForToday, type Why } from '../../../core/today/fiveForToday.ts';
import { dayOf } from '../../../data/library/visits.ts';
import { remember, remembered } from '../../../platform/remembered.ts';
import { told } from '../../words/told.ts';
import { content } from '../content/content.svelte.ts';
import { tellWorker } from '../library/tellWorker.ts';
import { library } from '../library/library.svelte.ts';
import { news } from './news.svelte.ts';

/** The five of a day, as they are kept on this device. */
interface Kept {
  day: string;
  papers: readonly Chosen[];
}

const NAME = 'today';
const OUT = ['is:hidden', 'is:read', 'is:saved'];

/** The five papers of the day: chosen once, and then the same until the next, whatever is read or saved. */
class Today {
  #kept = $state.raw<Kept | null>(readKept());
  #choosing: Promise<void> | null = null;
  #problem = $state<string | null>(null);

  /** The five of today, with their day; null until they are chosen. */
  get kept(): Kept | null {
    return this.#kept?.day === dayOf(Date.now()) ? this.#kept : null;
  }

  /** Null until they are chosen; empty where nothing is left to choose. */
  get papers(): readonly Chosen[] | null {
    return this.kept?.papers ?? null;
  }

  /** Why they could not be chosen, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  /** True while the first papers come in: the five are chosen once they are here. */
  get isComing(): boolean {
    const { status, complete } = content.state;
    return !complete && (status === 'empty' || status === 'importing');
  }

  /** True once all is known that they are chosen from, or it is known that no more will be. */
  get #isReady(): boolean {
    const { papers, complete, derived, ended } = content.state;
    const isHere = complete || ended !== null || (derived && !this.isComing);
    return papers > 0 && isHere && (library.known || library.problem !== null);
  }

  /** Chooses them where that is still to be done today. Asked again whenever something changes. */
  need(): void {
    if (!this.#isReady || this.#problem || this.#choosing) return;
    const day = dayOf(Date.now());
    // Another tab may have chosen them.
    if (this.#kept?.day !== day) this.#kept = readKept();
    this.#choosing = this.#choose(day)
      .catch((problem: unknown) => {
        this.#problem = told(problem);
      })
      .finally(() => (this.#choosing = null));
  }

  retry(): void {
    this.#problem = null;
    this.need();
  }

  async #choose(day: string): Promise<void> {
    const before = this.#kept?.day === day ? this.#kept.papers : [];
    const kept = await this.#stillThere(before);
    if (before.length > 0 && kept.length === before.length) return;
    tellWorker();
    const papers = await fiveForToday(
      day,
      {
        saved: library.savedIds,
        fresh: news.ids,
        isOut: (id) => library.isRead(id) || library.isHidden(id) || library.isSaved(id),
        related: (id) => content.related(id),
        others: async (offset, limit) => {
          const { total, papers } = await content.list(offset, limit, OUT);
          return { total, ids: papers.map(({ id }) => id) };
        },
      },
      kept,
    );
    const isSame = papers.length === before.length && papers.every(({ id }, at) => id === before[at]!.id);
    if (this.#kept?.day === day && isSame) return;
    this.#kept = { day, papers };
    // Where storage is refused, they hold for this visit.
    remember(NAME, this.#kept);
  }

  /** What left the collection is replaced; what was saved meanwhile has its text. */
  async #stillThere(papers: readonly Chosen[]): Promise<Chosen[]> {
    if (papers.length === 0) return [];
    const found = await content.papers(papers.map(({ id }) => id));
    return papers.filter(({ id }, at) => found[at] !== null || library.isSaved(id));
  }
}

function readKept(): Kept | null {
  const { day, papers } = Object(remembered(NAME)) as Partial<Kept>;
  return typeof day === 'string' && Array.isArray(papers) ? { day, papers: papers.filter(isChosen) } : null;
}

function isChosen(value: unknown): value is Chosen {
  const { id, why } = Object(value) as { id?: unknown; why?: unknown };
  const { kind, id: near, terms } = Object(why) as Partial<Record<string, unknown>>;
  if (typeof id !== 'string') return false;
  if (kind !== ('near' satisfies Why['kind'])) return kind === 'new' || kind === 'unread';
  return typeof near === 'string' && Array.isArray(terms) && terms.every((term) => typeof term === 'string');
}

export const today = new Today();
