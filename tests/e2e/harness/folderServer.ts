import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Several built sites on one origin, each below a path of its own: `/`, `/a/`, `/a b/ü/`. */
export class FolderServer {
  readonly #folders: readonly (readonly [path: string, folder: string])[];
  #server: Server | null = null;
  origin = '';

  /** @param folders by the paths that they are served under, which begin and end with a slash and are not encoded */
  constructor(folders: Readonly<Record<string, string>>) {
    // What is below another comes first.
    this.#folders = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void this.#read(request.url ?? '/').then((found) => {
        response.writeHead(found ? 200 : 404, found ? { 'content-type': found.type } : {});
        response.end(found?.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  async #read(url: string): Promise<{ body: Buffer; type: string } | null> {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const [below, folder] = this.#folders.find(([prefix]) => path.startsWith(prefix)) ?? [];
    if (below === undefined || folder === undefined) return null;
    const file = normalize(path.slice(below.length) || 'index.html');
    if (file.startsWith('..')) return null;
    const body = await readFile(join(folder, file)).catch(() => null);
    return body && { body, type: TYPES[extname(file)] ?? 'application/octet-stream' };
  }
}
