import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusOf } from '../../src/build/content/corpus.ts';
import { readDocuments } from '../../src/build/content/readDocument.ts';
import { HERE } from '../../src/build/content/work/tasks.ts';
import { writeBundle } from '../../src/build/content/writeBundle.ts';
import { formatDiagnostic, type Diagnostic } from '../../src/core/formats/diagnostic.ts';
import { createEngine } from '../../src/core/search/engine.ts';
import type { Fetch } from '../../src/data/content/siteConnection.ts';
import { createSession, type Session } from '../../src/worker/session.ts';

const SITE = 'https://offprint.invalid/content/';

/** Builds documents into a bundle in a folder; what is wrong with them is told, and makes the process fail. */
export async function bundle(files: readonly string[], folder: string): Promise<void> {
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
export async function openedSession(folder: string): Promise<Session> {
  const fetch: Fetch = async (url) => new Response(await readFile(join(folder, url.slice(SITE.length))));
  let told: () => void = () => undefined;
  const session = createSession({
    createEngine,
    fetch,
    onState: () => told(),
    onProblem: (problem) => {
      process.stderr.write(`${problem.kind}\n`);
      process.exitCode = 1;
    },
    locks: undefined,
  });
  await session.sync({ manifestUrl: `${SITE}manifest.json`, databaseName: 'search' });
  // What papers mean comes last.
  while (!session.state.searchable || !session.state.meaning)
    await new Promise<void>((resolve) => (told = resolve));
  return session;
}
