import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { packRelated } from '../../src/core/related/relatedFile.ts';
import type { Related } from '../../src/core/related/compared.ts';
import { relatedPapers } from '../../src/core/related/relatedPapers.ts';
import { isNamed, type Subject, subjectOf, subjectsOfTitle } from './namedSubjects.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { partOf, readPapers, TEST_PART, TUNING_PART } from './relatedTestPapers.ts';

const USAGE = `usage: npm run --silent bench:related -- [--part test|tuning] [--keyworded] [--papers N] [--examples N]
  [--subjects FILE]… FILE
Relates the papers of FILE (JSON lines, .gz or not, or any document that the project reads) and prints one JSON object:
time, and how many of the terms that are named for two papers are subjects. Authors' keywords tell, of the two papers
and of all; and the titles of FILE and of each --subjects FILE do.
  --part       only a fifth of the papers, told by titles: no table learns from "test", limits are chosen on "tuning"
  --keyworded  only papers with keywords
  --papers     the first N
  --examples   adds the terms of the first N
`;
const PART_NAMES: ReadonlyMap<string, number> = new Map([
  ['test', TEST_PART],
  ['tuning', TUNING_PART],
]);

const { values, positionals } = parseArgs({
  options: {
    part: { type: 'string' },
    keyworded: { type: 'boolean', default: false },
    papers: { type: 'string' },
    examples: { type: 'string' },
    subjects: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});

/** A keyword with a colon is a heading of a classification, which says nothing of a paper's words. */
function keywordsOf({ keywords = [] }: Paper): Subject[] {
  return keywords.filter((keyword) => !keyword.includes(':')).map(subjectOf);
}

const keyOf = ({ stems }: Subject) => stems.join(' ');
const share = (part: number, of: number) => (of === 0 ? null : Math.round((1000 * part) / of) / 1000);

function measure(papers: readonly Paper[], related: readonly Related[][], others: Paper[]) {
  const keywords = papers.map(keywordsOf);
  const all = [...papers, ...others];
  const known = new Set(all.flatMap((paper) => keywordsOf(paper).map(keyOf)));
  const titled = new Set(all.flatMap(({ title }) => subjectsOfTitle(title).map(keyOf)));
  const sum = { pairs: 0, empty: 0, terms: 0, words: 0, keyword: 0, title: 0 };
  const gold = { pairs: 0, terms: 0, right: 0, pairsRight: 0, pairsWithTerms: 0, overlap: 0 };
  related.forEach((neighbours, paper) => {
    for (const { position, terms } of neighbours) {
      const named = terms.map(subjectOf);
      sum.pairs++;
      if (terms.length === 0) sum.empty++;
      sum.terms += terms.length;
      sum.words += named.filter(({ stems }) => stems.length < 2).length;
      sum.keyword += named.filter((term) => known.has(keyOf(term))).length;
      sum.title += named.filter((term) => titled.has(keyOf(term))).length;
      const [own, its] = [keywords[paper]!, keywords[position]!];
      if (own.length === 0 || its.length === 0) continue;
      const right = named.filter((term) => [...own, ...its].some((keyword) => isNamed(term, keyword))).length;
      gold.pairs++;
      gold.terms += named.length;
      gold.right += right;
      if (right > 0) gold.pairsRight++;
      if (named.length > 0) gold.pairsWithTerms++;
      const words = (of: Subject[]) => new Set(of.flatMap(({ stems }) => stems));
      const [ownWords, itsWords] = [words(own), words(its)];
      const both = [...ownWords].filter((word) => itsWords.has(word)).length;
      gold.overlap += both / (ownWords.size + itsWords.size - both);
    }
  });
  return {
    pairs: sum.pairs,
    termsPerPair: share(sum.terms, sum.pairs),
    pairsWithout: share(sum.empty, sum.pairs),
    ofOneWord: share(sum.words, sum.terms),
    areSubjectsOfTitles: share(sum.title, sum.terms),
    ...(known.size > 0 && { areKeywords: share(sum.keyword, sum.terms) }),
    ...(gold.pairs > 0 && {
      withKeywords: {
        pairs: gold.pairs,
        termsPerPair: share(gold.terms, gold.pairs),
        termsRight: share(gold.right, gold.terms),
        pairsWithOneRight: share(gold.pairsRight, gold.pairs),
        keywordOverlapOfNeighbours: share(gold.overlap, gold.pairs),
      },
    }),
  };
}

function chosenPapers(path: string): Paper[] {
  const part = values.part === undefined ? undefined : PART_NAMES.get(values.part);
  const papers = readPapers(path).filter(
    ({ title, keywords = [] }) =>
      (part === undefined || partOf(title) === part) && (!values.keyworded || keywords.length > 0),
  );
  return papers.slice(0, values.papers ? Number(values.papers) : undefined);
}

if (positionals.length !== 1 || (values.part !== undefined && !PART_NAMES.has(values.part))) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const papers = chosenPapers(positionals[0]!);
  const began = [performance.now(), process.cpuUsage().user] as const;
  const related = [...relatedPapers(papers)];
  const text = JSON.stringify(packRelated(related, 0));
  const report = {
    papers: papers.length,
    seconds: Math.round((performance.now() - began[0]) / 10) / 100,
    cpuSeconds: Math.round((process.cpuUsage().user - began[1]) / 10_000) / 100,
    bytes: text.length,
    gzipped: gzipSync(text).length,
    ...measure(papers, related, values.subjects.flatMap(readPapers)),
    ...(values.examples && {
      examples: related.slice(0, Number(values.examples)).map((neighbours, at) => ({
        title: papers[at]!.title,
        related: neighbours.map(({ position, terms }) => `${papers[position]!.title} | ${terms.join(' · ')}`),
      })),
    }),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
