import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { packRelated } from '../../src/core/related/relatedFile.ts';
import { type Related, relatedPapers } from '../../src/core/related/relatedPapers.ts';
import { isNamed, type Subject, subjectOf, subjectsOfTitle } from './namedSubjects.ts';
import type { Paper } from '../../src/core/paper.ts';
import { readPapers } from './relatedTestPapers.ts';

const USAGE = `usage: npm run --silent bench:related -- [--papers N] [--examples N] [--subjects FILE]… FILE
Relates the papers of FILE (JSON lines, .gz or not, or any document that the project reads) and prints one JSON object:
how many of the terms that are named for two papers are subjects. Authors' keywords tell, of the two papers and of all;
and the titles of FILE and of each --subjects FILE do. --examples adds the terms of the first N papers.
`;

const { values, positionals } = parseArgs({
  options: {
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

if (positionals.length !== 1) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const papers = readPapers(positionals[0]!).slice(0, values.papers ? Number(values.papers) : undefined);
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
