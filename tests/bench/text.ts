import { performance } from 'node:perf_hooks';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { committedFinder, type FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';
import { scoreClean, type CleanRow } from './textClean.ts';
import { scoreGold } from './textGold.ts';
import { scorePairs } from './textPairs.ts';
import { scoreIntact, scoreProse } from './textProse.ts';
import { cleanRows, goldRows, pairRows } from './textRows.ts';

const USAGE = `usage: npm run --silent bench:text -- [--gold FILE] [--pairs FILE] [--clean FILE]
         [--prose FILE]... [--intact FILE] [--examples]
Scores the restoration of damaged text and prints one JSON object. Files are JSON lines, .gz or not, of the shapes
  --gold   {paper, field, source, start, end, kind, tier, latex, display}, of the papers in seeds/
  --pairs  {id, title, damaged, spans: [{start, end, latex}], split}; rows that training saw are left out
  --clean  {title, abstract}
  --prose  {title, abstract}, of fields that write no mathematics: how many show a word, letter or unit as a formula
  --intact {title, abstract}, with dollars and backslashes: how many show raw TeX
--examples adds what went wrong. Lines that are of another shape are left out and named on stderr.
`;
/** Texts that are timed, after as many that warm up. */
const TIMED = 1000;
const EXAMPLES = 100;

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    pairs: { type: 'string' },
    clean: { type: 'string' },
    prose: { type: 'string', multiple: true },
    intact: { type: 'string' },
    examples: { type: 'boolean', default: false },
  },
});

/** Median over texts, in milliseconds; those of the second pass, when the code is compiled. */
function timePerAbstract(papers: readonly CleanRow[], finder: FormulaFinder): number {
  const timed = papers.slice(0, TIMED);
  const pass = (): number[] =>
    timed.map((paper) => {
      const begin = performance.now();
      restorePaper(paper, { finder });
      return performance.now() - begin;
    });
  pass();
  const times = pass().sort((a, b) => a - b);
  return Number((times[Math.floor(times.length / 2)] ?? 0).toFixed(3));
}

function score(): object {
  const finder = committedFinder();
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const gold = values.gold === undefined ? null : goldRows(values.gold, report);
  const pairs = values.pairs === undefined ? null : pairRows(values.pairs, report);
  const clean = values.clean === undefined ? null : cleanRows(values.clean, report);
  const examples = values.examples ? EXAMPLES : 0;
  const prose = values.prose?.map((file) => ({
    file: basename(file),
    ...scoreProse(cleanRows(file, report), finder, examples),
  }));
  const damaged = pairs?.map(({ title, damaged: abstract }) => ({ title, abstract }));
  return {
    ...(gold && { gold: scoreGold(gold, finder) }),
    ...(pairs && { pairs: scorePairs(pairs, finder, values.examples) }),
    ...(clean && { clean: scoreClean(clean, finder, values.examples) }),
    ...(prose && { prose }),
    ...(values.intact && { intact: scoreIntact(cleanRows(values.intact, report), finder, examples) }),
    medianMs: {
      ...(damaged && { pairs: timePerAbstract(damaged, finder) }),
      ...(clean && { clean: timePerAbstract(clean, finder) }),
    },
  };
}

function run(): void {
  if (!values.gold && !values.pairs && !values.clean && !values.prose && !values.intact) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(`${JSON.stringify(score(), null, 2)}\n`);
  } catch (fault) {
    if (!isFileFault(fault)) throw fault;
    process.stderr.write(`${fault.message}: is the path right?\n`);
    process.exitCode = 2;
  }
}

function isFileFault(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && 'code' in fault && 'path' in fault;
}

run();
