import { Gzip } from '../bundle/gzip.ts';
import { joinBytes } from '../bundle/joinBytes.ts';
import { canonical } from '../merge/canonical.ts';
import type { Stamped } from '../merge/record.ts';
import { FORMAT, VERSION, type Backup, type BackupHead } from './backup.ts';
import { Sha256 } from './sha256.ts';

/** Letters that are handed on together. */
const PIECE = 65_536;
const CLOSE = '}\n';

/**
 * Lays out a backup as it comes, as JSON with one record a line: equal backups have equal texts. Tables and records are
 * given in the order that a `Backup` has them in. The seal comes last, when all that it is of is known, on a line of its own
 * that can be taken out.
 */
export class BackupWriter {
  readonly #take: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly #hash = new Sha256();
  readonly #encoder = new TextEncoder();
  #text: string;
  #tables = 0;
  #records = 0;

  /** @param take is given the text in UTF-8, in pieces */
  constructor({ made, collections }: BackupHead, take: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#take = take;
    const head = { format: FORMAT, version: VERSION, made, collections };
    const lines = Object.entries(head).map(([name, value]) => `"${name}": ${canonical(value)},\n`);
    this.#text = `{\n${lines.join('')}"tables": {\n`;
  }

  /** Begins a table: the records that follow are in it. */
  table(name: string): void {
    if (this.#tables++ > 0) this.#add(`${this.#listEnd()},\n`);
    this.#beginList(name);
  }

  record(record: Stamped): void {
    this.#add(`${this.#records++ > 0 ? ',' : ''}\n${recordLine(record)}`);
  }

  /** Ends the tables: the records that follow are preferences. */
  preferences(): void {
    this.#add(`${this.#listEnd()}\n},\n`);
    this.#beginList('preferences');
  }

  /** @returns the seal: SHA-256 of the text without it, as hexadecimal digits */
  end(sealed = true): string {
    this.#add(`${this.#listEnd()}\n`);
    this.#handOn();
    const close = this.#encoder.encode(CLOSE);
    this.#hash.add(close);
    const seal = this.#hash.end();
    if (sealed) this.#take(this.#encoder.encode(`,"sha256": "${seal}"\n`));
    this.#take(close);
    return seal;
  }

  #beginList(name: string): void {
    this.#records = 0;
    this.#add(`${JSON.stringify(name)}: [`);
  }

  #listEnd(): string {
    return this.#records > 0 ? '\n]' : ']';
  }

  #add(text: string): void {
    this.#text += text;
    if (this.#text.length >= PIECE) this.#handOn();
  }

  #handOn(): void {
    const bytes = this.#encoder.encode(this.#text);
    this.#text = '';
    this.#hash.add(bytes);
    this.#take(bytes);
  }
}

/** The id first, for who reads it. */
function recordLine(record: Stamped): string {
  const { id, ...fields } = record;
  const others = canonical(fields).slice(1, -1);
  return `{"id":${JSON.stringify(id)}${others && ','}${others}}`;
}

function write(backup: Backup, take: (bytes: Uint8Array<ArrayBuffer>) => void, sealed = true): string {
  const writer = new BackupWriter(backup, take);
  for (const [name, records] of backup.tables) {
    writer.table(name);
    for (const record of records) writer.record(record);
  }
  writer.preferences();
  for (const record of backup.preferences) writer.record(record);
  return writer.end(sealed);
}

/** The text of a backup, with its seal or without. */
export function backupText(backup: Backup, sealed: boolean): string {
  const pieces: Uint8Array[] = [];
  write(backup, (bytes) => pieces.push(bytes), sealed);
  return new TextDecoder().decode(joinBytes(pieces));
}

/** What a backup is checked by: SHA-256 of its text without the seal, as hexadecimal digits. */
export function sealOf(backup: Backup): string {
  return write(backup, () => undefined);
}

/** The file of a backup: its text, UTF-8, gzip. */
export async function writeBackup(backup: Backup): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = new Gzip();
  write(backup, (bytes) => gzip.add(bytes));
  return joinBytes(await gzip.end());
}

/** SHA-256 of a text, as hexadecimal digits. */
export function hashOf(text: string): string {
  const hash = new Sha256();
  hash.add(new TextEncoder().encode(text));
  return hash.end();
}

/** A text as a file: UTF-8, gzip. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = new Gzip();
  gzip.add(new TextEncoder().encode(text));
  return joinBytes(await gzip.end());
}
