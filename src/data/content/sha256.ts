import { BundleFault } from './bundleFault.ts';

/** SHA-256 of bytes, lower-case hex. Throws a `BundleFault` where the browser offers no hashing: at http:// addresses. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new BundleFault('insecure', 'crypto.subtle is missing');
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
