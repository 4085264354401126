/** First bytes, as characters of the same code, of files that people mistake for text. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
];

export const EMPTY = 'It is empty. Put the titles and abstracts of papers in it, or remove it.';

/** A larger share of control characters than this is no text in any encoding we read. */
const MOST_CONTROLS = 0.1;

/** What kind of binary file the bytes are by their signature ("a PDF"), or null if they may be text. */
function binaryKind(bytes: Uint8Array): string | null {
  for (const [start, kind] of SIGNATURES)
    if (Array.from(start).every((character, i) => bytes[i] === character.charCodeAt(0))) return kind;
  return null;
}

/** Why bytes cannot be the text of a document, by their signature; one sentence, and what to do. Null if they may be. */
export function notText(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return EMPTY;
  const kind = binaryKind(bytes);
  return kind && `It is ${kind}, not text. Save its text as a .txt file and add that.`;
}

/** Whether decoded text is binary data after all: any NUL, or too many control characters. */
export function hasControlCharacters(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 0x20 && !isLayout(code)) controls++;
  }
  return controls > text.length * MOST_CONTROLS;
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
function isLayout(code: number): boolean {
  return code >= 0x09 && code <= 0x0d;
}
