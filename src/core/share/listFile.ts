import { BackupError, type BackupFault, type Place } from '../backup/fault.ts';
import { openFile } from '../backup/openFile.ts';
import { isObject, oddFields } from '../backup/shapes.ts';
import { hashOf, packed } from '../backup/writeBackup.ts';
import { canonical } from '../merge/canonical.ts';
import type { Paper } from '../paper/paper.ts';
import { parsePaper } from '../paper/parsePaper.ts';
import { webAddress } from '../paper/webAddress.ts';
import {
  LONGEST_ADDRESS,
  LONGEST_ID,
  LONGEST_NAME,
  LONGEST_TITLE,
  MOST_LISTED,
  MOST_TAGS,
} from './readingList.ts';

/** What begins every such file, so that a file of something else is told by its name. */
const FORMAT = 'offprint-list';
/** Raised when an app of before could not read the file any more; new fields alone do not raise it. */
const VERSION = 1;
const MOST_HIGHLIGHTS = 10_000;
const LONGEST_TEXT = 1_000_000;
const COLOURS: readonly unknown[] = ['yellow', 'green', 'blue', 'red'] satisfies FileHighlight['colour'][];

/** A reading list as a file. */
export interface ListFile {
  /** When, as `2026-11-29T21:13:42.000Z`. */
  made: string;
  /** Empty for a list without a name. */
  name: string;
  papers: readonly FilePaper[];
}

export interface FilePaper {
  id: string;
  title: string;
  /** Its own page, where none follows from its id. */
  url?: string;
  /** Names. */
  tags?: readonly string[];
  /** The whole text of one that its owner brought: no site has it. */
  paper?: Paper;
  /** Markdown. */
  note?: string;
  highlights?: readonly FileHighlight[];
}

/** A marked passage, as the library has it. */
export interface FileHighlight {
  id: string;
  quote: { exact: string; prefix: string; suffix: string };
  start: number;
  end: number;
  of?: string;
  rival?: number;
  colour: 'yellow' | 'green' | 'blue' | 'red';
  /** What was noted on it. */
  text?: string;
  at?: number;
}

/**
 * The file of a list: JSON with one paper a line and the SHA-256 of what it says, gzip. What no reader would take is left
 * out: the end of a text that is too long, highlights past the limit or not whole. Throws a `BackupError` for a list that
 * would be refused all the same.
 */
export async function writeListFile({ made, name, papers }: ListFile): Promise<Uint8Array<ArrayBuffer>> {
  const head = { format: FORMAT, version: VERSION, made, name: name.slice(0, LONGEST_NAME) };
  const list = readList({ ...head, papers: papers.map(fitting) });
  const sha256 = hashOf(textOf(head, list.papers));
  return packed(textOf({ ...head, sha256 }, list.papers));
}

/** Reads a list's file, packed or not. Throws a `BackupError` for all that is not one, or not as it was made. */
export async function readListFile(file: Uint8Array): Promise<ListFile> {
  const value = await openFile(file, FORMAT);
  const list = readList(value);
  const { sha256 } = value;
  const head = Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== 'sha256' && key !== 'papers'),
  );
  if (sha256 !== undefined && hashOf(textOf(head, list.papers)) !== sha256) refuse({ kind: 'changed' });
  return list;
}

function readList({ version, made, name, papers }: Record<string, unknown>): ListFile {
  if (!Number.isSafeInteger(version) || Number(version) < 1) shape({ table: 'version' });
  if (Number(version) > VERSION) refuse({ kind: 'newer', version: Number(version) });
  if (!isText(made, LONGEST_NAME) || !Number.isFinite(Date.parse(made))) return shape({ table: 'made' });
  if (!isText(name, LONGEST_NAME)) return shape({ table: 'name' });
  if (!Array.isArray(papers) || papers.length > MOST_LISTED) return shape({ table: 'papers' });
  const list = { made, name, papers: papers.map(checked) };
  const ids = new Set<string>();
  for (const { id } of list.papers) {
    if (ids.has(id)) refuse({ kind: 'twice', table: 'papers', id });
    ids.add(id);
  }
  return list;
}

/** What is sealed: all that the file says, fields of a newer version among it, in their order. */
function textOf(head: Readonly<Record<string, unknown>>, papers: readonly FilePaper[]): string {
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${canonical(value)},\n`);
  const rows = papers.map((paper) => canonical(paper));
  return `{\n${lines.join('')}"papers": [${rows.length > 0 ? `\n${rows.join(',\n')}\n` : ''}]\n}\n`;
}

/** As much of a paper as readers take. */
function fitting({ tags, note, highlights, ...paper }: FilePaper): FilePaper {
  const names = new Set(tags?.map((tag) => tag.slice(0, LONGEST_NAME)));
  const whole = highlights
    ?.map((one) => (one.text === undefined ? one : { ...one, text: one.text.slice(0, LONGEST_TEXT) }))
    .filter(isHighlight);
  return {
    ...paper,
    ...(tags && { tags: [...names].slice(0, MOST_TAGS) }),
    ...(note !== undefined && { note: note.slice(0, LONGEST_TEXT) }),
    ...(whole && { highlights: whole.slice(0, MOST_HIGHLIGHTS) }),
  };
}

/** The value itself: fields of a newer version are part of what the file says. */
function checked(value: unknown): FilePaper {
  if (!isObject(value)) return shape({ table: 'papers' });
  const { id, title, url, tags, paper, note, highlights } = value;
  if (!isText(id, LONGEST_ID) || id === '') return shape({ table: 'papers', field: 'id' });
  const place = (field: string) => ({ table: 'papers', id, field });
  if (!isText(title, LONGEST_TITLE)) return shape(place('title'));
  if (url !== undefined && (!isText(url, LONGEST_ADDRESS) || !webAddress(url))) return shape(place('url'));
  if (tags !== undefined && !isList(tags, MOST_TAGS, (tag) => isText(tag, LONGEST_NAME)))
    return shape(place('tags'));
  if (paper !== undefined && parsePaper(paper)?.id !== id) return shape(place('paper'));
  if (note !== undefined && !isText(note, LONGEST_TEXT)) return shape(place('note'));
  if (highlights !== undefined && !isList(highlights, MOST_HIGHLIGHTS, isHighlight))
    return shape(place('highlights'));
  return value as unknown as FilePaper;
}

function isHighlight(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['quote'])) return false;
  const { id, quote, start, end, of, rival, colour, text, at } = value;
  return (
    isText(id, LONGEST_ID) &&
    id !== '' &&
    ['exact', 'prefix', 'suffix'].every((part) =>
      isText((quote as Record<string, unknown>)[part], LONGEST_TEXT),
    ) &&
    [start, end].every((number) => Number.isSafeInteger(number)) &&
    oddFields('highlights', { rival: rival ?? null, at: at ?? null }).length === 0 &&
    COLOURS.includes(colour) &&
    [of, text].every((one) => one === undefined || isText(one, LONGEST_TEXT))
  );
}

function isList(value: unknown, most: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function shape(place: Place): never {
  return refuse({ kind: 'shape', ...place });
}

function refuse(fault: BackupFault): never {
  throw new BackupError(fault);
}
