import { canonical } from '../../../core/merge/canonical.ts';
import type { AcronymUse } from '../../../core/acronyms/acronymsIn.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import type { RelatedPaper } from '../../../worker/protocol.ts';
import { told } from '../../words/told.ts';
import { banners, reportProblem } from '../frame/banners.svelte.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

type Opened =
  | { status: 'opening' }
  | { status: 'open'; paper: Paper; /** True if only the saved copy is left. */ vanished: boolean }
  | { status: 'absent' }
  | { status: 'failed'; /** What happened and what to do, in a sentence. */ problem: string };

const NO_NEIGHBOURS: Neighbours = { previous: null, next: null };

/** What stands around a paper's own text. */
interface Surroundings {
  /** Nearest first. */
  related: readonly RelatedPaper[];
  /** In reading order. */
  acronyms: readonly AcronymUse[];
}

/** How long a text waits for its related papers, ms: those of published papers are only read, those of own ones worked out. */
const RELATED_MS = 150;

const NOTHING_AROUND: Surroundings = { related: [], acronyms: [] };

/** The paper in the reader: from the content, else from the copy that was kept when it was saved. */
class OpenPaper {
  #opened = $state.raw<Opened>({ status: 'opening' });
  #surroundings = $state.raw(NOTHING_AROUND);
  #neighbours = $state.raw(NO_NEIGHBOURS);
  #id = '';
  #run = 0;
  #newestShown = 0;

  get opened(): Opened {
    return this.#opened;
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  get neighbours() {
    return this.#neighbours;
  }

  /** Opens a paper; called again when other papers may be readable than before. Faults are told by `opened`. */
  async open(id: string): Promise<void> {
    if (id !== this.#id) {
      this.#id = id;
      this.#opened = { status: 'opening' };
      this.#surroundings = NOTHING_AROUND;
      this.#neighbours = NO_NEIGHBOURS;
    }
    const run = ++this.#run;
    const near = relatedTo(id);
    const [found, beside] = await Promise.all([this.#find(id), besideIt(id)]);
    const related = (await Promise.race([near, later(RELATED_MS)])) ?? null;
    const acronyms = found.status === 'open' ? await acronymsIn(found.paper) : [];
    if (this.#isOvertaken(id, run)) return;
    if (found.status === 'failed' && this.#opened.status === 'open')
      return banners.show({ kind: 'problem', message: found.problem });
    // All in one task: with the text stand the related papers that one may come back to, and the neighbours that keys lead to.
    if (!isSame(found, this.#opened)) this.#opened = found;
    this.#surround({ related: related ?? this.#surroundings.related, acronyms });
    this.#neighbours = beside.neighbours;
    if (beside.problem && found.status !== 'failed') reportProblem(beside.problem);
    if (related) return;
    const worked = await near;
    if (!this.#isOvertaken(id, run)) this.#surround({ related: worked, acronyms });
  }

  #surround(surroundings: Surroundings): void {
    if (!isSame(surroundings, this.#surroundings)) this.#surroundings = surroundings;
  }

  /** True if another paper was asked for, or something newer of this one is shown. Else what is here may be shown. */
  #isOvertaken(id: string, run: number): boolean {
    if (id !== this.#id || run < this.#newestShown) return true;
    this.#newestShown = run;
    return false;
  }

  async #find(id: string): Promise<Opened> {
    let problem: string | null = null;
    try {
      const paper = await content.paper(id);
      if (paper) return { status: 'open', paper, vanished: false };
    } catch (fault) {
      problem = told(fault);
    }
    const kept = await library.keptCopy(id);
    if (kept) return { status: 'open', paper: kept, vanished: !problem && content.state.status === 'ready' };
    if (problem) return { status: 'failed', problem };
    const { state, problem: missing } = content;
    const { status } = state;
    // Not all papers are here: this one may be among those that could not be fetched.
    if (status === 'failed' && missing) return { status, problem: missing };
    return { status: status === 'ready' || status === 'failed' ? 'absent' : 'opening' };
  }
}

/** Without its neighbours a paper can still be read: what went wrong is told beside it. */
function besideIt(id: string): Promise<{ neighbours: Neighbours; problem?: unknown }> {
  return neighboursOf(id).then(
    (neighbours) => ({ neighbours }),
    (problem: unknown) => ({ neighbours: NO_NEIGHBOURS, problem }),
  );
}

/** A paper is read all the same where these cannot be. */
function relatedTo(id: string): Promise<RelatedPaper[]> {
  return content.related(id).catch(() => []);
}

function acronymsIn(paper: Paper): Promise<AcronymUse[]> {
  return content.acronymsIn(paper).catch(() => []);
}

/** Compared by value: the same text, set again, would be drawn anew and the place in it lost. */
function isSame<T>(a: T, b: T): boolean {
  return canonical(a) === canonical(b);
}

export const openPaper = new OpenPaper();

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
