import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { collectionsIn, readCollection, type TestCollection } from './collection.ts';
import { OFFPRINT } from './offprint.ts';
import { PEERS } from './peers.ts';
import { DEPTH, measure, percentile, type Measures } from './relevanceMeasures.ts';
import type { SearchProgram } from './searchProgram.ts';

const USAGE = `usage: npm run --silent bench:relevance -- [--peers] DIR…
       npm run --silent bench:relevance -- [--peers] --data DIR
Scores the search engine on test collections: folders with docs.jsonl[.gz] (id, title, text), queries.jsonl (id, text)
and qrels.jsonl (query, doc, grade). Prints one JSON object a line for each DIR; with --data one for all collections in
a folder, and their means. --peers adds other engines, as they come and tuned, and exact BM25F. What it is about to do
goes to the standard error.
`;

interface Row extends Measures {
  /** Milliseconds a query. */
  p50ms: number;
  p95ms: number;
}

interface CollectionRow extends Row {
  collection: string;
  peers?: Record<string, Row>;
}

const { values, positionals } = parseArgs({
  options: { peers: { type: 'boolean', default: false }, data: { type: 'string' } },
  allowPositionals: true,
});

async function scoreOf(program: SearchProgram, collection: TestCollection): Promise<Row> {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${collection.name}: ${program.name}\n`);
  const search = await program.build(collection.documents);
  const rankings = new Map<string, string[]>();
  const times: number[] = [];
  for (const { id, text, exclude } of collection.queries) {
    const begin = performance.now();
    const found = await search(text, DEPTH + (exclude?.length ?? 0));
    times.push(performance.now() - begin);
    rankings.set(id, found);
  }
  const { n, ...means } = measure(collection, rankings);
  return {
    n,
    ...rounded(means, 4),
    ...rounded({ p50ms: percentile(times, 0.5), p95ms: percentile(times, 0.95) }, 2),
  };
}

function rounded<T extends Record<string, number>>(figures: T, digits: number): T {
  const entries = Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(digits))]);
  return Object.fromEntries(entries) as T;
}

async function rowOf(folder: string): Promise<CollectionRow> {
  const collection = readCollection(folder);
  const row = { collection: collection.name, ...(await scoreOf(OFFPRINT, collection)) };
  if (!values.peers) return row;
  const peers: Record<string, Row> = {};
  for (const peer of PEERS) peers[peer.name] = await scoreOf(peer, collection);
  return { ...row, peers };
}

/** nDCG@10 over collections, each counting the same. */
function meansOf(rows: readonly CollectionRow[]): Record<string, number> {
  const names = Object.keys(rows[0]?.peers ?? {});
  const meanOf = (valueOf: (row: CollectionRow) => number) =>
    rows.reduce((sum, row) => sum + valueOf(row), 0) / rows.length;
  return rounded(
    {
      [OFFPRINT.name]: meanOf(({ ndcg10 }) => ndcg10),
      ...Object.fromEntries(names.map((name) => [name, meanOf(({ peers }) => peers![name]!.ndcg10)])),
    },
    4,
  );
}

async function main(): Promise<void> {
  if (values.data !== undefined) {
    const rows: CollectionRow[] = [];
    for (const folder of collectionsIn(values.data)) rows.push(await rowOf(folder));
    process.stdout.write(`${JSON.stringify({ collections: rows, ndcg10: meansOf(rows) })}\n`);
  } else if (positionals.length > 0) {
    for (const folder of positionals) process.stdout.write(`${JSON.stringify(await rowOf(folder))}\n`);
  } else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}

await main();
