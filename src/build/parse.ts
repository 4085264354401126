import { formatDiagnostic, type Diagnostic } from '../core/formats/diagnostic.ts';
import { mergeDuplicates } from '../core/formats/mergeDuplicates.ts';
import { readDocument } from './readDocument.ts';

const USAGE = `usage: npm run --silent parse -- FILE…
Prints the papers of documents as a JSON array; what is wrong with them goes to the standard error.
`;
const NOTHING_GIVEN = 2;
const A_FILE_FAILED = 1;

/** The process is left to end by itself: `process.exit` would cut off what a pipe has not taken yet. */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = NOTHING_GIVEN;
    return;
  }
  const parsed = [];
  for (const file of files) parsed.push(await readDocument(file, file));
  const merged = mergeDuplicates(parsed.flatMap(({ papers }) => papers));
  const diagnostics = [...parsed.flatMap(({ diagnostics }) => diagnostics), ...merged.diagnostics];
  print(diagnostics);
  process.stdout.write(`${JSON.stringify(merged.papers, null, 2)}\n`);
  if (diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = A_FILE_FAILED;
}

function print(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0)
    process.stderr.write(diagnostics.map((one) => `${formatDiagnostic(one)}\n`).join(''));
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await main(process.argv.slice(2));
