/**
 * Searches documents as the app does: `npm run --silent search -- FILE… [--limit N]` reads queries from the standard
 * input, one a line as it would be typed (a space at its end: the last word is finished), and prints for each one JSON
 * object. The documents are built into a bundle and taken in by the code of the app's worker, so that what is printed
 * is what the app finds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { SearchAnswer } from '../../src/worker/protocol.ts';
import type { Session } from '../../src/worker/session.ts';
import { bundle, openedSession } from './openedSession.ts';

const USAGE = `usage: npm run --silent search -- FILE… [--limit N] < QUERIES
Prints what the app finds for each line, as one JSON object a line.
`;
const DEFAULT_LIMIT = '10';

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

async function answerLines(session: Session): Promise<void> {
  for await (const query of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(shown(await session.search({ query, limit })))}\n`);
}

function shown({ query, total, hits, close, corrected, unknown, offers = [], closest }: SearchAnswer) {
  const rows = (some: SearchAnswer['hits']) =>
    some.map(({ id, title, byline = '', score }) => ({ id, title, byline, score }));
  return {
    query,
    total,
    hits: rows(hits),
    ...(close && { close: rows(close) }),
    corrected,
    unknown,
    offers,
    ...(closest && { closest: { ...closest, hits: rows(closest.hits) } }),
  };
}
