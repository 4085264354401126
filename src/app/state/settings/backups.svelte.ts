import { doneSince, getBackupNote, type BackupNote } from '../../../data/library/backupNote.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A backup that is older is one to be made anew. */
const OLD_MS = 30 * DAY_MS;
/** Fewer things are done again faster than a file is kept. */
export const WORTH_IT = 10;

/** What is known of the backups of this device. */
class Backups {
  readonly #note = new Live(() => getBackupNote(library.database));

  /** Undefined until it is known. */
  get note(): BackupNote | undefined {
    return this.#note.value;
  }

  /** How old the last backup is, in whole days; null if there is none. */
  get days(): number | null {
    const at = this.note?.at ?? null;
    return at === null ? null : Math.max(0, Math.floor((Date.now() - at) / DAY_MS));
  }

  /** How many things no backup has, where that is worth a word; else 0. More than `WORTH_IT` are not counted. */
  async overdue(now = Date.now()): Promise<number> {
    const { at, quietUntil } = await getBackupNote(library.database);
    if (now < quietUntil || (at !== null && now - at < OLD_MS)) return 0;
    const things = await doneSince(library.database, at ?? 0, WORTH_IT);
    return things >= WORTH_IT ? things : 0;
  }
}

export const backups = new Backups();
