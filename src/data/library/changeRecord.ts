import { withConnection } from '../connection.ts';
import type { LibraryDatabase, Reading, Save, StoredPreference } from './libraryDatabase.ts';

/** One record before and after a change; undefined where there was or is none. */
interface Change<T> {
  before: T | undefined;
  after: T | undefined;
}

interface Tables {
  saves: Save;
  reading: Reading;
  preferences: StoredPreference;
}

/**
 * Changes one record in a transaction of its own. `next` gets the record as it is stored, with fields that only a newer
 * version of the app knows, and gives what is to be stored in its place, or undefined to remove it.
 *
 * Comes out the same where the answer was lost and the change is run again: then the record is already what the first
 * run wrote, and what that run found is what was there before.
 */
export function changeRecord<Name extends keyof Tables>(
  library: LibraryDatabase,
  name: Name,
  key: string,
  next: (stored: Tables[Name] | undefined) => Tables[Name] | undefined,
): Promise<Change<Tables[Name]>> {
  const table = library.table<Tables[Name], string>(name);
  let made: Change<Tables[Name]> | undefined;
  return withConnection(library, () =>
    library.transaction('rw', table, async () => {
      const before = await table.get(key);
      if (made && isSame(before, made.after)) return made;
      const after = next(before);
      if (after === undefined) await table.delete(key);
      else if (after !== before) await table.put(after);
      made = { before, after };
      return made;
    }),
  );
}

/** Enough to tell what was just written from what it replaced. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
