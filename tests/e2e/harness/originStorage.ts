import type { Page } from '@playwright/test';

/** The database that a first visit fills and no reading changes. */
const CONTENT = /:content$/;
/** What later visits work out from the rest of the content and keep, whatever is done in them. */
const WORKED_OUT = ['indexes', 'words', 'listings'];

/**
 * Removes from an origin all that a person can have left there: every database but the content, and what is in
 * `localStorage`. The page must be of that origin and must not run the app.
 */
export function clearPersonal(page: Page): Promise<void> {
  return page.evaluate(async (content) => {
    localStorage.clear();
    const names = (await indexedDB.databases()).map(({ name }) => name!);
    const personal = names.filter((name) => !new RegExp(content).test(name));
    const remove = (name: string) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error!);
      });
    await Promise.all(personal.map(remove));
  }, CONTENT.source);
}

/**
 * All that an origin stores, in words: databases with a digest of what is in them, cached files, `localStorage`, service
 * workers. Equal for equal storage. The page must be of that origin.
 */
export function describeStorage(page: Page): Promise<string> {
  return page.evaluate(async (workedOut) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const digest = async (bytes: BufferSource) => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const digestOf = async (values: unknown[]) => {
      const buffers: Promise<string>[] = [];
      const text = JSON.stringify(values, (_, value: unknown) => {
        if (ArrayBuffer.isView(value)) return buffers.push(digest(value as Uint8Array<ArrayBuffer>));
        return value;
      });
      return digest(new TextEncoder().encode([text, ...(await Promise.all(buffers))].join()));
    };
    const lines: string[] = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name!));
      lines.push(`${name} ${version}`);
      for (const store of database.objectStoreNames) {
        if (workedOut.includes(store)) continue;
        const { keys, values } = await (async () => {
          const records = database.transaction(store).objectStore(store);
          const [keys, values] = [result(records.getAllKeys()), result(records.getAll())];
          return { keys: await keys, values: await values };
        })();
        lines.push(`${name} ${store} ${keys.length} ${await digestOf([keys, values])}`);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      lines.push(`${name} ${requests.map(({ url }) => url).join(' ')}`);
    }
    for (const { scope, installing, waiting, active } of await navigator.serviceWorker.getRegistrations())
      lines.push(`${scope} ${[installing, waiting, active].map((worker) => worker?.scriptURL).join(' ')}`);
    lines.push(...Object.entries(localStorage as Record<string, string>).map((entry) => entry.join(' ')));
    return lines.sort().join('\n');
  }, WORKED_OUT);
}
