/** Packs what comes piece by piece; only what is packed is held. */
export class Gzip {
  readonly #writer;
  readonly #pieces: Promise<Uint8Array[]>;
  #written: Promise<void> = Promise.resolve();

  constructor() {
    const { readable, writable } = new CompressionStream('gzip');
    this.#writer = writable.getWriter();
    this.#pieces = collect(readable);
    // Told by `end`.
    this.#pieces.catch(() => undefined);
  }

  /** Does not wait: browsers pack it before the next task. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#written = this.#writer.write(bytes);
    this.#written.catch(() => undefined);
  }

  /** What is packed, in pieces; rejects where it could not be. */
  async end(): Promise<Uint8Array[]> {
    await this.#written;
    await this.#writer.close();
    return this.#pieces;
  }
}

async function collect(readable: CompressionStream['readable']): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) pieces.push(part.value);
  return pieces;
}
