import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatDiagnostic, type Diagnostic } from '../core/formats/diagnostic.ts';
import type { Paper } from '../core/paper/paper.ts';
import { corpusOf } from './content/corpus.ts';
import { type ReadDocument, readDocuments } from './content/readDocument.ts';
import { typesetPapers } from './content/work/makeShard.ts';

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
  const documents: ReadDocument[] = [];
  for (const file of files) documents.push(...(await readDocuments(file, file)));
  const corpus = corpusOf(documents);
  corpus.diagnostics.forEach(print);
  await printPapers(typesetPapers(corpus, print));
}

function print(diagnostic: Diagnostic): void {
  process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (diagnostic.severity === 'error') process.exitCode = A_FILE_FAILED;
}

/** One by one, as fast as the output takes them: all at once are longer than a string may be. */
async function printPapers(papers: Iterable<Paper>): Promise<void> {
  try {
    await pipeline(Readable.from(arrayText(papers)), process.stdout);
  } catch (error) {
    // A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** What `JSON.stringify` makes of all of them, in pieces. */
function* arrayText(papers: Iterable<Paper>): Generator<string> {
  let separator = '[\n';
  for (const paper of papers) {
    yield `${separator}${JSON.stringify([paper], null, 2).slice('[\n'.length, -'\n]'.length)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

await main(process.argv.slice(2));
