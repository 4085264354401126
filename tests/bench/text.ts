import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { committedFinder, type FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';
import type { Pair } from '../../src/core/text/restoration/training/pair.ts';
import { scoreClean, type CleanRow } from './textClean.ts';
import { scoreGold, type GoldRow } from './textGold.ts';
import { readRows } from './jsonLines.ts';
import { scorePairs } from './textPairs.ts';

const USAGE = `usage: npm run --silent bench:text -- [--gold FILE] [--pairs FILE] [--clean FILE] [--examples]
Scores the restoration of damaged text and prints one JSON object. Files are JSON lines, .gz or not. --examples adds
what went wrong.
`;
const TIMED = 500;

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    pairs: { type: 'string' },
    clean: { type: 'string' },
    examples: { type: 'boolean', default: false },
  },
});

/** Median over texts, in milliseconds. */
function timePerAbstract(
  papers: readonly { title: string; abstract: string }[],
  finder: FormulaFinder,
): number {
  const times = papers.slice(0, TIMED).map((paper) => {
    const begin = performance.now();
    restorePaper(paper, { finder });
    return performance.now() - begin;
  });
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return Number(middle.toFixed(3));
}

function score(): object {
  const finder = committedFinder();
  const gold = values.gold === undefined ? null : readRows<GoldRow>(values.gold);
  const pairs = values.pairs === undefined ? null : readRows<Pair>(values.pairs);
  const clean = values.clean === undefined ? null : readRows<CleanRow>(values.clean);
  const timed = clean ?? pairs?.map(({ title, damaged }) => ({ title, abstract: damaged })) ?? [];
  return {
    ...(gold && { gold: scoreGold(gold, finder) }),
    ...(pairs && { pairs: scorePairs(pairs, finder, values.examples) }),
    ...(clean && { clean: scoreClean(clean, finder, values.examples) }),
    ...(timed.length > 0 && { medianMs: timePerAbstract(timed, finder) }),
  };
}

if (!values.gold && !values.pairs && !values.clean) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.stdout.write(`${JSON.stringify(score(), null, 2)}\n`);
