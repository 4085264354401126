import { partsOf, type Stamp } from '../../../core/merge/stamp.ts';
import { headsOf, NO_VERSIONS, textsOf, type Versions } from '../../../core/merge/versions.ts';
import { reportProblem } from '../frame/banners.svelte.ts';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';
import { onRestart } from './unsaved.ts';

/** How long after a letter what was typed is stored, ms: what a killed app can lose. */
const STORED_AFTER = 400;
/** How long after storing failed it is tried again, ms. */
const AGAIN_AFTER = 5000;

/** Where a text is kept. */
export interface TextPlace {
  /** Names its draft. */
  name: string;
  /** Stores a text over the versions that are known; gives those known from then on. */
  write: (text: string, known: readonly Stamp[]) => Promise<Stamp[]>;
}

/** A text as it is stored. */
export interface StoredText {
  versions: Versions | undefined;
  removed: boolean;
}

/**
 * A text that is being written, and stored as it is: of one who writes in two tabs, or on two devices, both texts stay.
 * What was stored elsewhere is taken over where nothing was written here since.
 */
export class KeptText {
  readonly #place: TextPlace;
  #text = $state('');
  #stored = $state.raw<StoredText>({ versions: undefined, removed: false });
  /** Stamps of the versions that the text stands for. */
  #known = $state.raw<readonly Stamp[]>([]);
  /** Stamps of all that the text stood for so far: what is read late may have them still. */
  readonly #own: Stamp[] = [];
  /** True while something was written that is not stored. */
  #isDirty = false;
  #storing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = $state(false);
  readonly #others = $derived.by(() => {
    const { versions = NO_VERSIONS, removed } = this.#stored;
    void this.#known;
    if (removed) return [];
    const heads = Object.entries(versions.heads).filter(([stamp]) => !this.#own.includes(stamp));
    const texts = textsOf({ ...versions, heads: Object.fromEntries(heads) });
    return texts.filter((text) => text.trim() && text !== this.#text);
  });

  constructor(place: TextPlace) {
    this.#place = place;
    const draft = draftOf(place.name);
    if (!draft) return;
    this.#text = draft.text;
    this.#know(draft.known);
    this.#isDirty = true;
    this.#storeSoon();
  }

  get text(): string {
    return this.#text;
  }

  /** True once it is known what is stored. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** True if it was removed, and nothing was written since. */
  get isRemoved(): boolean {
    return this.#stored.removed && !this.#text;
  }

  /** What was written elsewhere beside it, the latest first. */
  get others(): readonly string[] {
    return this.#others;
  }

  /** All versions that stand there now, for whom replaces them. */
  get heads(): Stamp[] {
    return Object.keys(this.#stored.versions?.heads ?? {});
  }

  /** Follows the library, and stores on leaving. @returns stores what is left and ends it */
  open(): () => void {
    const leave = () => {
      if (!this.#isDirty && !this.#storing) return;
      keepDraft(this.#place.name, { text: this.#text, known: this.#known });
      void this.store();
    };
    const events = ['pagehide', 'visibilitychange'];
    for (const event of events) addEventListener(event, leave, { capture: true });
    const stay = onRestart(() => this.store());
    return () => {
      for (const event of events) removeEventListener(event, leave, { capture: true });
      leave();
      stay();
    };
  }

  type(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#isDirty = true;
    this.#storeSoon();
  }

  /** Puts what was written elsewhere below what was written here, as one text. */
  join(): void {
    const joined = [this.#text, ...this.#others].filter((text) => text.trim()).join('\n\n');
    this.#know(this.heads);
    this.type(joined);
  }

  /** Takes in what is stored, in this tab or another. */
  take(stored: StoredText): void {
    const { versions = NO_VERSIONS, removed } = stored;
    if (this.#known.some((stamp) => isBefore(versions, stamp))) return;
    this.#stored = stored;
    this.#isOpen = true;
    if (this.#isDirty || this.#storing) return;
    if (removed) {
      this.#text = '';
      this.#know([]);
      return;
    }
    const standing = this.#known.filter((stamp) => Object.hasOwn(versions.heads, stamp));
    if (standing.length > 0) return;
    const [latest = ''] = textsOf(versions);
    this.#text = latest;
    this.#know(headsOf(versions, latest));
  }

  /** Stores what was written, now. Resolves when it is stored; a fault is told, and it is tried again. */
  async store(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#storing) await this.#storing;
    if (!this.#isDirty) return;
    this.#storing = this.#write();
    await this.#storing;
  }

  async #write(): Promise<void> {
    const text = this.#text;
    const known = this.#stored.removed ? this.heads : this.#known;
    this.#isDirty = false;
    try {
      this.#know(await this.#place.write(text, known));
      if (!this.#isDirty) dropDraft(this.#place.name);
    } catch (problem) {
      this.#isDirty = true;
      keepDraft(this.#place.name, { text: this.#text, known });
      reportProblem(problem);
      this.#timer ??= setTimeout(() => void this.store(), AGAIN_AFTER);
    } finally {
      this.#storing = null;
    }
  }

  #know(known: readonly Stamp[]): void {
    this.#own.push(...known.filter((stamp) => !this.#own.includes(stamp)));
    this.#known = known;
  }

  #storeSoon(): void {
    this.#timer ??= setTimeout(() => void this.store(), STORED_AFTER);
  }
}

/** True if versions were read before one was written that is known here. */
function isBefore({ seen }: Versions, stamp: Stamp): boolean {
  return (seen[partsOf(stamp)?.device ?? ''] ?? '') < stamp;
}
