import { parseArgs } from 'node:util';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import { randomFrom, shuffled } from './collection.ts';
import { readRows } from './jsonLines.ts';
import { knowable, wrappedCopy, type CopiedPaper, type CopyStyle } from './wrappedCopy.ts';

const USAGE = `usage: npm run --silent bench:copies -- [--pages N] [--missed] FILE.jsonl[.gz]
Writes papers as pages of text whose titles and abstracts are wrapped at many widths, reads each page and prints one JSON
object: the share of papers that are read exactly, by width and by what stands around. --pages takes N pages of 20 papers
for each style (5), --missed adds the first papers that are not read so.
`;
const SEED = 12_345;
const PAGE = 20;
const TITLES = [30, 40, 50, 60, 72, 90, Infinity];
const ABSTRACTS = [60, 72, 80, 100, Infinity];
const PLAIN = { gap: true, apart: true, byline: false, indent: 0, trailing: 0 };
const AROUND: Readonly<Record<string, Omit<CopyStyle, 'title' | 'abstract'>>> = {
  'blank lines': PLAIN,
  'blank lines, indented': { ...PLAIN, indent: 4, trailing: 2 },
  'blank lines, names': { ...PLAIN, byline: true },
  'no blank line under titles': { ...PLAIN, gap: false },
  'no blank line under titles, indented': { ...PLAIN, gap: false, indent: 4, trailing: 2 },
  'no blank line under titles, names': { ...PLAIN, gap: false, byline: true },
  'no blank lines': { ...PLAIN, gap: false, apart: false },
};
/** Shorter abstracts in lists of papers are mostly none ("Abstract not available"). */
const SHORTEST = 200;
const MOST_MISSED = 3;

const { values, positionals } = parseArgs({
  options: { pages: { type: 'string', default: '5' }, missed: { type: 'boolean', default: false } },
  allowPositionals: true,
});

interface Tally {
  papers: number;
  exact: number;
}

const oneLine = (text: string) => text.trim().split(/\s+/).join(' ');

function papersOf(path: string): CopiedPaper[] {
  const rows = readRows<CopiedPaper>(path).map((row) => ({
    ...row,
    title: oneLine(row.title),
    abstract: oneLine(row.abstract ?? ''),
  }));
  return shuffled(
    rows.filter(({ abstract }) => abstract.length >= SHORTEST),
    randomFrom(SEED),
  );
}

/** Those of a page that are read with other words, or not at all. */
function missedOf(page: readonly CopiedPaper[], style: CopyStyle): CopiedPaper[] {
  const bytes = new TextEncoder().encode(wrappedCopy(page, style));
  const read = parseDocument({ name: 'page.txt', bytes }).papers;
  const keyOf = ({ title, abstract }: CopiedPaper) => knowable(`${title}\n${abstract}`);
  const found = new Set(read.map(keyOf));
  return page.filter((paper) => !found.has(keyOf(paper)));
}

function run(papers: readonly CopiedPaper[], pages: number): object {
  const tallies = new Map<string, Tally>();
  const missed: object[] = [];
  for (const title of TITLES)
    for (const abstract of ABSTRACTS)
      for (const [name, around] of Object.entries(AROUND)) {
        const style = { title, abstract, ...around };
        for (let page = 0; page < pages; page++) {
          const chosen = papers.slice(page * PAGE, (page + 1) * PAGE);
          const lost = missedOf(chosen, style);
          for (const kind of ['all', `title ${title}`, `abstract ${abstract}`, name]) {
            const { papers: count, exact } = tallies.get(kind) ?? { papers: 0, exact: 0 };
            tallies.set(kind, {
              papers: count + chosen.length,
              exact: exact + chosen.length - lost.length,
            });
          }
          missed.push(...lost.slice(0, MOST_MISSED).map((paper) => ({ style, title: paper.title })));
        }
      }
  const shares = [...tallies].map(([name, { papers: count, exact }]) => [name, (exact / count).toFixed(4)]);
  return { ...Object.fromEntries(shares), ...(values.missed && { missed }) };
}

const [file] = positionals;
if (file === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.stdout.write(`${JSON.stringify(run(papersOf(file), Number(values.pages)), null, 2)}\n`);
