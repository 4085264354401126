import { fetchBytes } from './fetchBytes.ts';
import { isIntact, shellResponse, type ShellFile } from './shellFile.ts';

/**
 * Checked each time they are served: the repair of everything else hangs on the page and its watchdog, which sees
 * neither that the worker did not start nor that the app has no style.
 */
const ALWAYS_CHECKED = /^(index\.html|boot\.js|assets\/worker-[^/]*\.js|assets\/[^/]*\.css)$/;

export interface ShellOptions {
  /** Address of the folder the app lives in, with a slash at the end. */
  scope: string;
  version: string;
  files: readonly ShellFile[];
  policy: string;
  caches: CacheStorage;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
}

/** One version of the app's files on this device. No file is kept whose bytes are not the built ones. */
export class Shell {
  /** Begins the names of this deployment's caches and of no other's: an address path never has a blank. */
  readonly #prefix: string;
  readonly #name: string;
  readonly #options: ShellOptions;
  readonly #digests: Map<string, string>;

  constructor(options: ShellOptions) {
    this.#options = options;
    this.#prefix = `offprint:${new URL(options.scope).pathname}:shell `;
    this.#name = this.#prefix + options.version;
    this.#digests = new Map(options.files);
  }

  /** The file that an address stands for: its path in the shell, or null. The scope itself is `index.html`. */
  pathOf(address: string): string | null {
    const url = new URL(address);
    url.search = url.hash = '';
    if (!url.href.startsWith(this.#options.scope)) return null;
    const path = url.href.slice(this.#options.scope.length) || 'index.html';
    return this.#digests.has(path) ? path : null;
  }

  /** Fetches or copies every file; rejects if one of them cannot be had as it was built. Safe to repeat. */
  async install(): Promise<void> {
    const cache = await this.#open();
    await Promise.all(Array.from(this.#digests.keys(), (path) => this.#ensure(cache, path)));
  }

  /** Whether every file is here and unharmed; what is missing or harmed is fetched again where that is possible. */
  async isComplete(): Promise<boolean> {
    return this.install().then(
      () => true,
      () => false,
    );
  }

  /** A file of this version: from the cache, else fetched and kept, else as the network gives it. */
  async serve(path: string): Promise<Response> {
    const cache = await this.#open();
    const address = this.#address(path);
    const kept = await cache.match(address);
    if (kept && (!ALWAYS_CHECKED.test(path) || (await this.#intactBytes(path, kept.clone())))) return kept;
    await this.#ensure(cache, path).catch(() => undefined);
    return (await cache.match(address)) ?? this.#options.fetch(address, {});
  }

  /** A file of another version, for tabs that still run it. */
  async serveFromOthers(address: string): Promise<Response | undefined> {
    for (const name of await this.#others()) {
      const kept = await (await this.#options.caches.open(name)).match(address);
      if (kept) return kept;
    }
    return undefined;
  }

  /** Every other version, a newer one too: not to be called while one is being installed or waits. */
  async dropOthers(): Promise<void> {
    await Promise.all((await this.#others()).map((name) => this.#options.caches.delete(name)));
  }

  async #ensure(cache: Cache, path: string): Promise<void> {
    const kept = await this.#intactBytes(path, await cache.match(this.#address(path)));
    if (kept) return;
    const bytes =
      (await this.#intactBytes(path, await this.serveFromOthers(this.#address(path)))) ??
      (await this.#fetched(path));
    await cache.put(this.#address(path), shellResponse(path, bytes, this.#options.policy));
  }

  /** The second try goes past every HTTP cache on the way, where a bad copy may sit. */
  async #fetched(path: string): Promise<ArrayBuffer> {
    for (const cache of ['no-cache', 'reload'] as const) {
      const options = { cache, credentials: 'same-origin' } as const;
      const bytes = await fetchBytes(this.#options.fetch, this.#address(path), options);
      if (bytes && (await isIntact(bytes, this.#digests.get(path)!))) return bytes;
    }
    throw new Error(`${path} did not come as it was built; the version before stays.`);
  }

  async #intactBytes(path: string, response: Response | undefined): Promise<ArrayBuffer | null> {
    const bytes = await response?.arrayBuffer();
    return bytes && (await isIntact(bytes, this.#digests.get(path)!)) ? bytes : null;
  }

  #address(path: string): string {
    return this.#options.scope + path;
  }

  #open(): Promise<Cache> {
    return this.#options.caches.open(this.#name);
  }

  async #others(): Promise<string[]> {
    const names = await this.#options.caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
  }
}
