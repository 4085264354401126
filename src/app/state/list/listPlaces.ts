import { debounced } from '../../debounced.ts';
import { remember, remembered } from '../../../platform/remembered.ts';

/** Where a list stood: the first visible row, and how far it was scrolled past, in CSS pixels. */
export interface Place {
  row: number;
  past: number;
}

const NAME = 'places';
/** Places that are kept; those of the searches one comes back to are among the last. */
const KEPT = 40;

/**
 * The place of every list, kept across a kill. It is a convenience: where storage is refused, places last for this
 * visit. Places in papers are kept in the library.
 */
class ListPlaces {
  /** By list and by what it showed, the newest last. */
  #places: Map<string, Place>;
  /** Scrolling sets a place with each frame. */
  readonly #store = debounced(() => remember(NAME, [...this.#places]));

  constructor() {
    const stored = remembered(NAME);
    this.#places = new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
  }

  /** The place of a list where it shows `of`, where it can show different things; null if none is remembered. */
  get(list: string, of = ''): Place | null {
    return this.#places.get(keyOf(list, of)) ?? null;
  }

  /** @param place null for the top */
  set(list: string, place: Place | null, of = ''): void {
    this.#places.delete(keyOf(list, of));
    if (place) this.#places.set(keyOf(list, of), place);
    for (const oldest of this.#places.keys()) {
      if (this.#places.size <= KEPT) break;
      this.#places.delete(oldest);
    }
    this.#store.ask();
  }
}

function keyOf(list: string, of: string): string {
  return `${list} ${of}`;
}

function isEntry(value: unknown): value is [string, Place] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const place = value[1] as Partial<Place> | null;
  return Number.isInteger(place?.row) && Number.isFinite(place?.past) && place!.row! >= 0;
}

export const listPlaces = new ListPlaces();
