import type { FollowingOptions, OwnFollowing } from './ownFollowing.ts';
import type { OwnPapers } from './ownPapers.ts';
import type { followLibrary } from './ownShelf.ts';

interface Late {
  OwnFollowing: typeof OwnFollowing;
  followLibrary: typeof followLibrary;
}

/** Reads own papers, and takes up their changes, once what does that is read: the first list does without it. */
export class LateOwn {
  readonly #load: () => Promise<Late>;
  readonly #own: OwnPapers;
  #begun = false;
  /** Name of the database that has own papers; none are read without it. */
  libraryName: string | undefined;

  /** @param load reads the code; it throws where that is neither on this device nor to be had */
  constructor(
    own: OwnPapers,
    load: () => Promise<Late>,
    options: FollowingOptions,
    inBackground: (work: Promise<unknown>) => void,
  ) {
    this.#load = load;
    this.#own = own;
    let following: OwnFollowing | undefined;
    const follow = async () => {
      const late = await load();
      await (following ??= new late.OwnFollowing(own, options)).follow();
    };
    own.onChange = () => inBackground(follow());
  }

  /** Begins to read them, once. */
  begin(): void {
    const { libraryName: name } = this;
    if (name === undefined || this.#begun) return;
    this.#begun = true;
    this.#load().then(
      ({ followLibrary }) => followLibrary(this.#own, name),
      // Requests that need the code tell of it; it is tried again with the next state.
      () => (this.#begun = false),
    );
  }
}
