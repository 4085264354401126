import { fetchBytes } from './fetchBytes.ts';
import { isIntact, shellResponse, type ShellFile } from './shellFile.ts';

/**
 * Checked each time they are served: all code but the large scripts that the page begins with. Of those the watchdog
 * sees that they did not run; it sees neither that the worker did not, or what it imports, nor that the app has no style.
 */
const ALWAYS_CHECKED = /^(?!assets\/(?:index|common)-[^/]*\.js$).*\.(?:css|html|js)$/;

/** Notes about a version, kept in its cache beside its files: that it has started; how often it was tried before that; the cache of the version that is served in its place. */
const NOTES = { started: '?started', tries: '?tries', back: '?back' } as const;
/** How often a version is opened without starting before the one before it is served, where the page itself does not ask for it. */
const MOST_TRIES = 3;

export interface ShellOptions {
  /** Address of the folder the app lives in, with a slash at the end. */
  scope: string;
  version: string;
  files: readonly ShellFile[];
  /** What everything is served with. */
  headers: Readonly<Record<string, string>>;
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
  /** The cache of the version that is served in place of this one, once it was looked up. */
  #back: Promise<string | undefined> | undefined;

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

  /**
   * A file of this version: from the cache, else fetched and kept, else as the network gives it. Of one that could not
   * start, that of the version before.
   */
  async serve(path: string): Promise<Response> {
    const cache = await this.#open();
    const address = this.#address(path);
    const back = await this.#servedInstead();
    const before = back && (await (await this.#options.caches.open(back)).match(address));
    if (before) return before;
    const kept = await cache.match(address);
    if (kept && (!ALWAYS_CHECKED.test(path) || (await this.#intactBytes(path, kept.clone())))) return kept;
    await this.#ensure(cache, path).catch(() => undefined);
    return (await cache.match(address)) ?? this.#passedOn(path);
  }

  /** Whether the version before is served in place of this one. */
  async isBack(): Promise<boolean> {
    return (await this.#servedInstead()) !== undefined;
  }

  /**
   * A page runs, by its script. If it is of this version, the one before is not needed any more, nor served any more in
   * place of one that was only slow.
   */
  async markStarted(script: string): Promise<void> {
    if (!this.pathOf(script)) return;
    const back = await this.#servedInstead();
    // Both versions may have this script: then the one before is what runs.
    if (back && (await (await this.#options.caches.open(back)).match(script))) return;
    if (back) await this.goOn();
    if (!(await this.hasStarted())) await this.#note('started', 'yes');
  }

  async hasStarted(): Promise<boolean> {
    return (await this.#noted('started')) !== undefined;
  }

  /**
   * From now on serves the version that started last, if this one never did. False if there is none. Its own files stay,
   * for `goOn`.
   */
  async goBack(): Promise<boolean> {
    if ((await this.hasStarted()) || (await this.isBack())) return false;
    let last: string | undefined;
    for (const name of await this.#others()) {
      const cache = await this.#options.caches.open(name);
      if (
        (await cache.match(this.#address(NOTES.started))) &&
        (await cache.match(this.#address('index.html')))
      )
        last = name;
    }
    if (last) await this.#note('back', last);
    return last !== undefined;
  }

  /** Serves this version again. */
  async goOn(): Promise<void> {
    const cache = await this.#open();
    await Promise.all([NOTES.back, NOTES.tries].map((note) => cache.delete(this.#address(note))));
    this.#back = undefined;
  }

  /** The app is about to be opened. After some times without a start, the version before is. */
  async countTry(): Promise<void> {
    if ((await this.hasStarted()) || (await this.isBack())) return;
    const tries = Number(await this.#noted('tries')) || 0;
    if (tries < MOST_TRIES || !(await this.goBack())) await this.#note('tries', `${tries + 1}`);
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
    await cache.put(this.#address(path), shellResponse(path, bytes, this.#options.headers));
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

  /** As the network gives it, under the policy that binds what this version has. */
  async #passedOn(path: string): Promise<Response> {
    const given = await this.#options.fetch(this.#address(path), {});
    if (given.redirected || !given.body) return given;
    const { status, statusText } = given;
    const headers = new Headers(given.headers);
    for (const [name, value] of Object.entries(this.#options.headers)) headers.set(name, value);
    return new Response(given.body, { status, statusText, headers });
  }

  #servedInstead(): Promise<string | undefined> {
    return (this.#back ??= this.#noted('back')
      .then(async (name) => (name && (await this.#options.caches.has(name)) ? name : undefined))
      .catch(() => (this.#back = undefined)));
  }

  async #noted(note: keyof typeof NOTES): Promise<string | undefined> {
    return (await (await this.#open()).match(this.#address(NOTES[note])))?.text();
  }

  async #note(note: keyof typeof NOTES, text: string): Promise<void> {
    await (await this.#open()).put(this.#address(NOTES[note]), new Response(text));
    this.#back = undefined;
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
