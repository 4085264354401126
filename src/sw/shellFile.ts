/** One file of the app: its address relative to the scope, and the start of the SHA-256 of its bytes, hex. */
export type ShellFile = readonly [path: string, digest: string];

/** By extension, because a host may send another type with the right bytes. */
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Whether `bytes` are those of the built file. `digest` is the start of their SHA-256, hex. */
export async function isIntact(bytes: ArrayBuffer, digest: string): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.startsWith(digest);
}

/**
 * The response kept for a file. It is made anew rather than kept as it came, so that it carries the policy, which a meta
 * element cannot give to workers, and no trace of a redirect, which a navigation would refuse.
 */
export function shellResponse(
  path: string,
  bytes: ArrayBuffer,
  headers: Readonly<Record<string, string>>,
): Response {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type, ...headers } });
}
