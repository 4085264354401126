import type { FileEntry } from '../../core/bundle/bundle.ts';
import { DataError } from '../dataError.ts';
import { BundleFault } from './bundleFault.ts';
import { joinBytes } from '../../core/bundle/joinBytes.ts';
import type { PartialFiles } from './partialFiles.ts';
import type { SiteConnection } from './siteConnection.ts';

/** How often what has arrived is stored, milliseconds: a file that comes sooner is stored once, as a whole. */
const KEEP_EVERY_MS = 2000;
const PARTIAL_CONTENT = 206;

/**
 * A file on its way, and what has arrived of it: another try, in this visit or a later one, asks for the rest only. The
 * file's hash, which whoever wants it checks at the end, tells whether what was put together belongs together.
 */
export class Download {
  readonly #entry: FileEntry;
  readonly #partials: PartialFiles;
  readonly #onSize: (size: number) => void;
  #pieces: Uint8Array[] = [];
  #size = 0;
  /** Those of the pieces that are not stored. */
  #unkept: Uint8Array[] = [];
  #keptAt = performance.now();
  /** What the server called the state of the file that it sent, if it will know it again. */
  #validator: string | null = null;

  private constructor(entry: FileEntry, partials: PartialFiles, onSize: (size: number) => void) {
    this.#entry = entry;
    this.#partials = partials;
    this.#onSize = onSize;
  }

  /** Takes up what arrived before. @param onSize is called with the bytes that are here, whenever there are more */
  static async of(
    entry: FileEntry,
    partials: PartialFiles,
    onSize: (size: number) => void,
  ): Promise<Download> {
    const download = new Download(entry, partials, onSize);
    const arrived = await partials.get(entry);
    if (arrived && arrived.bytes.length <= entry.bytes) {
      download.#validator = arrived.validator;
      download.#grow(arrived.bytes);
    }
    return download;
  }

  /** Bytes that are here. */
  get size(): number {
    return this.#size;
  }

  /** The file, once `receive` got it. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return joinBytes(this.#pieces);
  }

  /**
   * Asks for what is missing. A server that sends the file from its beginning, because it knows no ranges or because the
   * file is another one by now, is followed. Throws a `BundleFault`, of the kind `damaged` if what came cannot be the file.
   *
   * @param cache how the HTTP cache is used for a file of which nothing is here
   */
  async receive(connection: SiteConnection, url: string, cache: RequestCache): Promise<void> {
    const from = this.#size;
    if (from === this.#entry.bytes) return;
    await connection.receive(url, from === 0 ? { cache } : this.#request(from), {
      onAnswer: (response) => this.#begin(response, from),
      onPiece: (piece) => this.#add(piece),
    });
    if (this.#size !== this.#entry.bytes) throw this.#fault(`${this.#size} bytes`);
  }

  /** Stores what is not stored yet. Where there is no room it has to be fetched again on a later visit. */
  async keep(): Promise<void> {
    const bytes = joinBytes(this.#unkept);
    if (bytes.length === 0) return;
    this.#unkept = [];
    this.#keptAt = performance.now();
    try {
      await this.#partials.add(this.#entry, {
        start: this.#size - bytes.length,
        bytes,
        validator: this.#validator,
      });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  /** Forgets what has arrived. */
  async discard(): Promise<void> {
    this.#restart();
    await this.#partials.drop(this.#entry);
  }

  /** The HTTP cache knows whole files only. */
  #request(from: number) {
    const condition = this.#validator === null ? {} : { 'if-range': this.#validator };
    return { cache: 'no-store', headers: { range: `bytes=${from}-`, ...condition } } as const;
  }

  #begin({ status, headers }: Response, from: number): void {
    if (status !== PARTIAL_CONTENT) this.#restart();
    else if (from > 0 && !isRest(headers, from, this.#entry.bytes)) throw this.#fault('another range');
    this.#validator = validatorIn(headers) ?? this.#validator;
  }

  async #add(piece: Uint8Array): Promise<void> {
    if (this.#size + piece.length > this.#entry.bytes) throw this.#fault('too many bytes');
    this.#grow(piece);
    this.#unkept.push(piece);
    if (performance.now() - this.#keptAt >= KEEP_EVERY_MS) await this.keep();
  }

  #grow(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
    this.#onSize(this.#size);
  }

  #restart(): void {
    this.#pieces = [];
    this.#unkept = [];
    this.#size = 0;
    this.#validator = null;
  }

  #fault(detail: string): BundleFault {
    return new BundleFault('damaged', `${this.#entry.file}: ${detail}`);
  }
}

/** Whether an answer is of the bytes from `from` to the end of a file of `bytes`, as they are and not compressed. */
function isRest(headers: Headers, from: number, bytes: number): boolean {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const fits = Number(start) === from && (total === '*' || Number(total) === bytes);
  return fits && !headers.has('content-encoding');
}

/**
 * The strong validator of an answer. That of a compressed one is of other bytes, and a weak one may not be used for
 * ranges: then the length and the hash of the file tell.
 */
function validatorIn(headers: Headers): string | null {
  if (headers.has('content-encoding')) return null;
  const tag = headers.get('etag');
  if (tag === null) return headers.get('last-modified');
  return tag.startsWith('W/') ? null : tag;
}
