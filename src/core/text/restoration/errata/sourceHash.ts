const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const WIDTH = 64;

/** FNV-1a, 64 bits, of the UTF-16 units of a text, as 16 hexadecimal digits: tells whether a text has changed. */
export function sourceHash(text: string): string {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(WIDTH, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(WIDTH / 4, '0');
}
