import { LinkError } from './fault.ts';

/**
 * Letters that a QR code packs into 5.5 bits each and that stand in the fragment of an address as they are. Three of
 * them hold two bytes: 41 to the third is more than two to the sixteenth.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$-./:';
const BASE = LETTERS.length;
/** Ends every code: programs that make links of addresses leave out what stands at the end of a sentence. */
const END = 'Z';
/** 10,000 papers by their marks are 92,000 letters. */
const MOST_LETTERS = 200_000;
/** By the letter's code; 255 for what is none. */
const VALUES = new Uint8Array(128).fill(255);
[...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** Bytes as letters, three for two. */
export function lettersOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let value = isPair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    for (let digit = isPair ? 3 : 2; digit > 0; digit--) {
      text += LETTERS[value % BASE];
      value = Math.floor(value / BASE);
    }
  }
  return text + END;
}

/** How many letters `lettersOf` gives. @param bytes how many */
export function lettersFor(bytes: number): number {
  return Math.floor(bytes / 2) * 3 + (bytes % 2) * 2 + 1;
}

/** The bytes of letters, whatever became of their case. Throws a `LinkError` for what `lettersOf` does not give. */
export function bytesOf(text: string): Uint8Array {
  if (text.length > MOST_LETTERS) throw new LinkError({ kind: 'odd' });
  const letters = text.trim().toUpperCase();
  if (!letters.endsWith(END))
    throw new LinkError({ kind: /^[0-9A-Z$\-./:]+$/.test(letters) ? 'cut' : 'foreign' });
  const digits = new Uint8Array(letters.length - END.length);
  for (let at = 0; at < digits.length; at++) {
    const value = VALUES[letters.charCodeAt(at)] ?? 255;
    if (value >= BASE) throw new LinkError({ kind: 'foreign' });
    digits[at] = value;
  }
  const rest = digits.length % 3;
  if (rest === 1) throw new LinkError({ kind: 'cut' });
  const bytes = new Uint8Array(((digits.length - rest) / 3) * 2 + rest / 2);
  let end = 0;
  for (let at = 0; at < digits.length; at += 3) {
    const isPair = at + 2 < digits.length;
    const value = digits[at]! + BASE * (digits[at + 1]! + (isPair ? BASE * digits[at + 2]! : 0));
    if (value > (isPair ? 0xffff : 0xff)) throw new LinkError({ kind: 'cut' });
    if (isPair) bytes[end++] = value >> 8;
    bytes[end++] = value & 0xff;
  }
  return bytes;
}

/**
 * The code in what somebody pasted: behind the last `/shared/` of it, up to what can be no letter of a code, as white
 * space or a bracket, and to the last that ends one. What has no such thing is given back as it is.
 */
export function codeIn(pasted: string): string {
  const text = pasted
    .trim()
    .split(/(?:\/|%2F)shared(?:\/|%2F)/i)
    .at(-1)!;
  const run = /^[0-9A-Z$\-./:]+/i.exec(decoded(text))?.[0] ?? '';
  const end = run.toUpperCase().lastIndexOf(END);
  return end < 0 ? text : run.slice(0, end + END.length);
}

function decoded(text: string): string {
  return text.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
