/** The number that begins at a byte (`ByteWriter.varint`), for loops in which an object to read with would cost more. */
export function varintAt(bytes: Uint8Array, at: number): number {
  let byte = bytes[at]!;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = bytes[++at]!;
    value |= (byte & 0x7f) << shift;
  }
  return value;
}

/** Where the next number begins. */
export function varintEnd(bytes: Uint8Array, at: number): number {
  while (bytes[at]! >= 0x80) at++;
  return at + 1;
}
