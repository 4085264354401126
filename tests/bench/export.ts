import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bibtexFile } from '../../src/core/export/bibtex.ts';
import { citationKeys } from '../../src/core/export/citationKey.ts';
import { isOthers, nameParts } from '../../src/core/export/nameParts.ts';
import { texText } from '../../src/core/export/texText.ts';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { hostilePapers } from './export/hostilePapers.ts';
import { isInstalled, type Name, type ReadBack, throughBiber, throughBibtex } from './export/readBack.ts';
import { comparedStyles } from './export/styles.ts';
import { readLines } from './jsonLines.ts';

const USAGE = `usage: npm run --silent bench:export -- FILE.jsonl[.gz] [N] [--hostile N] [--cited N] [--examples]
Writes N papers (10,000) of a file, evenly from all of it, and hostile ones (1,000) as BibTeX, has it read by Debian's
bibtex and biber, and prints one JSON object: what they warn of, and how many keys, titles and names come back as they were
written. Then cites some (400) in each style, and says how many are as pandoc's citeproc writes them by the styles of
citationstyles.org, letter by letter but for capitals. What is not installed is said and left out:
apt-get install --no-install-recommends texlive-binaries texlive-base biber pandoc citation-style-language-styles
`;

const { values, positionals } = parseArgs({
  options: {
    hostile: { type: 'string', default: '1000' },
    cited: { type: 'string', default: '400' },
    examples: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [file, most = '10000'] = positionals;
const SIGNS: Readonly<Record<string, string>> = { greater: '>', less: '<', bar: '|' };
const EXAMPLES = values.examples ? 20 : 0;

if (!file) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const real = spread(readLines(file), Number(most)).map(({ text }) => text);
  const { papers } = parseDocument({
    name: 'papers.jsonl',
    bytes: new TextEncoder().encode(real.join('\n')),
  });
  const all = [...papers, ...hostilePapers(Number(values.hostile))];
  const cited = comparedStyles(spread(papers, Number(values.cited)), EXAMPLES);
  process.stdout.write(`${JSON.stringify({ papers: all.length, ...readBack(all), cited }, null, 1)}\n`);
}

function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}

function readBack(all: readonly Paper[]): object {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-export-'));
  try {
    writeFileSync(join(folder, 'papers.bib'), bibtexFile(all.map((paper) => ({ paper }))));
    const tools = { bibtex: throughBibtex, biber: throughBiber };
    return Object.fromEntries(
      Object.entries(tools).map(([name, through]) => [
        name,
        isInstalled(name) ? compared(all, through(folder, 'papers')) : 'not installed: left out',
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compared(all: readonly Paper[], { references, warnings, errors }: ReadBack): object {
  const keys = citationKeys(all);
  const counts = { keys: 0, titles: 0, nameLists: 0, names: 0, ofNames: 0 };
  const differing: object[] = [];
  for (const [at, paper] of all.entries()) {
    const found = references.get(keys[at]!);
    if (!found) continue;
    counts.keys++;
    const title = oneLine(`{${texText(paper.title, paper.titleBody)}}`);
    if (signs(found.title) === signs(title)) counts.titles++;
    else differing.push({ wrote: title, read: found.title });
    const names = (paper.authors ?? []).map(partsOf);
    const last = names.at(-1);
    if (names.length > 1 && last && isOthers(last.family)) found.authors.length = names.length -= 1;
    const same = names.filter((name, nth) => isSame(name, found.authors[nth])).length;
    counts.names += same;
    counts.ofNames += names.length;
    if (same === names.length && found.authors.length === names.length) counts.nameLists++;
    else differing.push({ wrote: names, read: found.authors });
  }
  const kinds = new Map<string, number>();
  for (const warning of warnings) {
    const kind = warning.replace(/ in \S+$|'[^']*'|\d+/g, '…').slice(0, 100);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {
    ...counts,
    warnings: Object.fromEntries(kinds),
    errors: errors.slice(0, 10),
    ...(EXAMPLES > 0 && { differing: differing.slice(0, EXAMPLES).map((one) => JSON.stringify(one)) }),
  };
}

function partsOf(name: string): Name {
  const { family, given, suffix } = nameParts(name);
  return { family: bare(texText(family)), given: bare(texText(given)), suffix: bare(texText(suffix)) };
}

function isSame(
  wanted: Name,
  { family, given, suffix }: Name = { family: '', given: '', suffix: '' },
): boolean {
  return wanted.family === bare(family) && wanted.given === bare(given) && wanted.suffix === bare(suffix);
}

/** Without the braces that keep a name whole, and with one sign for a blank. */
function bare(text: string): string {
  return signs(text.replace(/~/g, ' ').replace(/^\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}$/, '$1'));
}

/** Biber writes some signs for their names. */
function signs(text: string): string {
  return oneLine(text.replace(/\\text(greater|less|bar)\{\}/g, (_, name: string) => `${SIGNS[name]!}{}`));
}

function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}
