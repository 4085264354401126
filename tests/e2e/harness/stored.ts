import type { Page } from '@playwright/test';

/** All records of tables of the library as they are stored, by table. The page must be of the app's. */
export function storedTables(page: Page, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    (tables) =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open(`offprint:${location.pathname}:library`);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(tables);
          const all = tables.map((table) => [table, reading.objectStore(table).getAll()] as const);
          reading.oncomplete = () => {
            opening.result.close();
            resolve(Object.fromEntries(all.map(([table, { result }]) => [table, result])));
          };
        };
      }),
    [...tables],
  );
}

/** All records of one table. */
export async function stored<T>(page: Page, table: string): Promise<T[]> {
  return (await storedTables(page, [table]))[table] as T[];
}

/** How many records a table has; of many, none is read for it. */
export function countStored(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (table) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(`offprint:${location.pathname}:library`);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(table).objectStore(table).count();
          counting.onerror = () => reject(counting.error!);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );
}

/** Puts records into tables of the library, as a change leaves them. Tabs learn of it when they are loaded anew. */
export function putStored(page: Page, records: Record<string, object[]>): Promise<void> {
  return page.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(`offprint:${location.pathname}:library`);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(Object.keys(records), 'readwrite');
          for (const [table, rows] of Object.entries(records))
            for (const row of rows) writing.objectStore(table).put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(new Error(String(writing.error)));
        };
      }),
    records,
  );
}

/** The paper that a start from the icon would offer to go on with. */
export async function unfinishedIn(page: Page): Promise<string | undefined> {
  const kept = await stored<{ key: string; value: { id: string } | null }>(page, 'device');
  return kept.find(({ key }) => key === 'unfinished')?.value?.id;
}

/** The displayed characters up to the place that is stored of a paper; 0 where none is. */
export async function storedOffset(page: Page, paper: string): Promise<number> {
  const places = await stored<{ paperId: string; position: { offset: number } | null }>(page, 'reading');
  return places.find(({ paperId }) => paperId === paper)?.position?.offset ?? 0;
}
