import { placeOf } from '../../../core/highlights/anchor.ts';
import type { Paper, Range } from '../../../core/paper/paper.ts';
import { displayText } from '../../../core/text/displayText.ts';
import { textsIn } from '../../../data/library/notes.ts';
import { highlightsOf } from '../../../data/library/highlights.ts';
import type { HighlightRecord } from '../../../data/library/records.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

/** A highlight, and where it stands in the text as it is now; nowhere if that changed too much. */
export interface PlacedHighlight {
  record: HighlightRecord;
  place: Range | null;
  notes: readonly string[];
}

const NONE: readonly HighlightRecord[] = [];

/** The highlights of one paper, live. */
export class HighlightsOf {
  readonly #paper: () => Paper;
  readonly #live: Live<HighlightRecord[]>;
  readonly #text = $derived.by(() => displayText(this.#paper().abstract, this.#paper().body));
  readonly #placed = $derived.by(() =>
    (this.#live.value ?? NONE)
      .map((record): PlacedHighlight => ({
        record,
        place: placeOf(this.#text, record),
        notes: textsIn(record.text),
      }))
      .sort((a, b) => (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity) || 0),
  );

  /** @param paper of one id for life; its text may change */
  constructor(paper: () => Paper) {
    this.#paper = paper;
    const { id } = paper();
    this.#live = new Live(() => highlightsOf(library.database, id));
  }

  /** In the order of the text, those that have no place in it last. */
  get placed(): readonly PlacedHighlight[] {
    return this.#placed;
  }

  /** True once it is known which there are. */
  get opened(): boolean {
    return this.#live.value !== undefined;
  }

  of(id: string): PlacedHighlight | undefined {
    return this.#placed.find(({ record }) => record.id === id);
  }

  /** The one at a place: of several, the shortest. */
  at(offset: number): PlacedHighlight | undefined {
    const around = this.#placed.filter(({ place }) => place && place.start <= offset && offset < place.end);
    return around.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  }
}

function lengthOf({ place }: PlacedHighlight): number {
  return place ? place.end - place.start : Infinity;
}
