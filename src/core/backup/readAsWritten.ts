import { mergeRecords, type Stamped } from '../merge/record.ts';
import { rulesOf } from '../merge/tables.ts';
import { FORMAT, VERSION } from './backup.ts';
import type { HeldBackup } from './held.ts';
import { isNestedDeeper } from './nesting.ts';
import { DEEPEST } from './openFile.ts';
import { checked, isMoment, isTexts } from './readBackup.ts';
import { Sha256 } from './sha256.ts';

const LINE_FEED = 0x0a;
const BRACE = 0x7b;
const COMMA = 0x2c;
const PREFERENCES = 'preferences';
/** `"name": value,`, where a line of the file's head is one. */
const HEAD = /^"(\w+)": (.+),$/;
/** `"name": [` or `"name": [],`. */
const LIST = /^("(?:[^"\\]|\\.)*"): \[(\]?),?$/;
/** Last, or in the head, as apps of before wrote it. */
const SEAL = /^,?"sha256": "([0-9a-f]{64})",?$/;

/** Where in the file a line stands. */
type Part = 'begin' | 'head' | 'lists' | 'records' | 'end' | 'over';

/**
 * Reads a backup as the app lays it out, with one record a line, as it comes: of its texts no more than `held` keeps is in
 * memory. Null for all that is laid out otherwise, is not sealed, or has a fault: `readBackup` reads it, or says what is wrong.
 *
 * @param pieces of the unpacked file, each of whole lines
 * @param keep whether its records are wanted, or only whether it is good
 */
export async function readAsWritten(
  pieces: AsyncIterable<Uint8Array>,
  keep: boolean,
): Promise<HeldBackup | null> {
  const lines = new Lines(keep);
  for await (const piece of pieces)
    try {
      if (!lines.add(piece)) return null;
    } catch {
      // No JSON, no UTF-8, or what belongs to no backup.
      return null;
    }
  return lines.held();
}

class Lines {
  readonly #keep: boolean;
  readonly #hash = new Sha256();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #head = new Map<string, unknown>();
  /** By table the bytes of its lines, in pieces. */
  readonly #tables = new Map<string, Uint8Array[]>();
  readonly #preferences: Stamped[] = [];
  #part: Part = 'begin';
  /** True once preferences follow, which are laid out as a table. */
  #tablesOver = false;
  #table = '';
  /** Of the record before. */
  #id = '';
  #seal: string | null = null;

  constructor(keep: boolean) {
    this.#keep = keep;
  }

  /** @returns false if it is not laid out as the app does */
  add(piece: Uint8Array): boolean {
    let hashed = 0;
    let records = -1;
    for (let at = 0; at < piece.length;) {
      const feed = piece.indexOf(LINE_FEED, at);
      if (feed < 0) return false;
      const line = piece.subarray(at, feed);
      const wasSealed = this.#seal !== null;
      const isRecord = this.#part === 'records' && line[0] === BRACE;
      if (isRecord && records < 0) records = at;
      if (!isRecord && records >= 0) {
        this.#hold(piece.subarray(records, at));
        records = -1;
      }
      if (!(isRecord ? this.#record(line) : this.#line(this.#decoder.decode(line)))) return false;
      if (!wasSealed && this.#seal !== null) {
        this.#hash.add(piece.subarray(hashed, at));
        hashed = feed + 1;
      }
      at = feed + 1;
    }
    if (records >= 0) this.#hold(piece.subarray(records));
    this.#hash.add(piece.subarray(hashed));
    return true;
  }

  /** Null where something is missing, or is not as it was made. */
  held(): HeldBackup | null {
    if (this.#part !== 'over' || this.#seal === null || this.#hash.end() !== this.#seal) return null;
    const [made, collections] = [this.#head.get('made'), this.#head.get('collections')];
    if (this.#head.get('format') !== FORMAT || this.#head.get('version') !== VERSION) return null;
    if (typeof made !== 'string' || !isMoment(made) || !isTexts(collections)) return null;
    const tables = this.#tables;
    return {
      made,
      collections,
      sealed: true,
      tables: [...tables.keys()],
      *records(table) {
        for (const bytes of tables.get(table) ?? []) yield recordsOf(bytes, table);
      },
      preferences: this.#preferences,
    };
  }

  #hold(lines: Uint8Array): void {
    if (this.#keep && !this.#tablesOver) this.#tables.get(this.#table)!.push(lines);
  }

  #record(line: Uint8Array): boolean {
    if (isNestedDeeper(line, DEEPEST)) return false;
    const record = checked(this.#table, JSON.parse(this.#decoder.decode(withoutComma(line))));
    if (record.id <= this.#id) return false;
    this.#id = record.id;
    if (this.#tablesOver) this.#preferences.push(mergeRecords(record, record));
    return true;
  }

  #line(line: string): boolean {
    if (SEAL.test(line) && (this.#part === 'head' || this.#part === 'end')) {
      const isFirst = this.#seal === null;
      this.#seal = SEAL.exec(line)![1]!;
      return isFirst;
    }
    switch (this.#part) {
      case 'begin':
        return this.#go('head', line === '{');
      case 'head':
        return line === '"tables": {' ? this.#go('lists') : this.#headLine(line);
      case 'lists':
        return !this.#tablesOver && line === '},' ? (this.#tablesOver = true) : this.#list(line);
      case 'records':
        return this.#go(this.#afterList, /^\],?$/.test(line));
      case 'end':
        return this.#go('over', line === '}');
      case 'over':
        return false;
    }
  }

  get #afterList(): Part {
    return this.#tablesOver ? 'end' : 'lists';
  }

  #go(part: Part, isRight = true): boolean {
    this.#part = part;
    return isRight;
  }

  #headLine(line: string): boolean {
    const [, name, value] = HEAD.exec(line) ?? [];
    if (name === undefined || this.#head.has(name)) return false;
    this.#head.set(name, JSON.parse(value!));
    return true;
  }

  #list(line: string): boolean {
    const [, quoted, isEmpty] = LIST.exec(line) ?? [];
    if (quoted === undefined) return false;
    const name = JSON.parse(quoted) as string;
    if (this.#tablesOver ? name !== PREFERENCES : this.#tables.size > 0 && name <= this.#table) return false;
    if (!this.#tablesOver) this.#tables.set(name, []);
    this.#table = name;
    this.#id = '';
    return this.#go(isEmpty ? this.#afterList : 'records');
  }
}

function withoutComma(line: Uint8Array): Uint8Array {
  return line.at(-1) === COMMA ? line.subarray(0, -1) : line;
}

/** The records in whole lines of a table; they were checked. */
function recordsOf(lines: Uint8Array, table: string): Stamped[] {
  const rules = rulesOf(table);
  const text = new TextDecoder().decode(lines);
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const record = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Stamped;
    return [mergeRecords(record, record, rules)];
  });
}
