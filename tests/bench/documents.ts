import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf } from '../../src/build/content/corpus.ts';
import { readDocuments } from '../../src/build/content/readDocument.ts';
import { typesetPapers } from '../../src/build/content/work/makeShard.ts';
import { formatDiagnostic } from '../../src/core/formats/diagnostic.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { compared, type Comparison, type ExpectedDocument } from './documents/compared.ts';
import { added, NOTHING, shares } from './documents/tally.ts';

const USAGE = `usage: npm run --silent bench:documents -- [--detail] FOLDER
Reads every document of the folder with the code of the build, compares the papers with FOLDER/expected.json and prints one
JSON object: by kind and altogether, how many papers, abstracts, authors and identifiers are right, and how many papers are
none. --detail says on the standard error what is wrong in each file.
`;
/** Kinds whose documents name their fields. */
const WITH_FIELDS =
  /^(?:bibtex|ris|medline|endnote|endnote-xml|wos|refworks|ads-tagged|pubmed-xml|mods|csl|json|jsonl|csv|tsv|atom)$/;

const { values, positionals } = parseArgs({
  options: { detail: { type: 'boolean', default: false } },
  allowPositionals: true,
});

async function papersOf(folder: string, name: string): Promise<{ papers: Paper[]; said: string[] }> {
  const corpus = corpusOf(await readDocuments(join(folder, name), name));
  return {
    papers: [...typesetPapers(corpus, (misfit) => corpus.diagnostics.push(misfit))],
    said: corpus.diagnostics.map(formatDiagnostic),
  };
}

function tell(name: string, { wrong }: Comparison, said: readonly string[]): void {
  if (wrong.length === 0) return;
  const lines = [...wrong, ...said.slice(0, 3).map((line) => `(said) ${line}`)];
  process.stderr.write(`${name}\n${lines.map((line) => `  ${line.slice(0, 300)}\n`).join('')}`);
}

const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    ExpectedDocument
  >;
  const there = new Set(readdirSync(folder));
  const byKind = new Map<string, typeof NOTHING>();
  let fields = NOTHING;
  let others = NOTHING;
  for (const [name, document] of Object.entries(expected)) {
    if (!there.has(name)) continue;
    const { papers, said } = await papersOf(folder, name);
    const comparison = compared(document, papers);
    byKind.set(document.kind, added(byKind.get(document.kind) ?? NOTHING, comparison.tally));
    if (WITH_FIELDS.test(document.kind)) fields = added(fields, comparison.tally);
    else others = added(others, comparison.tally);
    if (values.detail) tell(name, comparison, said);
  }
  const kinds = [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, tally]) => [kind, shares(tally)]);
  const result = { withFields: shares(fields), others: shares(others), kinds: Object.fromEntries(kinds) };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
