import { createHash } from 'node:crypto';
import {
  BUNDLE_FORMAT,
  type BundleManifest,
  type DerivedFileEntry,
  type Pack,
  type ShardEntry,
} from '../../../../src/core/bundle/bundle.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { pagesOf, shardText } from '../../../../src/core/bundle/shardText.ts';
import {
  PAGE_PAPERS,
  type ContentStore,
  type FetchedShard,
} from '../../../../src/data/content/contentStore.ts';
import type { BundleSource } from '../../../../src/data/content/fetchVerified.ts';
import { importBundle } from '../../../../src/data/content/importBundle.ts';
import { SiteConnection, type Fetch } from '../../../../src/data/content/siteConnection.ts';

export const MANIFEST_URL = 'https://site.test/app/content/manifest.json';

/** A derived file of the shards with the content of its file. */
export type FakeFile = Pick<DerivedFileEntry, 'kind' | 'first' | 'papers'> & { text: string | Uint8Array };

/** A pack as a test names it: its shards, and what is derived from them. */
export interface FakePack {
  shards: Paper[][];
  derivedFiles?: FakeFile[];
}

/** What a request gets instead of its file. */
export type Fault = (file: string, request: number) => Response | Promise<Response> | undefined;

export function paper(id: string, title = `Title of ${id}`, abstract = `What ${id} found out.`): Paper {
  const body = [{ t: 'text' as const, start: 0, end: abstract.length }];
  return { id, title, abstract, body, links: [], source: { document: 'list.txt' } };
}

/** `count` papers named `<prefix>-1` and so on. */
export function papers(prefix: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, at) => paper(`${prefix}-${at + 1}`));
}

/** A shard as it comes from the network. */
export function fetched(shard: Paper[]): FetchedShard {
  return {
    papers: shard,
    pages: pagesOf(shard, PAGE_PAPERS),
  };
}

/** A site that hands out a bundle, counts what is asked for, and can go wrong. */
export class FakeSite {
  files = new Map<string, string | Uint8Array<ArrayBuffer>>();
  requests: string[] = [];
  cacheModes: string[] = [];
  /** Headers of the requests. */
  headers: Record<string, string>[] = [];
  /** Whether it knows ranges. */
  ranges = true;
  fault: Fault = () => undefined;
  manifest!: BundleManifest;

  /** Puts a bundle of these shards, in one pack, in place of the one before. */
  deploy(version: string, shards: Paper[][], files: FakeFile[] = []): void {
    const ofAll = files.filter(({ kind }) => kind === 'acronyms');
    const ofPack = files.filter(({ kind }) => kind !== 'acronyms');
    this.deployPacks(version, { all: { shards, derivedFiles: ofPack } }, ofAll);
  }

  /** Puts a bundle of these packs, by id, in place of the one before. */
  deployPacks(version: string, fakes: Record<string, FakePack>, files: FakeFile[] = []): void {
    this.files.clear();
    const packs = Object.entries(fakes).map(([id, fake]) => this.#pack(id, fake));
    const papers = packs.reduce((sum, pack) => sum + pack.papers, 0);
    this.manifest = {
      format: BUNDLE_FORMAT,
      version,
      papers,
      collections: [{ document: 'list.txt', papers }],
      packs,
      companions: files.map((file) => this.#derivedFile(file)),
    };
    this.files.set('manifest.json', JSON.stringify(this.manifest));
  }

  /** The shards of all packs. */
  get shards(): ShardEntry[] {
    return this.manifest.packs.flatMap((pack) => pack.shards);
  }

  /** The derived files of all packs, then those of the corpus. */
  get derivedFiles(): DerivedFileEntry[] {
    return [...this.manifest.packs.flatMap((pack) => pack.companions), ...this.manifest.companions];
  }

  #pack(id: string, { shards, derivedFiles = [] }: FakePack): Pack {
    const entries = shards.map((shard) => ({ ...this.#put(shardText(shard)), papers: shard.length }));
    return {
      id,
      name: `Pack ${id}`,
      papers: shards.flat().length,
      bytes: 2000,
      download: 1000,
      shards: entries,
      companions: derivedFiles.map((file) => this.#derivedFile(file)),
    };
  }

  #derivedFile({ text, ...entry }: FakeFile): DerivedFileEntry {
    return { ...entry, ...this.#put(text) };
  }

  readonly fetch: Fetch = async (url, { cache, signal, headers = {} }) => {
    const file = url.slice(url.lastIndexOf('/') + 1);
    this.requests.push(file);
    this.cacheModes.push(cache);
    this.headers.push(headers);
    const request = this.requests.filter((other) => other === file).length;
    const wrong = await Promise.race([this.fault(file, request), abortOf(signal)]);
    return wrong ?? this.answer(file, headers);
  };

  /** What the site says when it is well. */
  answer(file: string, headers: Record<string, string> = {}): Response {
    const text = this.files.get(file);
    if (text === undefined) return new Response('not found', { status: 404 });
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const told = { 'content-type': 'application/json', etag: tagOf(bytes) };
    const from = this.ranges ? rangeIn(headers, tagOf(bytes)) : null;
    if (from === null) return new Response(bytes, { headers: told });
    if (from >= bytes.length) return new Response('', { status: 416 });
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    return new Response(bytes.slice(from), { status: 206, headers: { ...told, 'content-range': range } });
  }

  /** Names of shard files asked for since the last call. */
  takeShardRequests(): string[] {
    const shards = this.requests.filter((file) => file !== 'manifest.json');
    this.requests = [];
    this.cacheModes = [];
    return shards;
  }

  #put(text: string | Uint8Array): Omit<ShardEntry, 'papers'> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const file = `${sha256.slice(0, 12)}.json`;
    this.files.set(file, typeof text === 'string' ? text : Uint8Array.from(text));
    return { file, sha256, bytes: Buffer.byteLength(text) };
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}

export const html = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
export const status = (code: number) => new Response('', { status: code });
export const text = (body: string) => new Response(body, { headers: { 'content-type': 'application/json' } });
/** A site that is not reached, whether the device knows that it has no network or not. */
export const offline = () => Promise.reject(new TypeError('Failed to fetch'));
/** What a device says of its network, for `vi.stubGlobal('navigator', …)`. */
export const NO_NETWORK = { onLine: false };
/** A body that breaks off after its first bytes. */
export const cut = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"form')),
      pull: (controller) => controller.error(new TypeError('network error')),
    }),
    { headers: { 'content-type': 'application/json' } },
  );

/** Strong, as that of a host which compares bytes. */
function tagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
}

/** Where an answer begins that may be a part; null if the whole file is wanted, or another state of it was begun. */
function rangeIn(headers: Record<string, string>, tag: string): number | null {
  const [, from] = /^bytes=(\d+)-$/.exec(headers['range'] ?? '') ?? [];
  return from === undefined || (headers['if-range'] ?? tag) !== tag ? null : Number(from);
}

/** An answer that a test lets out piece by piece. */
export class HeldBody {
  readonly response: Response;
  #stream!: ReadableStreamDefaultController<Uint8Array>;
  readonly #bytes: Uint8Array;
  #sent = 0;

  /** @param answer what the site would say */
  static async of(answer: Response): Promise<HeldBody> {
    return new HeldBody(answer, new Uint8Array(await answer.arrayBuffer()));
  }

  private constructor({ status: code, headers }: Response, bytes: Uint8Array) {
    this.#bytes = bytes;
    const body = new ReadableStream<Uint8Array>({ start: (stream) => void (this.#stream = stream) });
    this.response = new Response(body, { status: code, headers });
  }

  /** Lets out so many bytes more; with the last ones the body ends. */
  send(bytes: number): void {
    this.#stream.enqueue(this.#bytes.slice(this.#sent, this.#sent + bytes));
    this.#sent += bytes;
    if (this.#sent >= this.#bytes.length) this.#stream.close();
  }

  /** The connection ends. */
  cut(): void {
    this.#stream.error(new TypeError('network error'));
  }
}

/** Where the files of a site come from, for a store. */
export function sourceOf(
  { fetch }: Pick<FakeSite, 'fetch'>,
  { partials }: Pick<ContentStore, 'partials'>,
  stop: AbortSignal = new AbortController().signal,
): BundleSource {
  return { manifestUrl: MANIFEST_URL, connection: new SiteConnection(fetch, stop), partials };
}

/** Imports what a site has, with nobody looking. */
export function importInto(store: ContentStore, site: FakeSite): Promise<void> {
  const nothing = () => undefined;
  return importBundle({
    store,
    manifest: site.manifest,
    packs: ['all'],
    source: sourceOf(site, store),
    onProgress: nothing,
    onFetched: nothing,
    onStored: nothing,
  });
}
