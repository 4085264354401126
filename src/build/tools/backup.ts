/**
 * Says what the app would do with backup files, by the app's own code: `npm run --silent backup -- verify FILE` and
 * `npm run --silent backup -- merge A B [--out FILE]`. Prints JSON; ends with 1 where a file is refused.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { backupFaultSentence } from '../../app/words/en/backup.ts';
import { compare } from '../../core/backup/compare.ts';
import { BackupError } from '../../core/backup/fault.ts';
import { mergeBackups } from '../../core/backup/mergeBackups.ts';
import { MOST_BYTES } from '../../core/backup/openFile.ts';
import { readBackup } from '../../core/backup/readBackup.ts';
import { summaryOf } from '../../core/backup/summary.ts';
import { backupText, writeBackup } from '../../core/backup/writeBackup.ts';

const USAGE = `usage: npm run --silent backup -- verify FILE
       npm run --silent backup -- merge A B [--out FILE]
Prints as JSON what the app would do with backups. A merge is written to FILE, packed if its name ends with .gz.
`;
const WRONG_USE = 2;
const REFUSED = 1;

async function read(file: string): ReturnType<typeof readBackup> {
  if ((await stat(file)).size > MOST_BYTES) throw new BackupError({ kind: 'large', most: MOST_BYTES });
  return readBackup(await readFile(file));
}

async function verify(file: string): Promise<void> {
  const { backup, sealed } = await read(file);
  print({ ok: true, version: 1, sealed, ...summaryOf(backup, Date.now()) });
}

async function merge(one: string, other: string, out: string | null): Promise<void> {
  const [a, b] = [(await readNamed(one)).backup, (await readNamed(other)).backup];
  const merged = mergeBackups(a, b);
  const { tables, things, conflicts } = compare(a, b);
  if (out !== null)
    await writeFile(out, out.endsWith('.gz') ? await writeBackup(merged) : backupText(merged, true));
  // What becomes of the first when the second is merged into it.
  print({
    ok: true,
    merged: summaryOf(merged, Date.now()),
    change: { tables, things, conflicts },
    written: out,
  });
}

/** Which of two files is refused must be told. */
async function readNamed(file: string): ReturnType<typeof readBackup> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof BackupError) Object.assign(error, { file });
    throw error;
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

async function main(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  const at = rest.indexOf('--out');
  const out = at >= 0 ? rest[at + 1] : null;
  const files = at >= 0 ? [...rest.slice(0, at), ...rest.slice(at + 2)] : rest;
  if (command === 'verify' && files.length === 1 && at < 0) return verify(files[0]!);
  if (command === 'merge' && files.length === 2 && out !== undefined) return merge(files[0]!, files[1]!, out);
  process.stderr.write(USAGE);
  process.exitCode = WRONG_USE;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = REFUSED;
  if (error instanceof BackupError) {
    const { fault, file } = error as BackupError & { file?: string };
    print({ ok: false, ...(file !== undefined && { file }), fault, sentence: backupFaultSentence(fault) });
  } else {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    print({
      ok: false,
      fault: { kind: 'unread' },
      sentence: `The file could not be read or written: ${message}.`,
    });
  }
}
