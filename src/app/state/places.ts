import { debounced } from '../debounced.ts';
import { storageKey } from '../../platform/basePath.ts';

/** Where a list stood: the first visible row, and how far it was scrolled past, in CSS pixels. */
export interface Place {
  row: number;
  past: number;
  /** What the list showed, where it can show different things: the place in another's results means nothing. */
  of?: string;
}

/**
 * The place of every list, kept across a kill. It is a convenience: where storage is refused, places last for this
 * visit. Places in papers are kept in the library.
 */
class Places {
  #key = storageKey('places');
  #places: Map<string, Place>;
  /** Scrolling sets a place with each frame. */
  readonly #store = debounced(() => this.#write());

  constructor() {
    this.#places = new Map(Object.entries(this.#read()));
  }

  /** The place of a list while it shows `of`; its top if nothing is remembered of that. */
  get(list: string, of?: string): Place {
    const place = this.#places.get(list);
    return place && place.of === of ? place : { row: 0, past: 0 };
  }

  set(list: string, { row, past }: Place, of?: string): void {
    this.#places.set(list, { row, past, ...(of !== undefined && { of }) });
    this.#store.ask();
  }

  #write(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#places)));
    } catch {
      // Storage is full or refused: the place is still held in memory.
    }
  }

  #read(): Record<string, Place> {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      if (!stored || typeof stored !== 'object') return {};
      return Object.fromEntries(Object.entries(stored).filter(([, place]) => isPlace(place)));
    } catch {
      return {};
    }
  }
}

function isPlace(value: unknown): value is Place {
  const place = value as Place | null;
  return Number.isInteger(place?.row) && Number.isFinite(place?.past) && place!.row >= 0;
}

export const places = new Places();
