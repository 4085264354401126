import { createHash } from 'node:crypto';

/** Name space of the ids of feeds and entries (UUIDs by name, RFC 9562). */
const SPACE = Buffer.from('7b0d1f0a5c3e4e0e9d6c8a1f4b2e6d35', 'hex');

/** A `urn:uuid:` of a name, version 5: the same for the same name, wherever and whenever it is built. */
export function feedId(name: string): string {
  const bytes = createHash('sha1').update(SPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
