/**
 * The folder this deployment lives in: `/` or `/repo/`, always with a slash at both ends. All that is stored carries it,
 * because browsers part storage by origin and two libraries on one host must not share.
 */
export function basePath(baseUri: string = document.baseURI): string {
  return new URL('.', baseUri).pathname;
}

/** Name of one of this deployment's databases: `content` can be fetched again, `library` is the only copy. */
export function databaseName(kind: 'content' | 'library'): string {
  return storageKey(kind);
}

/** Name for a thing this deployment stores, in `localStorage` or elsewhere: `offprint:/repo/:theme`. */
export function storageKey(name: string): string {
  return `offprint:${basePath()}:${name}`;
}
