import { joinBytes } from './joinBytes.ts';

/** Fed in slices, an archive fills at most a thousand times as much memory before it is stopped: 16 MB. */
const SLICE = 16_384;

/** An archive that holds more than was allowed. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Unpacks gzip. Throws a `TooLargeError` as soon as there are more than `most` bytes, which a small archive can hold a
 * thousandfold, and a TypeError for anything else than gzip.
 */
export async function gunzip(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const { writable, readable } = new DecompressionStream('gzip');
  const [read, fed] = await Promise.allSettled([collect(readable, most), feed(writable, packed)]);
  if (read.status === 'rejected') throw read.reason;
  if (fed.status === 'rejected') throw fed.reason;
  return read.value;
}

async function feed(stream: DecompressionStream['writable'], bytes: Uint8Array): Promise<void> {
  const writer = stream.getWriter();
  for (let at = 0; at < bytes.length; at += SLICE) await writer.write(bytes.slice(at, at + SLICE));
  await writer.close();
}

/** What is no gzip archive, or breaks off. */
export class DamagedError extends Error {
  override name = 'DamagedError';
}

/**
 * Unpacks gzip as it comes, with no more of it in memory than a slice makes. Throws a `DamagedError` for anything else than
 * gzip, and what the parts throw. Who stops reading ends it.
 */
export async function* gunzipParts(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { writable, readable } = new DecompressionStream('gzip');
  const source = { failed: false, error: undefined as unknown };
  const fed = feedParts(writable, packed, (error) => Object.assign(source, { failed: true, error }));
  // Told by what is read.
  fed.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } catch (cause) {
    throw source.failed ? source.error : new DamagedError('', { cause });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feedParts(
  stream: DecompressionStream['writable'],
  parts: AsyncIterable<Uint8Array>,
  onFailed: (error: unknown) => void,
): Promise<void> {
  const writer = stream.getWriter();
  const iterator = parts[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch(async (error: unknown) => {
      onFailed(error);
      // Who reads would wait for good.
      await writer.abort(error);
      throw error;
    });
    if (next.done) return writer.close();
    for (let at = 0; at < next.value.length; at += SLICE)
      await writer.write(next.value.slice(at, at + SLICE));
  }
}

async function collect(stream: DecompressionStream['readable'], most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      const error = new TooLargeError(`More than ${most} bytes.`);
      await reader.cancel(error);
      throw error;
    }
    chunks.push(part.value);
  }
  return joinBytes(chunks);
}
