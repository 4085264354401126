import { getCollections } from '../../data/library/collections.ts';
import { cleanName } from '../../data/library/names.ts';
import { content } from '../state/content/content.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { offeredList } from '../state/organise/offeredList.svelte.ts';
import { told } from '../words/told.ts';
import { listIn, lookAt, onParts, openLink, type FromLink, type OpenedList } from './openList.ts';
import { forgetParts, takeList, type TakeWish } from './takeList.ts';

/**
 * The reading list of the address or of the file that was chosen, from its code to what is taken of it. It follows both
 * for as long as the view that made it is there.
 */
export class SharedList {
  readonly #code = $derived(router.list.view === 'library' ? (router.list.id ?? '') : '');
  readonly #file = $derived(this.#code ? null : offeredList.file);
  /** Null until the code is read, and once another list is asked for or the view is left. */
  #found = $state.raw<FromLink | null>(null);
  #opened = $state.raw<OpenedList | null>(null);
  #busy = $state(false);

  /** False where neither a code nor a file was given. */
  readonly isGiven = $derived(this.#code !== '' || this.#file !== null);
  readonly waiting = $derived(this.#found && 'waiting' in this.#found ? this.#found.waiting : null);
  readonly #came = $derived(this.#found && 'came' in this.#found ? this.#found.came : null);
  readonly name = $derived(cleanName(this.#came?.name ?? ''));
  /** The first papers are on their way: what is not here yet would be taken for what never will be. */
  readonly arriving = $derived.by(() => {
    const { status, complete, missing } = content.state;
    if (complete || missing === 'derived' || content.stopped) return false;
    return status === 'empty' || status === 'importing';
  });
  /** Changes once an import has ended, and not with every part of it. */
  readonly #papersHere = $derived(content.state.status === 'importing' ? 'importing' : content.revision);
  readonly #waitsFor = $derived(this.waiting?.list);

  constructor() {
    $effect(() => this.#open(this.#code));
    $effect(() => this.#followParts());
    $effect(() => this.#look());
  }

  get found(): FromLink | null {
    return this.#found;
  }
  get opened(): OpenedList | null {
    return this.#opened;
  }
  get busy(): boolean {
    return this.#busy;
  }

  /** A code is kept once, whatever comes in meanwhile. */
  #open(code: string): () => void {
    let stop: (() => void) | undefined;
    if (this.#file) this.#found = { came: listIn(this.#file), list: 0 };
    else if (code) stop = this.#read(code);
    return () => {
      stop?.();
      this.#found = this.#opened = null;
      this.#busy = false;
    };
  }

  /** @param keep false for a code that was kept before */
  #read(code: string, keep = true): () => void {
    let isLeft = false;
    void openLink(code, keep).then((answer) => {
      if (!isLeft) this.#found = answer;
    });
    return () => (isLeft = true);
  }

  /** Another tab may scan the other codes. */
  #followParts(): (() => void) | undefined {
    if (this.#waitsFor === undefined) return;
    const code = this.#code;
    let end: (() => void) | undefined;
    const stop = onParts(this.#waitsFor, () => {
      end?.();
      end = this.#read(code, false);
    });
    return () => {
      stop();
      end?.();
    };
  }

  #look(): (() => void) | undefined {
    if (!this.#came || this.arriving || this.#busy || !this.#papersHere) return;
    let isLeft = false;
    lookAt(this.#came).then(
      (list) => {
        if (!isLeft) this.#opened = list;
      },
      (problem: unknown) => {
        if (!isLeft && !this.#opened) this.#found = { refused: told(problem) };
      },
    );
    return () => (isLeft = true);
  }

  /** Takes the list over and goes to where it is, unless another view was opened meanwhile. */
  async take(wish: TakeWish): Promise<void> {
    const found = this.#found;
    const file = offeredList.file;
    if (!found || !this.#opened || this.#busy || this.arriving) return;
    this.#busy = true;
    const shelfName = wish.collect ? this.name : '';
    if (!(await takeList(this.#opened, wish))) {
      if (this.#found === found) this.#busy = false;
      return;
    }
    const shelf = shelfName ? (await getCollections(library.database)).find(shelfName, null) : null;
    if (this.#found === found)
      router.replace(shelf ? { view: 'library', part: 'collection', id: shelf.id } : { view: 'library' });
    await forget(found, file);
  }

  async discard(): Promise<void> {
    const found = this.#found;
    const file = offeredList.file;
    router.replace({ view: 'library' });
    await forget(found, file);
  }
}

/** Another list that was opened meanwhile is kept. */
async function forget(found: FromLink | null, file: typeof offeredList.file): Promise<void> {
  if (offeredList.file === file) offeredList.file = null;
  if (found && 'list' in found && found.list) await forgetParts(found.list);
  if (found && 'waiting' in found) await forgetParts(found.waiting.list);
}
