/**
 * A number that says of a record that was stored whether it is the one that is read: of its texts, numbers and bytes, in
 * the order of their names. It is for what disks and browsers do by mistake, and takes a millisecond for a few megabytes.
 */
export function checksum(value: unknown): number {
  return add(0x811c9dc5, value) >>> 0;
}

const PRIME = 0x01000193;

function add(sum: number, value: unknown): number {
  if (typeof value === 'string') return addText(sum, value);
  if (typeof value === 'number') return addBytes(sum, new Uint8Array(Float64Array.of(value).buffer));
  if (ArrayBuffer.isView(value))
    return addBytes(sum, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (Array.isArray(value)) return value.reduce<number>(add, mix(sum, value.length));
  if (typeof value !== 'object' || value === null) return addText(sum, String(value));
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.reduce((all, [name, field]) => add(addText(all, name), field), sum);
}

function addText(sum: number, text: string): number {
  let all = mix(sum, text.length);
  for (let at = 0; at < text.length; at++) all = mix(all, text.charCodeAt(at));
  return all;
}

function addBytes(sum: number, bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const fours = new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2);
  let all = mix(sum, bytes.length);
  for (const four of fours) all = mix(all, four);
  for (let at = 4 * fours.length; at < bytes.length; at++) all = mix(all, bytes[at]!);
  return all;
}

/** Bits have to reach those below them as well, which a multiplication does not do. */
function mix(sum: number, part: number): number {
  const mixed = Math.imul(sum ^ part, PRIME);
  return mixed ^ (mixed >>> 15);
}

/** A record with its checksum. */
export type Sealed<T> = T & { sum?: number };

export function sealed<T extends object>(record: T): Sealed<T> {
  return { ...record, sum: checksum(record) };
}

/** Whether a record is as it was stored. One of an app that wrote no checksums may be; its shape has to tell. */
export function isAsStored({ sum, ...record }: Sealed<object>): boolean {
  return sum === undefined || sum === checksum(record);
}
