import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { MemoryFiles } from './bundleFiles.ts';

/** What is served where: the bundle of the documents in `seeds`, below `path`. */
export interface ServedBundle {
  seeds: string;
  path: string;
}

/**
 * Serves a bundle in the dev server and makes it anew when a document changes. A document that cannot be read leaves the
 * bundle before it in place, so that half-saved work does not stop the page.
 */
export function serveBundle(
  server: ViteDevServer,
  { seeds, path }: ServedBundle,
  makeBundle: () => Promise<MemoryFiles>,
): void {
  const { logger } = server.config;
  let bundle = makeBundle();
  bundle.catch((problem: Error) => logger.error(problem.message));

  const reload = async (file: string) => {
    if (!file.startsWith(seeds + sep)) return;
    const next = makeBundle();
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

  server.middlewares.use(path, (request, response) => {
    const name = new URL(request.url ?? '', 'http://localhost').pathname.slice(1);
    void bundle.then(
      (files) => {
        const content = files.contents.get(name);
        response.statusCode = content === undefined ? 404 : 200;
        const isText = typeof content === 'string';
        response.setHeader('Content-Type', isText ? 'application/json' : 'application/octet-stream');
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
