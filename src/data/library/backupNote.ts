import { partsOf } from '../../core/merge/stamp.ts';
import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isTime } from './records.ts';
import { withRoom } from './reserve.ts';

/** What this device knows of its backups. Times are milliseconds since 1970. */
export interface BackupNote {
  /** When the last one was made here, or restored from; null for never. */
  at: number | null;
  /** Until then nobody is reminded. */
  quietUntil: number;
}

const KEY = 'backup';

export function getBackupNote(library: LibraryDatabase): Promise<BackupNote> {
  return withConnection(library, async () => noteOf((await library.device.get(KEY))?.value));
}

/** A backup was made, or read; an older one than is known of changes nothing. */
export async function noteBackup(library: LibraryDatabase, at: number, now = Date.now()): Promise<void> {
  // A file of a device whose clock runs ahead says nothing of what was done here until then.
  await change(library, (note) => ({ ...note, at: Math.max(Math.min(at, now), note.at ?? 0) }));
}

/** Nobody is reminded until then. */
export async function putOffBackup(library: LibraryDatabase, quietUntil: number): Promise<void> {
  await change(library, (note) => ({ ...note, quietUntil }));
}

async function change(library: LibraryDatabase, next: (note: BackupNote) => BackupNote): Promise<void> {
  await withRoom(library, () =>
    library.transaction('rw', library.device, async () => {
      const stored = await library.device.get(KEY);
      await library.device.put({ key: KEY, value: next(noteOf(stored?.value)) });
    }),
  );
}

function noteOf(value: unknown): BackupNote {
  const { at, quietUntil } = (value ?? {}) as Partial<BackupNote>;
  return { at: isTime(at) ? at : null, quietUntil: isTime(quietUntil) ? quietUntil : 0 };
}

/**
 * How many things were done since a moment, at most `most`: papers saved, read or hidden, notes and highlights written,
 * tags and collections made.
 */
export function doneSince(library: LibraryDatabase, since: number, most: number): Promise<number> {
  return withConnection(library, async () => {
    let done = 0;
    for (const state of ['savedAt', 'readAt', 'hiddenAt'])
      // Counted, all that there are would be gone through.
      done += (await library.papers.where(state).above(since).limit(most).primaryKeys()).length;
    for (const table of [library.notes, library.highlights, library.tags, library.collections]) {
      if (done >= most) break;
      const records = table.filter(({ stamps }) =>
        Object.values(stamps ?? {}).some((stamp) => (partsOf(stamp)?.time ?? 0) > since),
      );
      done += await records.limit(most).count();
    }
    return Math.min(done, most);
  });
}
