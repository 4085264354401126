import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { headersFor } from './responseHeaders.ts';
import { overShellBudget, overWorkerBudget, shellSize, startFiles, startSize } from './shellBudget.ts';
import { type ShellFile, shellFiles } from './shellFiles.ts';

/** Never renamed: a browser that knows the old name would stay with the old app for good. */
const SCRIPT = 'service-worker.js';
/** What a repair checks a start by (`app/repair/siteFiles.ts`). It is asked of the site only. */
const LIST = 'shell.json';
const ENTRY = fileURLToPath(new URL('../../sw/serviceWorker.ts', import.meta.url));

/**
 * Builds the service worker once the site is written, because it carries the list of the site's files. The dev server
 * has none.
 */
export function serviceWorkerPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offprint:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const site = config.build.outDir;
        const files = shellFiles(site);
        const code = await buildWorker(files);
        const size = gzipSync(code, { level: 9 }).length;
        for (const line of [...overShellBudget(files), ...overWorkerBudget(size)]) config.logger.warn(line);
        writeFileSync(join(site, SCRIPT), code);
        writeFileSync(join(site, LIST), JSON.stringify({ files: pairsOf(startFiles(files)) }));
        config.logger.info(
          `offline shell: ${files.length} files, ${shellSize(files)} bytes gz without fonts, ${startSize(files)} of them for a start; service worker: ${size} bytes gz`,
        );
      },
    },
  };
}

function pairsOf(files: readonly ShellFile[]): [path: string, digest: string][] {
  return files.map(({ path, digest }) => [path, digest]);
}

async function buildWorker(files: readonly ShellFile[]): Promise<string> {
  const list = pairsOf(files);
  const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SHELL_FILES: JSON.stringify(list),
      SHELL_VERSION: JSON.stringify(version),
      // What hosts are asked to send with every file.
      SHELL_HEADERS: JSON.stringify(headersFor('/*')),
    },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', entryFileNames: SCRIPT },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The service worker was not built.');
  return output.output[0].code;
}
