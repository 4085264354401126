/** A file outside the browser that the app may write again and again, where the browser has such files. */
export type FileHandle = FileSystemFileHandle & {
  queryPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
};

interface Pickers {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileHandle>;
  showOpenFilePicker?(): Promise<FileHandle[]>;
}

const pickers = () => globalThis as Pickers;

export function canKeepFile(): boolean {
  return 'showSaveFilePicker' in globalThis && 'showOpenFilePicker' in globalThis;
}

/**
 * Asks a person for a file: a new one, or one that is there. Only the second keeps what is in it. Call it from a
 * person's action.
 *
 * @returns null where none was chosen, or it may not be written
 */
export async function pickKeptFile(
  which: 'new' | 'there',
  suggestedName: string,
): Promise<FileHandle | null> {
  try {
    const handle =
      which === 'new'
        ? await pickers().showSaveFilePicker?.({ suggestedName })
        : (await pickers().showOpenFilePicker?.())?.[0];
    return handle && (await askForFile(handle)) ? handle : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** True if the file may be read and written without asking. */
export async function mayWrite(handle: FileHandle): Promise<boolean> {
  return ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Asks a person to let the app read and write the file. Call it from a person's action. */
export async function askForFile(handle: FileHandle): Promise<boolean> {
  if (await mayWrite(handle)) return true;
  return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'denied') === 'granted';
}

/**
 * Does something in one tab after the other; all at once where the browser has no locks.
 *
 * @param patience ms after which the others are not waited for any more: a file in a folder far away may never answer.
 */
export async function oneTabAtATime(
  name: string,
  act: () => Promise<void>,
  patience?: number,
): Promise<void> {
  const locks = locksHere();
  if (!locks) return act();
  let begun = false;
  const begin = () => {
    begun = true;
    return act();
  };
  const options = patience === undefined ? {} : { signal: AbortSignal.timeout(patience) };
  try {
    await locks.request(name, options, begin);
  } catch (problem) {
    if (begun || patience === undefined) throw problem;
    await act();
  }
}

/** Whether any tab holds a lock; false where the browser has none. */
export async function isHeld(name: string): Promise<boolean> {
  const free = await locksHere()?.request(name, { ifAvailable: true }, (lock) => lock !== null);
  return free === false;
}

/** Missing in old browsers; some refuse them as soon as they are named. */
function locksHere(): LockManager | undefined {
  try {
    return navigator.locks as LockManager | undefined;
  } catch {
    return undefined;
  }
}
