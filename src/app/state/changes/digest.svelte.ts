import { digestEntry, type DigestEntry } from '../../../core/digest/digest.ts';
import { hrefOf } from '../../navigation/routes.ts';
import { told } from '../../words/told.ts';
import { content } from '../content/content.svelte.ts';

/** More are no digest: the rest is counted. */
export const MOST = 50;

/** What a digest of some papers says of each. */
export class Digest {
  #entries = $state.raw<readonly DigestEntry[] | null>(null);
  #problem = $state<string | null>(null);
  #left = $state(0);
  #asked = '';
  #ids = '';

  /** Null while they are on the way. */
  get entries(): readonly DigestEntry[] | null {
    return this.#entries;
  }

  /** How many more there are than it says something of. */
  get left(): number {
    return this.#left;
  }

  /** Why they could not be read, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Reads what is to be said of these papers; those that left the collection are left out. */
  show(ids: readonly string[]): void {
    const joined = ids.join(' ');
    const asked = `${content.revision} ${joined}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#problem = null;
    // What is there is of other papers, and nothing that these could be called.
    if (joined !== this.#ids) this.#entries = null;
    this.#ids = joined;
    this.#left = Math.max(0, ids.length - MOST);
    this.#read(ids.slice(0, MOST)).then(
      (entries) => {
        if (asked === this.#asked) this.#entries = entries;
      },
      (problem: unknown) => {
        if (asked !== this.#asked) return;
        this.#asked = '';
        this.#problem = told(problem);
      },
    );
  }

  async #read(ids: readonly string[]): Promise<DigestEntry[]> {
    const papers = ids.length ? await content.papers([...ids]) : [];
    const page = (id: string) => new URL(hrefOf({ view: 'paper', id }), document.baseURI).href;
    return papers.flatMap((paper) => (paper ? [digestEntry(paper, page)] : []));
  }
}
