import { createHash } from 'node:crypto';
import {
  BUNDLE_FORMAT,
  type BundleManifest,
  type CompanionEntry,
  type ShardEntry,
} from '../../../../src/core/bundle.ts';
import type { Paper } from '../../../../src/core/paper.ts';
import type { Fetch } from '../../../../src/data/content/fetchFile.ts';

export const MANIFEST_URL = 'https://site.test/app/content/manifest.json';

/** A companion of the shards with the text of its file. */
export type Companion = Pick<CompanionEntry, 'kind' | 'first' | 'papers'> & { text: string };

/** What a request gets instead of its file. */
export type Fault = (file: string, request: number) => Response | Promise<Response> | undefined;

export function paper(id: string, title = `Title of ${id}`, abstract = `What ${id} found out.`): Paper {
  const body = [{ t: 'text' as const, start: 0, end: abstract.length }];
  return { id, title, abstract, body, links: [], source: { document: 'list.txt', line: 1 } };
}

/** `count` papers named `<prefix>-1` and so on. */
export function papers(prefix: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, at) => paper(`${prefix}-${at + 1}`));
}

/** A site that hands out a bundle, counts what is asked for, and can go wrong. */
export class FakeSite {
  files = new Map<string, string>();
  requests: string[] = [];
  cacheModes: string[] = [];
  fault: Fault = () => undefined;
  manifest!: BundleManifest;

  /** Puts a bundle of these shards in place of the one before; without companions it is like those of old. */
  deploy(version: string, shards: Paper[][], companions?: Companion[]): void {
    this.files.clear();
    const entries = shards.map((shard) => ({ ...this.#put(JSON.stringify(shard)), papers: shard.length }));
    const count = shards.flat().length;
    const collections = [{ document: 'list.txt', papers: count }];
    this.manifest = { format: BUNDLE_FORMAT, version, papers: count, collections, shards: entries };
    if (companions)
      this.manifest.companions = companions.map(({ text, ...entry }) => ({ ...entry, ...this.#put(text) }));
    this.files.set('manifest.json', JSON.stringify(this.manifest));
  }

  readonly fetch: Fetch = async (url, { cache }) => {
    const file = url.slice(url.lastIndexOf('/') + 1);
    this.requests.push(file);
    this.cacheModes.push(cache);
    const wrong = await this.fault(file, this.requests.filter((other) => other === file).length);
    if (wrong) return wrong;
    const text = this.files.get(file);
    if (text === undefined) return new Response('not found', { status: 404 });
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  };

  /** Names of shard files asked for since the last call. */
  takeShardRequests(): string[] {
    const shards = this.requests.filter((file) => file !== 'manifest.json');
    this.requests = [];
    this.cacheModes = [];
    return shards;
  }

  #put(text: string): Omit<ShardEntry, 'papers'> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const file = `${sha256.slice(0, 12)}.json`;
    this.files.set(file, text);
    return { file, sha256, bytes: Buffer.byteLength(text) };
  }
}

export const html = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
export const status = (code: number) => new Response('', { status: code });
export const text = (body: string) => new Response(body, { headers: { 'content-type': 'application/json' } });
export const offline = () => Promise.reject(new TypeError('Failed to fetch'));
/** A body that breaks off after its first bytes. */
export const cut = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"form')),
      pull: (controller) => controller.error(new TypeError('network error')),
    }),
    { headers: { 'content-type': 'application/json' } },
  );
