import { resolve, sep } from 'node:path';
import { inspect } from 'node:util';
import type { Logger, Plugin, ViteDevServer } from 'vite';
import { type Diagnostic, formatDiagnostic } from '../core/formats/diagnostic.ts';
import { summarise } from '../core/formats/summarise.ts';
import { contentBundle } from './contentBundle.ts';
import { papersOf } from './corpus.ts';
import { readSeeds } from './readSeeds.ts';

/** Where the bundle is, beside `index.html`. */
const FOLDER = 'content';

/** What is wrong with the documents, and no fault of the program: told without a stack. */
class UnfitSeeds extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

/** Turns the documents of `folder` into the content bundle: files in a build, from memory in the dev server. */
export function contentPlugin(folder: string): Plugin {
  const seeds = resolve(folder);
  let logger: Logger;
  let readEarly: ReturnType<typeof readBundle> | null = null;

  const readBundle = async () => {
    const corpus = await readSeeds(seeds);
    const diagnostics = [...corpus.diagnostics];
    const papers = [...papersOf(corpus.drafts, corpus, (misfit) => diagnostics.push(misfit))];
    for (const diagnostic of summarise(diagnostics)) print(logger, diagnostic);
    const failed = diagnostics.filter(({ severity }) => severity === 'error');
    if (failed.length) throw new UnfitSeeds(failed.map(formatDiagnostic).join('\n'));
    logger.info(`${seeds}: ${papers.length} papers`);
    return contentBundle(papers, corpus.collections);
  };

  return {
    name: 'offprint:content',
    configResolved(config) {
      logger = config.logger;
    },
    /** Before the bundler is at work, which would bury what is wrong with a document under stacks of its own. */
    async buildApp() {
      readEarly = readBundle();
      await readEarly;
    },
    async buildStart() {
      if (this.environment.config.command === 'serve') return;
      const bundle = await (readEarly ?? readBundle());
      readEarly = null;
      for (const [file, source] of bundle)
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${file}`, source });
    },
    configureServer: (server) => serveBundle(server, seeds, readBundle),
  };
}

/** A document that cannot be read leaves the bundle before it in place, so that half-saved work does not stop the page. */
function serveBundle(
  server: ViteDevServer,
  seeds: string,
  readBundle: () => Promise<Map<string, string | Uint8Array>>,
): void {
  const { logger } = server.config;
  let bundle = readBundle();
  bundle.catch((problem: Error) => logger.error(problem.message));

  const reload = async (file: string) => {
    if (!file.startsWith(seeds + sep)) return;
    const next = readBundle();
    try {
      await next;
      bundle = next;
      server.hot.send({ type: 'full-reload' });
    } catch (problem) {
      logger.error((problem as Error).message);
    }
  };
  server.watcher.add(seeds);
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (file) => void reload(file));

  server.middlewares.use(`/${FOLDER}/`, (request, response) => {
    const name = new URL(request.url ?? '', 'http://localhost').pathname.slice(1);
    void bundle.then(
      (files) => {
        const content = files.get(name);
        response.statusCode = content === undefined ? 404 : 200;
        response.setHeader(
          'Content-Type',
          typeof content === 'string' ? 'application/json' : 'application/octet-stream',
        );
        response.setHeader('Cache-Control', 'no-cache');
        response.end(content);
      },
      (problem: Error) => {
        response.statusCode = 500;
        response.end(problem.message);
      },
    );
  });
}

function print(logger: Logger, diagnostic: Diagnostic): void {
  const line = formatDiagnostic(diagnostic);
  if (diagnostic.severity === 'note') logger.info(line);
  else if (diagnostic.severity === 'warning') logger.warn(line);
}
