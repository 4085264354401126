import { holdBackup } from '../../core/backup/holdBackup.ts';
import type { HeldBackup } from '../../core/backup/held.ts';
import { isSame } from '../../core/merge/canonical.ts';
import { visitLibrary } from './backup.ts';
import { backupFile, orFault, type Refused } from './backupFile.ts';
import { noteBackup } from './backupNote.ts';
import { joinWith } from './joinWith.ts';
import { followedUndo, putKeptFile, undoneInKeptFile, type KeptFile } from './keptFile.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { toldOf, type MergedFile } from './mergeFile.ts';
import { restoreBackup } from './restore.ts';

/** A file outside the browser, as much of it as is needed here. */
export interface WritableFile {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

export interface SyncedFile {
  /** How long it took, ms; what did it may have had to be started for it. */
  took: number;
  /** What was merged from the file; null where nothing in it was another's work. */
  merged: Omit<MergedFile, 'made'> | null;
}

/**
 * Merges what others wrote into the kept file, and writes what is not in it yet. Where nothing is new, nothing is written.
 *
 * @param collections documents of the site that the papers here came from
 * @param onStep called while it gets on
 */
export function syncFile<Handle extends WritableFile>(
  library: LibraryDatabase,
  { handle, seen }: KeptFile<Handle>,
  collections: readonly string[],
  onStep?: () => void,
): Promise<SyncedFile | Refused> {
  return orFault(async () => {
    const begun = performance.now();
    const undone = await undoneInKeptFile(library);
    const file = await handle.getFile();
    // One that is new has nothing in it yet.
    const there = file.size > 0 ? await holdBackup(file) : null;
    const isOthers = !seen || seen.modified !== file.lastModified || seen.size !== file.size;
    const change = there && isOthers ? await restoreBackup(library, there, undefined, onStep) : null;
    const now = new Date();
    const head = { made: now.toISOString(), collections };
    const beside = isOthers || !undone ? there : null;
    if (!there || !(await isAllIn(library, there, collections, beside !== null)))
      await writeWhole(handle, await backupFile(library, head, beside));
    const { lastModified: modified, size } = await handle.getFile();
    await putKeptFile(library, { handle, seen: { modified, size } });
    if (undone) await followedUndo(library, undone);
    await noteBackup(library, now.getTime());
    return { took: performance.now() - begun, merged: change && toldOf(change) };
  });
}

/** Until all is written, the file is as it was before. */
async function writeWhole(handle: WritableFile, file: Blob): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(file);
  await stream.close();
}

/** Whether a file has what is to be in it, but for the moment at which it was made; @param joined what it has besides as well. */
async function isAllIn(
  library: LibraryDatabase,
  there: HeldBackup,
  collections: readonly string[],
  joined: boolean,
): Promise<boolean> {
  let same = collections.every((one) => there.collections.includes(one));
  if (!joined && there.collections.length > collections.length) return false;
  let end = (): void => undefined;
  await visitLibrary(library, () => {
    const visitor = joinWith(there, {
      table: () => undefined,
      record: (record, theirs, own) => {
        same &&= theirs !== undefined && isSame(joined ? record : own, theirs);
      },
      preferences: () => undefined,
    });
    end = () => visitor.end();
    return visitor;
  });
  end();
  return same;
}
