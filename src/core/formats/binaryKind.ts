import type { FileKind } from './kindNames.ts';
import { tell, type Advice, type Told } from './sayings.ts';

/** First bytes, as characters of the same code, of files that people mistake for text, and what to do with them. */
const SIGNATURES: readonly (readonly [start: string, kind: FileKind, advice?: Advice])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['PK\x05\x06', 'an empty zip archive', 'remove'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive', 'unpack'],
  ['\xfd7zXZ', 'an xz archive', 'unpack'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive', 'unpack'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['%!PS', 'a PostScript document'],
  ['SQLite format 3\0', 'a SQLite database', 'export'],
  ['PAR1', 'a Parquet table', 'export'],
  ['ARROW1', 'an Arrow table', 'export'],
  ['FEA1', 'a Feather table', 'export'],
  ['Obj\x01', 'an Avro file', 'export'],
  ['ORC', 'an ORC table', 'export'],
  ['\x89HDF', 'an HDF5 file', 'export'],
  ['\x93NUMPY', 'an array of NumPy', 'export'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['\0asm', 'a program'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['fLaC', 'a recording'],
  ['AT&TFORM', 'a DjVu document'],
  ['bplist', 'a binary property list', 'export'],
  ['wOF', 'a font'],
];
/** Office documents are zip archives that hold one of these. */
const IN_ZIP: readonly (readonly [name: string, kind: FileKind, advice?: Advice])[] = [
  ['word/', 'a Word document'],
  ['xl/', 'an Excel spreadsheet', 'sheet'],
  ['ppt/', 'a PowerPoint presentation'],
  ['mimetypeapplication/epub+zip', 'an EPUB book'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet', 'sheet'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument text'],
  ['META-INF/MANIFEST.MF', 'a Java program'],
  ['Index/Document.iwa', 'a Pages or Numbers document'],
];
/** Where tape archives have their name. */
const TAR_NAME_AT = 257;
/** Bytes of a zip archive that are looked through for names. */
const ZIP_HEAD = 4096;

/** A larger share of control characters than this is no text in any encoding we read. */
const MOST_CONTROLS = 0.1;

/** Why bytes cannot be the text of a document, by their signature; one sentence, and what to do. Null if they may be. */
export function notText(bytes: Uint8Array): Told | null {
  if (bytes.length === 0) return tell('empty');
  const found = SIGNATURES.find(([start]) => isAt(bytes, 0, start)) ?? (isTape(bytes) ? TAPE : null);
  if (!found) return null;
  const [, kind, advice = 'text'] = (found[0].startsWith('PK') ? officeDocument(bytes) : null) ?? found;
  return tell('file', { kind, advice });
}

/** Bytes at the beginning that are looked at. */
const LOOKED_AT = 8192;

/** The same for bytes with no signature that is known, by how many of the first are controls; text of wide characters has them. */
export function binaryData(bytes: Uint8Array): Told | null {
  const head = bytes.subarray(0, LOOKED_AT);
  const controls = head.filter((byte) => byte > 0 && byte < 0x20 && !isLayout(byte)).length;
  return controls > head.length * MOST_CONTROLS ? tell('binary') : null;
}

/** Whether bytes are a zip archive that is no office document. */
export function isPlainZip(bytes: Uint8Array): boolean {
  return isAt(bytes, 0, 'PK\x03\x04') && officeDocument(bytes) === null;
}

const TAPE = ['ustar', 'a tar archive', 'unpack'] as const;

function isTape(bytes: Uint8Array): boolean {
  return isAt(bytes, TAR_NAME_AT, 'ustar');
}

function officeDocument(bytes: Uint8Array): (typeof IN_ZIP)[number] | null {
  const ends = [bytes.subarray(0, ZIP_HEAD), bytes.subarray(Math.max(0, bytes.length - ZIP_HEAD))];
  const text = ends.map((part) => String.fromCharCode(...part)).join('');
  return IN_ZIP.find(([name]) => text.includes(name)) ?? null;
}

function isAt(bytes: Uint8Array, at: number, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Whether decoded text is binary data after all: too many control characters. */
export function hasControlCharacters(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && !isLayout(code)) controls++;
  }
  return controls > text.length * MOST_CONTROLS;
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
function isLayout(code: number): boolean {
  return code >= 0x09 && code <= 0x0d;
}
