import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import { createEngine } from '../../src/core/search/engine.ts';
import { randomFrom, shuffled } from './collection.ts';
import { readRows } from './jsonLines.ts';
import { rankByMeaning } from './meaning.ts';
import { CorpusWords } from './knownCorpus.ts';
import { knownItems, KINDS, type KnownItem, type KnownPaper } from './knownItems.ts';
import { percentile } from './relevanceMeasures.ts';

const USAGE = `usage: npm run --silent bench:known -- [--papers N] [--targets N] [--examples] FILE…
Looks for papers that are known to be there, by what a person remembers and types of each, and prints one JSON object:
by kind of query how many were found first and among the first five, where no other paper fits the words. Files are JSON
lines (.gz or not) with title and abstract, or any document that the project reads. --papers takes the first N papers,
--targets looks for N of them (300), --examples adds what was not found first.
`;
const SEED = 12_345;
const LOOKED_AT = 5;

const { values, positionals } = parseArgs({
  options: {
    papers: { type: 'string' },
    targets: { type: 'string', default: '300' },
    examples: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

function papersOf(path: string): KnownPaper[] {
  if (/\.jsonl(\.gz)?$/.test(path)) {
    const rows = readRows<{ title: string; abstract?: string; text?: string }>(path);
    return rows.map(({ title, abstract, text }) => ({ id: '', title, abstract: abstract ?? text ?? '' }));
  }
  return parseDocument({ name: basename(path), bytes: readFileSync(path) }).papers;
}

interface Tally {
  /** Queries that only one paper fits. */
  n: number;
  top1: number;
  top5: number;
  zero: number;
  missed?: { query: string; title: string; found: string | undefined }[];
}

function run(papers: readonly KnownPaper[], targets: number): object {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const engine = createEngine();
  const began = performance.now();
  // In another order than that of the file, for equals come in the order of adding.
  engine.addMany(shuffled(papers, randomFrom(SEED)));
  const buildMs = performance.now() - began;
  rankByMeaning(
    engine,
    papers.map(({ title, abstract }) => ({ title, text: abstract })),
  );
  const corpus = new CorpusWords(papers);
  const items = knownItems(shuffled(papers, randomFrom(SEED + 1)), targets, corpus, randomFrom(SEED + 2));
  const times: number[] = [];
  const hitsOf = (query: string) => {
    const start = performance.now();
    const { hits } = engine.search(query, { limit: LOOKED_AT });
    times.push(performance.now() - start);
    return hits.map(({ id }) => id);
  };
  const kinds = KINDS.map((kind): [KnownItem['kind'], Tally] => [
    kind,
    tally(
      items.filter((item) => item.kind === kind),
      hitsOf,
      titles,
    ),
  ]);
  return {
    papers: papers.length,
    kinds: Object.fromEntries(kinds.filter(([, { n }]) => n > 0)),
    buildMs: Math.round(buildMs),
    p50ms: Number(percentile(times, 0.5).toFixed(2)),
    p95ms: Number(percentile(times, 0.95).toFixed(2)),
  };
}

function tally(
  items: readonly KnownItem[],
  hitsOf: (query: string) => string[],
  titles: ReadonlyMap<string, string>,
): Tally {
  const ranks = items.map(({ id, query }) => {
    const hits = hitsOf(query);
    return { id, query, hits, rank: hits.indexOf(id) };
  });
  const share = (test: (row: (typeof ranks)[number]) => boolean) =>
    ranks.length > 0 ? Number((ranks.filter(test).length / ranks.length).toFixed(4)) : 0;
  const missed = ranks
    .filter(({ rank }) => rank !== 0)
    .map(({ id, query, hits }) => ({ query, title: titles.get(id)!, found: titles.get(hits[0] ?? '') }));
  return {
    n: ranks.length,
    top1: share(({ rank }) => rank === 0),
    top5: share(({ rank }) => rank >= 0),
    zero: share(({ hits }) => hits.length === 0),
    ...(values.examples && { missed }),
  };
}

if (positionals.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const papers = positionals
    .flatMap(papersOf)
    .slice(0, values.papers === undefined ? Infinity : Number(values.papers))
    .map(({ title, abstract }, at) => ({ id: String(at), title, abstract }));
  process.stdout.write(`${JSON.stringify(run(papers, Number(values.targets)))}\n`);
}
