import { joinBytes } from '../bundle/joinBytes.ts';
import { canonical } from '../merge/canonical.ts';
import type { Stamped } from '../merge/record.ts';
import { FORMAT, VERSION, type Backup } from './backup.ts';
import { BackupError } from './fault.ts';

const HEX = 16;

/**
 * The text of a backup: JSON with one record a line. Equal backups have equal texts.
 *
 * @param seal SHA-256 of the text without its seal, as hexadecimal digits; null leaves it out.
 */
export function backupText(backup: Backup, seal: string | null): string {
  return headText(backup, seal) + bodyText(backup);
}

function headText({ made, collections }: Backup, seal: string | null): string {
  const head: [string, unknown][] = [
    ['format', FORMAT],
    ['version', VERSION],
    ['made', made],
    ['collections', collections],
    ...(seal === null ? [] : ([['sha256', seal]] as [string, unknown][])),
  ];
  const lines = head.map(([name, value]) => `${JSON.stringify(name)}: ${canonical(value)},\n`);
  return `{\n${lines.join('')}`;
}

function bodyText({ tables, preferences }: Backup): string {
  const all = [...tables].map(([name, records]) => `${JSON.stringify(name)}: ${recordLines(records)}`);
  return `"tables": {\n${all.join(',\n')}\n},\n"preferences": ${recordLines(preferences)}\n}\n`;
}

function recordLines(records: readonly Stamped[]): string {
  return records.length > 0 ? `[\n${records.map(recordLine).join(',\n')}\n]` : '[]';
}

/** The id first, for who reads it. */
function recordLine(record: Stamped): string {
  const { id, ...fields } = record;
  const others = canonical(fields).slice(1, -1);
  return `{"id":${JSON.stringify(id)}${others && ','}${others}}`;
}

/** What a backup is checked by. Throws a `BackupError` where the browser cannot work it out. */
export function sealOf(backup: Backup): Promise<string> {
  return hashOf(backupText(backup, null));
}

/** SHA-256 of a text, as hexadecimal digits. Throws a `BackupError` where the browser cannot work it out. */
export async function hashOf(text: string): Promise<string> {
  if (!crypto.subtle) throw new BackupError({ kind: 'insecure' });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(HEX).padStart(2, '0')).join('');
}

/** The text of a backup with its seal. */
export async function sealedText(backup: Backup): Promise<string> {
  const body = bodyText(backup);
  return headText(backup, await hashOf(headText(backup, null) + body)) + body;
}

/** The file of a backup: its text, UTF-8, gzip. */
export async function writeBackup(backup: Backup): Promise<Uint8Array<ArrayBuffer>> {
  return packed(await sealedText(backup));
}

/** A text as a file: UTF-8, gzip. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const fed = writer.write(new TextEncoder().encode(text)).then(() => writer.close());
  const pieces: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) pieces.push(part.value);
  await fed;
  return joinBytes(pieces);
}
