/**
 * Longest silence, ms. A file that stalls would hold an install for minutes, in which nothing can be tried again. Files
 * share a line, so whichever of them something comes of, none is given up.
 */
const SILENCE_MS = 30_000;

type Fetch = (address: string, options: RequestInit) => Promise<Response>;

const pending = new Set<AbortController>();
/** Told whenever something comes of any file. */
export const listeners = new Set<() => void>();
let silence: ReturnType<typeof setTimeout> | undefined;

/** The bytes of a file, or null where the host does not have it. Rejects where the answer breaks off or stalls. */
export async function fetchBytes(
  fetch: Fetch,
  address: string,
  options: RequestInit,
): Promise<ArrayBuffer | null> {
  const own = new AbortController();
  pending.add(own);
  listen();
  try {
    const { ok, body } = await fetch(address, { ...options, signal: own.signal });
    if (!ok) return null;
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part, bytes) => {
        listen();
        bytes.enqueue(part);
      },
    });
    return await new Response(body?.pipeThrough(heard) ?? null).arrayBuffer();
  } finally {
    pending.delete(own);
    listen();
  }
}

function listen(): void {
  listeners.forEach((tell) => tell());
  clearTimeout(silence);
  if (pending.size) silence = setTimeout(() => pending.forEach((one) => one.abort()), SILENCE_MS);
}
