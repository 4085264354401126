import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { withRoom } from './reserve.ts';

/** The codes of one list that were scanned so far, of this device alone. */
export interface KeptParts {
  list: number;
  of: number;
  /** By place, from 0: the code; missing where it was not scanned yet. */
  codes: Readonly<Record<number, string>>;
}

const KEY = 'listParts';
/** Lists of which parts wait: whoever begins another gives the oldest up. */
const MOST_WAITING = 5;

/** Keeps one code of a list until the others are there; gives all that are. */
export function keepPart(
  library: LibraryDatabase,
  { list, of, place }: { list: number; of: number; place: number },
  code: string,
): Promise<KeptParts> {
  return change(library, (waiting) => {
    const known = waiting.find((one) => one.list === list && one.of === of);
    const kept = { list, of, codes: { ...known?.codes, [place]: code } };
    return [[kept, ...waiting.filter((one) => one !== known)].slice(0, MOST_WAITING), kept];
  });
}

/** Forgets the codes of a list: it was taken, or is not wanted. */
export function dropParts(library: LibraryDatabase, list: number): Promise<void> {
  return change(library, (waiting) => [waiting.filter((one) => one.list !== list), undefined]);
}

/** Lists of which parts wait, the one that was scanned last first. */
export function waitingParts(library: LibraryDatabase): Promise<KeptParts[]> {
  return withConnection(library, async () => partsIn((await library.device.get(KEY))?.value));
}

function change<T>(
  library: LibraryDatabase,
  next: (waiting: KeptParts[]) => [waiting: KeptParts[], answer: T],
): Promise<T> {
  return withRoom(library, () =>
    library.transaction('rw', library.device, async () => {
      const [waiting, answer] = next(partsIn((await library.device.get(KEY))?.value));
      if (waiting.length > 0) await library.device.put({ key: KEY, value: waiting });
      else await library.device.delete(KEY);
      return answer;
    }),
  );
}

function partsIn(value: unknown): KeptParts[] {
  return Array.isArray(value) ? (value as KeptParts[]) : [];
}
