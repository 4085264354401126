/**
 * A library as version 1 of the schema left it, made with the browser's own interface. Frozen: databases like this
 * one are out there, so this file never changes; a newer schema gets a file of its own.
 */
const STORES = [
  { name: 'saves', keyPath: 'paperId', indexes: ['savedAt'] },
  { name: 'reading', keyPath: 'paperId', indexes: ['readAt', 'openedAt'] },
  { name: 'preferences', keyPath: 'key', indexes: [] },
];

/** Dexie writes its version 1 as 10. */
const NATIVE_VERSION = 10;

export const RECORDS_V1: Record<string, object[]> = {
  saves: [
    {
      paperId: 'arxiv:2403.00001',
      savedAt: 1710147600000,
      paper: {
        id: 'arxiv:2403.00001',
        title: 'Folding long proteins',
        abstract: 'We fold them. Code: https://github.com/a/b',
        body: [
          { t: 'text', start: 0, end: 20 },
          {
            t: 'link',
            start: 20,
            end: 42,
            href: 'https://github.com/a/b',
            children: [{ t: 'text', start: 20, end: 42 }],
          },
        ],
        links: [{ href: 'https://github.com/a/b', kind: 'code', start: 20, end: 42 }],
        source: { document: 'trending-papers.txt', line: 7, curator: 'AK', date: 'Mar 11' },
      },
    },
  ],
  reading: [
    {
      paperId: 'arxiv:2403.00001',
      readAt: 1710148000000,
      openedAt: 1710147900000,
      position: { offset: 12, fraction: 0.3 },
    },
    { paperId: 'title:silence', readAt: null, openedAt: 1710149000000, position: null },
  ],
  preferences: [
    { key: 'theme', value: 'dark' },
    { key: 'textSize', value: 19 },
  ],
};

export function createLibraryV1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, NATIVE_VERSION);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes } of STORES) {
        const created = request.result.createObjectStore(store, { keyPath });
        for (const index of indexes) created.createIndex(index, index);
        for (const record of RECORDS_V1[store]!) created.put(record);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
