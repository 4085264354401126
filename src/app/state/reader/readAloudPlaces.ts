import { remember, remembered } from '../../../platform/remembered.ts';

/** Where reading aloud stopped in a paper: the beginning of a sentence, UTF-16 code units. */
export interface ReadAloudPlace {
  part: 'title' | 'abstract';
  start: number;
}

/** Papers whose place is kept; the one listened to longest ago is forgotten first. */
const KEPT = 100;
const NAME = 'read-aloud';

/** The place in a paper, or nothing. It is a convenience: where storage is refused, nothing is kept. */
export function readAloudPlace(paper: string): ReadAloudPlace | undefined {
  return read().get(paper);
}

/** Keeps a place, or forgets it. */
export function keepReadAloudPlace(paper: string, place: ReadAloudPlace | null): void {
  const places = read();
  places.delete(paper);
  if (place) places.set(paper, place);
  // Where storage is refused, reading aloud begins at the title next time.
  remember(NAME, [...places].slice(-KEPT));
}

function read(): Map<string, ReadAloudPlace> {
  const stored = remembered(NAME);
  return new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
}

function isEntry(value: unknown): value is [string, ReadAloudPlace] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const place = value[1] as ReadAloudPlace | null;
  return (place?.part === 'title' || place?.part === 'abstract') && Number.isInteger(place.start);
}
