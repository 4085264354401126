import { gunzip, TooLargeError } from '../bundle/gunzip.ts';
import { BackupError, type BackupFault } from './fault.ts';
import { isNestedDeeper } from './nesting.ts';
import { isObject } from './shapes.ts';

/** So many bytes may a file have that is unpacked: 50,000 saved papers with their texts. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Texts of papers have 64 levels of nodes, two of JSON each, and formulas within. */
export const DEEPEST = 400;
/** So far into a file its format must be named. */
const HEAD = 65_536;
const GZIP = [0x1f, 0x8b];

/** What the app writes besides, by its format: a file of one that is asked for as another is told by its name. */
const OTHERS = { 'offprint-backup': 'backup', 'offprint-list': 'list' } as const;

/** What is in a file that the app wrote, packed or not, as it names its format. Throws a `BackupError` for all else. */
export async function openFile(
  file: Uint8Array,
  format: keyof typeof OTHERS,
): Promise<Record<string, unknown>> {
  const bytes = await unpacked(file);
  // What is far from such a file is not parsed: it may have any size.
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  if (!head.includes(`"${format}"`)) {
    const other = Object.keys(OTHERS).find((name) => head.includes(`"format": "${name}"`));
    if (other) refuse({ kind: OTHERS[other as keyof typeof OTHERS] });
    refuse({ kind: decoded(bytes) === null ? 'encoding' : 'foreign' });
  }
  if (isNestedDeeper(bytes, DEEPEST)) refuse({ kind: 'deep' });
  const value = parsed(bytes);
  return isObject(value) && value['format'] === format ? value : refuse({ kind: 'foreign' });
}

async function unpacked(file: Uint8Array): Promise<Uint8Array> {
  if (file.length === 0) refuse({ kind: 'empty' });
  if (!GZIP.every((byte, at) => file[at] === byte)) {
    if (file.length > MOST_BYTES) refuse({ kind: 'large', most: MOST_BYTES });
    return file;
  }
  try {
    return await gunzip(file, MOST_BYTES);
  } catch (error) {
    return refuse(error instanceof TooLargeError ? { kind: 'large', most: MOST_BYTES } : { kind: 'archive' });
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  if (text === null) return refuse({ kind: 'encoding' });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse({ kind: 'broken' });
  }
}

function refuse(fault: BackupFault): never {
  throw new BackupError(fault);
}
