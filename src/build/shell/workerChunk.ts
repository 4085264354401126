import type { Plugin } from 'vite';

const PUBLIC_ID = 'virtual:worker-url';
const RESOLVED_ID = '\0' + PUBLIC_ID;
const ENTRY = '/worker/main.ts';

/**
 * Builds the worker as one more entry of the same build, so that it shares chunks with the page: Dexie is shipped
 * once instead of twice (33 KB gz). `import url from 'virtual:worker-url'` gives its address.
 */
export function workerChunk(): Plugin {
  let dev = false;
  let root = '';
  return {
    name: 'offprint:worker-chunk',
    configResolved(config) {
      dev = config.command === 'serve';
      root = config.root;
    },
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null;
      if (dev) return `export default ${JSON.stringify(`${ENTRY}?worker_file&type=module`)};`;
      const reference = this.emitFile({ type: 'chunk', id: root + ENTRY, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
