/**
 * Searches documents as the app does: `npm run --silent search -- FILE… [--limit N]` reads queries from the standard
 * input, one a line as it would be typed (a space at its end: the last word is finished), and prints for each one JSON
 * object. The documents are built into a bundle and taken in by the code of the app's worker, so that what is printed
 * is what the app finds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { corpusOf } from '../../src/build/content/corpus.ts';
import { readDocuments } from '../../src/build/content/readDocument.ts';
import { HERE } from '../../src/build/content/work/tasks.ts';
import { writeBundle } from '../../src/build/content/writeBundle.ts';
import { formatDiagnostic, type Diagnostic } from '../../src/core/formats/diagnostic.ts';
import { createEngine } from '../../src/core/search/engine.ts';
import type { Fetch } from '../../src/data/content/siteConnection.ts';
import type { ContentState, SearchAnswer } from '../../src/worker/protocol.ts';
import { createSession, type Session } from '../../src/worker/session.ts';

const USAGE = `usage: npm run --silent search -- FILE… [--limit N] < QUERIES
Prints what the app finds for each line, as one JSON object a line.
`;
const DEFAULT_LIMIT = '10';
const SITE = 'https://offprint.invalid/content/';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: DEFAULT_LIMIT } },
});
const limit = Number(values.limit);

if (files.length === 0 || !Number.isInteger(limit) || limit < 1) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-search-'));
  try {
    await bundle(files, folder);
    if (!process.exitCode) await answerLines(await openedSession(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(files: readonly string[], folder: string): Promise<void> {
  const documents = [];
  for (const file of files) documents.push(...(await readDocuments(file, file)));
  const { diagnostics, ...corpus } = corpusOf(documents);
  diagnostics.forEach(print);
  await writeBundle(corpus, null, { folder, workshop: HERE, cache: null }, print);
}

function print(diagnostic: Diagnostic): void {
  process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (diagnostic.severity === 'error') process.exitCode = 1;
}

/** A session that has taken in the bundle; there is no database here, so it is kept in memory. */
async function openedSession(folder: string): Promise<Session> {
  const fetch: Fetch = async (url) => new Response(await readFile(join(folder, url.slice(SITE.length))));
  let tell: (state: ContentState) => void = () => undefined;
  const session = createSession({
    createEngine,
    fetch,
    onState: (state) => tell(state),
    onProblem: (problem) => {
      process.stderr.write(`${problem.kind}\n`);
      process.exitCode = 1;
    },
    locks: undefined,
  });
  const searchable = new Promise<void>((resolve) => (tell = (state) => void (state.searchable && resolve())));
  await session.sync({ manifestUrl: `${SITE}manifest.json`, databaseName: 'search' });
  if (!session.state.searchable) await searchable;
  return session;
}

async function answerLines(session: Session): Promise<void> {
  for await (const query of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(shown(await session.search({ query, limit })))}\n`);
}

function shown({ query, total, hits, corrected, unknown, closest }: SearchAnswer) {
  const rows = (some: SearchAnswer['hits']) =>
    some.map(({ id, title, byline = '', score }) => ({ id, title, byline, score }));
  return {
    query,
    total,
    hits: rows(hits),
    corrected,
    unknown,
    ...(closest && { closest: { ...closest, hits: rows(closest.hits) } }),
  };
}
