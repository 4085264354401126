/**
 * To be imported first, before Dexie: that makes a BroadcastChannel as soon as it is read, which a browser that may
 * store nothing has and refuses (Firefox with all cookies blocked), and the app would not start. Without one Dexie tells
 * other tabs nothing, and where nothing is stored there is nothing to tell.
 */
try {
  new BroadcastChannel('').close();
} catch {
  Reflect.set(globalThis, 'BroadcastChannel', undefined);
}

/** What IndexedDB is reached by; nothing of it where the browser has none, or refuses it as soon as it is named. */
export function databases(): Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'> {
  try {
    const { indexedDB, IDBKeyRange } = globalThis;
    return { indexedDB, IDBKeyRange };
  } catch {
    return { indexedDB: undefined, IDBKeyRange: undefined } as unknown as typeof globalThis;
  }
}

export function hasDatabases(): boolean {
  return Boolean(databases().indexedDB);
}
