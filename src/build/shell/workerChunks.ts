import type { Plugin } from 'vite';

/** The workers: by the name under which their addresses are imported, what each begins with. */
const ENTRIES = new Map([
  ['virtual:worker-url', { name: 'worker', entry: '/worker/main.ts' }],
  ['virtual:documents-url', { name: 'documents', entry: '/documents/main.ts' }],
]);
const RESOLVED = '\0';

/**
 * Builds the workers as further entries of the same build, so that they share chunks with the page: Dexie is shipped
 * once instead of thrice (33 KB gz). `import url from 'virtual:worker-url'` gives the address of one.
 */
export function workerChunks(): Plugin {
  let dev = false;
  let root = '';
  return {
    name: 'offprint:worker-chunks',
    configResolved(config) {
      dev = config.command === 'serve';
      root = config.root;
    },
    resolveId: (id) => (ENTRIES.has(id) ? RESOLVED + id : null),
    load(id) {
      const worker = id.startsWith(RESOLVED) ? ENTRIES.get(id.slice(RESOLVED.length)) : undefined;
      if (!worker) return null;
      const { name, entry } = worker;
      if (dev) return `export default ${JSON.stringify(`${entry}?worker_file&type=module`)};`;
      const reference = this.emitFile({ type: 'chunk', id: root + entry, name });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
