/**
 * The few globals that browsers, workers and Node share and that core needs. Core has neither the DOM's nor Node's
 * types, so that nothing in it can come to depend on one of them.
 */

declare class URL {
  constructor(address: string, base?: string | URL);
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  /** Setting it escapes what a path cannot hold, but neither `%` nor `\\`, which becomes `/`. */
  pathname: string;
  readonly searchParams: { get(name: string): string | null; set(name: string, value: string): void };
  static canParse(address: string, base?: string | URL): boolean;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

interface ReadableStream<T> {
  getReader(): {
    read(): Promise<{ done: false; value: T } | { done: true; value?: undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

declare class DecompressionStream {
  constructor(format: 'gzip');
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: {
    getWriter(): {
      write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
      close(): Promise<void>;
      abort(reason: unknown): Promise<void>;
    };
  };
}

declare class CompressionStream {
  constructor(format: 'gzip');
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: DecompressionStream['writable'];
}

/** Browsers have `subtle` at secure addresses only. */
declare const crypto: {
  readonly subtle?: { digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
};
