import { readFileSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** What is served where: the bundle of the documents in `seeds`, below `path`. */
export interface ServedBundle {
  seeds: string;
  path: string;
}

/**
 * Serves a bundle in the dev server and makes it anew when a document changes. A document that cannot be read leaves the
 * bundle before it in place, so that half-saved work does not stop the page.
 *
 * @param makeBundle makes it in a folder of its own, and gives the folder
 */
export function serveBundle(
  server: ViteDevServer,
  { seeds, path }: ServedBundle,
  makeBundle: () => Promise<string>,
): void {
  const { logger } = server.config;
  let bundle = makeBundle();
  bundle.catch((problem: Error) => logger.error(problem.message));

  const reload = async (file: string) => {
    if (!file.startsWith(seeds + sep)) return;
    const next = makeBundle();
    try {
      await next;
      const before = bundle;
      bundle = next;
      remove(before);
      server.hot.send({ type: 'full-reload' });
    } catch (problem) {
      logger.error((problem as Error).message);
    }
  };
  server.watcher.add(seeds);
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (file) => void reload(file));

  server.httpServer?.on('close', () => remove(bundle));

  server.middlewares.use(path, (request, response) => {
    const name = basename(new URL(request.url ?? '', 'http://localhost').pathname);
    void bundle.then(
      (folder) => {
        const content = read(join(folder, name));
        response.statusCode = content === null ? 404 : 200;
        const isText = name.endsWith('.json');
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

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function remove(bundle: Promise<string>): void {
  void bundle.then(
    (folder) => rmSync(folder, { recursive: true, force: true }),
    () => undefined,
  );
}
