import { EMPTY, hasControlCharacters, notText } from './binaryKind.ts';

/** Text, with a warning if the bytes had to be guessed at; or why they are no text. */
export type DecodedText = { text: string; warning?: { line: number; message: string } } | { problem: string };

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
  const problem = notText(bytes);
  if (problem) return { problem };
  const decoded = decodeBytes(bytes);
  if (hasControlCharacters(decoded.text)) return { problem: NOT_TEXT };
  return decoded.text.trim() === '' ? { problem: EMPTY } : decoded;
}

const NOT_TEXT = 'It holds binary data, not text. Save its text as a .txt file and add that.';

function decodeBytes(bytes: Uint8Array): { text: string; warning?: { line: number; message: string } } {
  const text = utf16(bytes) ?? utf8(bytes);
  return text === null ? decodeLines(bytes) : { text };
}

/** Null without the byte order mark of UTF-16. */
function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** Enough of a document to tell what kind it is. */
const HEAD_BYTES = 4096;

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

function decodeLines(bytes: Uint8Array): { text: string; warning: { line: number; message: string } } {
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
  return { text: lines.join(''), warning: { line: guessed[0] ?? 1, message: guessMessage(guessed.length) } };
}

/** By hand: Node 20 decodes windows-1252 as ISO 8859-1, which loses quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += (byte & 0xe0) === 0x80 ? WINDOWS_1252_FROM_80[byte - 0x80]! : String.fromCharCode(byte);
  return text;
}

/** Says that so many lines, at least one, were guessed at; told at the first of them. */
export function guessMessage(lines: number): string {
  const what =
    lines === 1 ? 'This line is' : `This and ${lines - 1} more ${lines === 2 ? 'line are' : 'lines are'}`;
  return `${what} not UTF-8 and read as windows-1252 (latin-1). Check the accents, or save the file as UTF-8.`;
}
