import type { Paper } from '../../core/paper.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

type Opened =
  | { status: 'opening' }
  | { status: 'open'; paper: Paper; /** True if only the saved copy is left. */ vanished: boolean }
  | { status: 'absent' };

/** The paper in the reader: from the content, else from the copy that was kept when it was saved. */
class OpenPaper {
  #opened = $state.raw<Opened>({ status: 'opening' });
  #neighbours = $state.raw<Neighbours>({ previous: null, next: null });
  #id = '';

  get opened(): Opened {
    return this.#opened;
  }

  get neighbours() {
    return this.#neighbours;
  }

  /** Opens a paper; called again when other papers may be readable than before. */
  async open(id: string): Promise<void> {
    if (id !== this.#id) {
      this.#id = id;
      this.#opened = { status: 'opening' };
      this.#neighbours = { previous: null, next: null };
    }
    const found = await this.#find(id);
    if (id !== this.#id) return;
    if (!isSame(found, this.#opened)) this.#opened = found;
    const neighbours = await neighboursOf(id);
    if (id === this.#id) this.#neighbours = neighbours;
  }

  async #find(id: string): Promise<Opened> {
    const paper = await content.paper(id);
    if (paper) return { status: 'open', paper, vanished: false };
    const kept = await library.keptCopy(id);
    if (kept) return { status: 'open', paper: kept, vanished: content.state.status === 'ready' };
    const settled = content.state.status === 'ready' || content.state.status === 'failed';
    return { status: settled ? 'absent' : 'opening' };
  }
}

/** The same text again is no news: the article would be drawn anew, and the place in it lost. */
function isSame(a: Opened, b: Opened): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const openPaper = new OpenPaper();
