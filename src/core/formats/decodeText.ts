import { hasControlCharacters, notText } from './binaryKind.ts';
import { tell, type Told } from './sayings.ts';

/** Text, with a warning if the bytes had to be guessed at; or why they are no text. */
export type DecodedText = { text: string; warning?: Told & { line: number } } | { problem: Told };

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\ufeff';
const REPLACEMENT = '\ufffd';
const ENCODER = new TextEncoder();
const LENIENT_UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What windows-1252 has at 0x80 to 0x9f; elsewhere it agrees with Unicode. */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a document's bytes. UTF-8 with or without a byte order mark and UTF-16 with one are read as such. Lines
 * that are not UTF-8 are read as windows-1252, each on its own, because pasted documents mix the two; that is reported
 * with the first such line. Bytes that are no text at all, or nothing, give a problem: one sentence, what to do in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const problem = notText(bytes) ?? tooLong(bytes);
  if (problem) return { problem };
  const { text, warning } = decodeBytes(bytes);
  const written = withoutNulsAtEnd(text);
  if (hasControlCharacters(written)) return { problem: tell('binary') };
  const plain = withoutControls(written);
  if (plain.trim() === '') return { problem: tell('empty') };
  const told = warning ?? (written.includes('\0') ? nulsLeftOut(written) : undefined);
  return told ? { text: plain, warning: told } : { text: plain };
}

/** What a string can hold, and some room. */
const MOST_BYTES = 500 * 2 ** 20;

/** Why bytes cannot be read as one text; null if they can. */
function tooLong(bytes: Uint8Array): Told | null {
  if (bytes.length <= MOST_BYTES) return null;
  return tell('too-long-text', { size: Math.round(bytes.length / 2 ** 20), most: MOST_BYTES / 2 ** 20 });
}

/** NULs at the end are room that a program left. */
function withoutNulsAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  return text.slice(0, end);
}

/** Controls that are no layout; they would steer a terminal and show nothing. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** What terminals are told, whole. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[\d;]{0,20}[A-Za-z]/g;
// eslint-disable-next-line no-control-regex
const ANY_CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/** A text without control characters. */
export function withoutControls(text: string): string {
  return ANY_CONTROL.test(text) ? text.replace(COLOURS, '').replace(CONTROLS, '') : text;
}

function nulsLeftOut(text: string): Told & { line: number } {
  const first = text.indexOf('\0');
  const line = text.slice(0, first).split('\n').length;
  return { line, ...tell('nuls') };
}

function decodeBytes(bytes: Uint8Array): { text: string; warning?: Told & { line: number } } {
  const text = utf16(bytes) ?? utf8(bytes);
  return text === null ? decodeLines(bytes) : { text };
}

/** Null for what is not UTF-16, with its byte order mark or without. */
function utf16(bytes: Uint8Array): string | null {
  const order = byteOrder(bytes);
  return order === null || bytes.length > MOST_BYTES ? null : new TextDecoder(order).decode(bytes);
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedOrder(bytes);
}

/** Pairs of bytes that are looked at where there is no mark, at least and at most. */
const FEWEST_PAIRS = 16;
const MOST_PAIRS = 2048;
/** In text of Latin letters nearly every second byte is NUL, and of the others none. */
const NULS_OF_LETTERS = 0.4;
const OTHER_NULS = 0.02;

function unmarkedOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, MOST_PAIRS);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs; at++) {
    if (bytes[2 * at] === 0) even++;
    if (bytes[2 * at + 1] === 0) odd++;
  }
  if (pairs < FEWEST_PAIRS) return null;
  if (odd > pairs * NULS_OF_LETTERS && even <= pairs * OTHER_NULS) return 'utf-16le';
  return even > pairs * NULS_OF_LETTERS && odd <= pairs * OTHER_NULS ? 'utf-16be' : null;
}

/** Enough of a document to tell what kind it is. */
const HEAD_BYTES = 16_384;

/** The first characters of a document, as far as they can be read. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  return utf16(head) ?? new TextDecoder().decode(head);
}

/** A document's bytes in UTF-8 or as they are, without a byte order mark: line ends and quotation marks are single bytes. */
export function withSingleByteSigns(bytes: Uint8Array): Uint8Array {
  const wide = utf16(bytes);
  if (wide !== null) return ENCODER.encode(wide);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

/** A part of a document, in UTF-8 or else, which is `guessed`, in windows-1252. */
export function decodePart(bytes: Uint8Array): { text: string; guessed: boolean } {
  const text = utf8(bytes);
  return text === null ? { text: windows1252(bytes), guessed: true } : { text, guessed: false };
}

/** Null for what is none. Without the exceptions of a strict decoder, which take seconds where every line throws one. */
function utf8(bytes: Uint8Array): string | null {
  const text = LENIENT_UTF8.decode(bytes);
  if (text.includes(REPLACEMENT) && !isWrittenAs(text, bytes)) return null;
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function isWrittenAs(text: string, bytes: Uint8Array): boolean {
  const written = ENCODER.encode(text);
  return written.length === bytes.length && written.every((byte, at) => byte === bytes[at]);
}

function decodeLines(bytes: Uint8Array): { text: string; warning: Told & { line: number } } {
  const lines: string[] = [];
  const guessed: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = decodePart(bytes.subarray(start, end));
    if (line.guessed) guessed.push(lines.length + 1);
    lines.push(line.text);
    start = end;
  }
  return {
    text: lines.join(''),
    warning: { line: guessed[0] ?? 1, ...tell('guessed-lines', { lines: guessed.length }) },
  };
}

/** By hand: Node 20 decodes windows-1252 as ISO 8859-1, which loses quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += (byte & 0xe0) === 0x80 ? WINDOWS_1252_FROM_80[byte - 0x80]! : String.fromCharCode(byte);
  return text;
}
