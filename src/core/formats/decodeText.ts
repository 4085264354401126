import { binaryKind, hasControlCharacters } from './binaryKind.ts';

/** Text, with a warning if the bytes had to be guessed at; or why they are no text. */
export type DecodedText = { text: string; warning?: { line: number; message: string } } | { problem: string };

const LINE_FEED = 0x0a;
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What windows-1252 has at 0x80 to 0x9f; elsewhere it agrees with Unicode. */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a document's bytes. UTF-8 with or without a byte order mark and UTF-16 with one are read as such. Lines
 * that are not UTF-8 are read as windows-1252, each on its own, because pasted documents mix the two; that is reported
 * with the first such line. Bytes that are no text at all, or nothing, give a problem: one sentence, what to do in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: EMPTY };
  const kind = binaryKind(bytes);
  if (kind) return { problem: `It is ${kind}, not text. Save its text as a .txt file and add that.` };
  const decoded = decodeBytes(bytes);
  if (hasControlCharacters(decoded.text)) return { problem: NOT_TEXT };
  return decoded.text.trim() === '' ? { problem: EMPTY } : decoded;
}

const EMPTY = 'It is empty. Put the titles and abstracts of papers in it, or remove it.';
const NOT_TEXT = 'It holds binary data, not text. Save its text as a .txt file and add that.';

function decodeBytes(bytes: Uint8Array): { text: string; warning?: { line: number; message: string } } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const text = utf8(bytes);
  return text === null ? decodeLines(bytes) : { text };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function decodeLines(bytes: Uint8Array): { text: string; warning: { line: number; message: string } } {
  const lines: string[] = [];
  const guessed: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    const text = utf8(line);
    if (text === null) guessed.push(lines.length + 1);
    lines.push(text ?? windows1252(line));
    start = end;
  }
  return { text: lines.join(''), warning: { line: guessed[0] ?? 1, message: guessMessage(guessed.length) } };
}

/** By hand: Node 20 decodes windows-1252 as ISO 8859-1, which loses quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  const codes = Array.from(bytes, (byte) =>
    (byte & 0xe0) === 0x80 ? WINDOWS_1252_FROM_80.charCodeAt(byte - 0x80) : byte,
  );
  return codes.map((code) => String.fromCharCode(code)).join('');
}

function guessMessage(lines: number): string {
  const what =
    lines === 1 ? 'This line is' : `This and ${lines - 1} more ${lines === 2 ? 'line are' : 'lines are'}`;
  return `${what} not UTF-8 and read as windows-1252 (latin-1). Check the accents, or save the file as UTF-8.`;
}
