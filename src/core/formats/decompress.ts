const GZIP_MAGIC = [0x1f, 0x8b] as const;
const PROBLEM = 'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.';

/**
 * A document's bytes, unpacked where they are a gzip archive, whatever its name; or why they cannot be: one sentence,
 * what to do in it.
 */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  if (!GZIP_MAGIC.every((byte, at) => bytes[at] === byte)) return { bytes };
  try {
    return { bytes: await gunzip(bytes) };
  } catch {
    return { problem: PROBLEM };
  }
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const [bytes] = await Promise.all([collect(stream.readable), written]);
  return bytes;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
