import type { Paper } from '../../core/paper.ts';
import { reportProblem } from './banners.svelte.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

type Opened =
  | { status: 'opening' }
  | { status: 'open'; paper: Paper; /** True if only the saved copy is left. */ vanished: boolean }
  | { status: 'absent' }
  | { status: 'failed'; /** What happened and what to do, in a sentence. */ problem: string };

const NO_NEIGHBOURS: Neighbours = { previous: null, next: null };

/** The paper in the reader: from the content, else from the copy that was kept when it was saved. */
class OpenPaper {
  #opened = $state.raw<Opened>({ status: 'opening' });
  #neighbours = $state.raw(NO_NEIGHBOURS);
  #id = '';
  #run = 0;

  get opened(): Opened {
    return this.#opened;
  }

  get neighbours() {
    return this.#neighbours;
  }

  /** Opens a paper; called again when other papers may be readable than before. Faults are told by `opened`. */
  async open(id: string): Promise<void> {
    if (id !== this.#id) {
      this.#id = id;
      this.#opened = { status: 'opening' };
      this.#neighbours = NO_NEIGHBOURS;
    }
    const run = ++this.#run;
    const found = await this.#find(id);
    if (run !== this.#run) return;
    if (found.status === 'failed' && this.#opened.status === 'open') return reportProblem(found.problem);
    if (!isSame(found, this.#opened)) this.#opened = found;
    const neighbours = found.status === 'failed' ? NO_NEIGHBOURS : await neighboursOrNone(id);
    if (run === this.#run) this.#neighbours = neighbours;
  }

  async #find(id: string): Promise<Opened> {
    let problem: string | null = null;
    try {
      const paper = await content.paper(id);
      if (paper) return { status: 'open', paper, vanished: false };
    } catch (fault) {
      problem = (fault as Error).message;
    }
    const kept = await library.keptCopy(id);
    if (kept) return { status: 'open', paper: kept, vanished: !problem && content.state.status === 'ready' };
    if (problem) return { status: 'failed', problem };
    const { status, problem: missing } = content.state;
    // Not all papers are here: this one may be among those that could not be fetched.
    if (status === 'failed' && missing) return { status, problem: missing };
    return { status: status === 'ready' || status === 'failed' ? 'absent' : 'opening' };
  }
}

/** Without its neighbours a paper can still be read: what went wrong is told beside it. */
async function neighboursOrNone(id: string): Promise<Neighbours> {
  try {
    return await neighboursOf(id);
  } catch (problem) {
    reportProblem(problem);
    return NO_NEIGHBOURS;
  }
}

/** The same text again is no news: the article would be drawn anew, and the place in it lost. */
function isSame(a: Opened, b: Opened): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const openPaper = new OpenPaper();
