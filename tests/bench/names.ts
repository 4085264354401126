import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { creditTest } from '../../src/core/paper/creditTest.ts';
import { creditWords } from '../../src/core/paper/creditWords.ts';
import { isStopWord } from '../../src/core/search/asked/query.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import type { Session } from '../../src/worker/session.ts';
import { randomFrom, shuffled } from './collection.ts';
import { readRows } from './jsonLines.ts';
import { bundle, openedSession } from './openedSession.ts';
import { percentile } from './relevanceMeasures.ts';

const USAGE = `usage: npm run --silent bench:names -- FILE.jsonl[.gz] [N] [--authors N] [--examples]
Looks for authors by their names among the first N papers of a file (all), and prints one JSON object: by way of writing
a name how often a paper by somebody of that name was first, how often the name was offered, and how often it was taken
for other words; the paper meant by a last name and three words of its title; and for how many queries of subjects alone
the first ten are those that are found where no paper names its authors. --authors takes so many (400).
`;
const SEED = 2_718;
const LOOKED_AT = 10;

interface Row {
  title: string;
  abstract: string;
  authors?: string[];
}
interface Target {
  paper: Row;
  author: string;
  last: string;
  first: string;
}

/** The ways in which people write a name. */
const WAYS: Readonly<Record<string, (target: Target) => string>> = {
  last: ({ last }) => `${last} `,
  full: ({ author }) => `${author} `,
  quoted: ({ author }) => `"${author}"`,
  reversed: ({ last, first }) => `${last}, ${first} `,
  initial: ({ last, first }) => `${first[0]}. ${last} `,
  lowerCase: ({ author }) => author.toLowerCase(),
  etAl: ({ last }) => `${last} et al.`,
};

const { values, positionals } = parseArgs({
  options: { authors: { type: 'string', default: '400' }, examples: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file, most = 'Infinity'] = positionals;

if (!file) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  process.stdout.write(`${JSON.stringify(await measured(readRows<Row>(file).slice(0, Number(most))))}\n`);

async function measured(papers: Row[]): Promise<object> {
  const named = await sessionOf(papers);
  const bare = await sessionOf(papers.map(({ title, abstract }) => ({ title, abstract })));
  const targets = targetsOf(papers).slice(0, Number(values.authors));
  const times: Record<string, number[]> = { names: [], subjects: [], 'subjects without names': [] };
  const ways = [];
  for (const [way, textOf] of Object.entries(WAYS))
    ways.push([way, await tallied(named, targets, textOf, times['names']!)]);
  return {
    papers: papers.length,
    ...Object.fromEntries(ways),
    ...(await titles(named, targets)),
    subjects: await subjects(named, bare, targets, times),
    p50ms: msOf(times, 0.5),
    p95ms: msOf(times, 0.95),
  };
}

async function sessionOf(papers: readonly object[]): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-names-'));
  try {
    const path = join(folder, 'papers.jsonl');
    writeFileSync(path, papers.map((paper) => JSON.stringify(paper)).join('\n'));
    await bundle([path], folder);
    return await openedSession(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Authors, each with one paper, in an order that is always the same. */
function targetsOf(papers: readonly Row[]): Target[] {
  return shuffled(papers, randomFrom(SEED)).flatMap((paper, at): Target[] => {
    const authors = paper.authors ?? [];
    const author = authors[at % Math.max(authors.length, 1)] ?? '';
    const [first, ...others] = author.split(' ');
    const last = others.at(-1);
    return first && last && /^\p{L}{2,}/u.test(last) && creditWords(first)
      ? [{ paper, author, last, first: [first, ...others.slice(0, -1)].join(' ') }]
      : [];
  });
}

async function tallied(
  session: Session,
  targets: readonly Target[],
  textOf: (target: Target) => string,
  times: number[],
): Promise<object> {
  let [first, offered, either, corrected] = [0, 0, 0, 0];
  const missed = [];
  for (const target of targets) {
    const query = textOf(target);
    const { hits, offers = [], corrected: taken, took } = await session.search({ query, limit: LOOKED_AT });
    times.push(took);
    const [best] = await session.papers({ ids: hits.slice(0, 1).map(({ id }) => id) });
    const isPart = [WAYS['last'], WAYS['etAl'], WAYS['initial']].includes(textOf);
    const test = creditTest('author', isPart ? textOf(target) : target.author, true);
    const isFirst = best?.authors?.some((author) => test(`\n${creditWords(author)}`)) ?? false;
    first += Number(isFirst);
    offered += Number(offers.length > 0);
    either += Number(isFirst || offers.length > 0);
    corrected += Number(taken.length > 0);
    if (!isFirst) missed.push({ query, found: best?.title, offers });
  }
  return {
    n: targets.length,
    first: share(first, targets),
    offered: share(offered, targets),
    firstOrOffered: share(either, targets),
    corrected,
    ...(values.examples && { missed }),
  };
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ');
}

function threeWords(text: string): string {
  const words = wordsOf(text).filter(({ joins, word }) => joins === 0 && !isStopWord(word));
  return words.length < 3
    ? ''
    : words
        .slice(0, 3)
        .map(({ start, end }) => text.slice(start, end))
        .join(' ');
}

/** The first three words of titles, with and without the last name of an author in front. */
async function titles(session: Session, targets: readonly Target[]): Promise<object> {
  const asked = targets.filter(({ paper }) => threeWords(paper.title));
  const tally = async (queryOf: (target: Target) => string) => {
    let first = 0;
    const missed = [];
    for (const target of asked) {
      const query = queryOf(target);
      const { hits } = await session.search({ query, limit: 5 });
      if (plain(hits[0]?.title ?? '') === plain(target.paper.title)) first++;
      else missed.push({ query, title: target.paper.title, found: hits[0]?.title });
    }
    return { n: asked.length, first: share(first, asked), ...(values.examples && { missed }) };
  };
  return {
    title: await tally(({ paper }) => `${threeWords(paper.title)} `),
    lastAndTitle: await tally(({ paper, last }) => `${last} ${threeWords(paper.title)} `),
    titleAndLast: await tally(({ paper, last }) => `${threeWords(paper.title)} ${last}`),
  };
}

/** Words of titles and of abstracts: what they find first, with names and without. */
async function subjects(
  named: Session,
  bare: Session,
  targets: readonly Target[],
  times: Record<string, number[]>,
): Promise<object> {
  const random = randomFrom(SEED + 1);
  const queries = targets.flatMap(({ paper }) => {
    const words = wordsOf(paper.abstract).filter(
      ({ joins, word }) => joins === 0 && !isStopWord(word) && word.length > 2,
    );
    const some = shuffled(words, random)
      .slice(0, 3)
      .map(({ word }) => word);
    return [threeWords(paper.title), some.join(' '), `${some.slice(0, 2).join(' ')} `].filter((query) =>
      query.trim(),
    );
  });
  let same = 0;
  const changed = [];
  for (const [at, query] of queries.entries()) {
    // What is asked second finds the program warm.
    const before = at % 2 ? await bare.search({ query, limit: LOOKED_AT }) : null;
    const withNames = await named.search({ query, limit: LOOKED_AT });
    const without = before ?? (await bare.search({ query, limit: LOOKED_AT }));
    times['subjects']!.push(withNames.took);
    times['subjects without names']!.push(without.took);
    const [a, b] = [withNames, without].map(({ hits }) => hits.map(({ id }) => id).join(' '));
    if (a === b) same++;
    else
      changed.push({
        query,
        found: withNames.hits[0]?.title,
        byline: withNames.hits[0]?.byline,
        before: without.hits[0]?.title,
      });
  }
  return { n: queries.length, same: share(same, queries), ...(values.examples && { changed }) };
}

function share(count: number, of: readonly unknown[]): number {
  return of.length > 0 ? Number((count / of.length).toFixed(4)) : 0;
}

function msOf(times: Record<string, number[]>, part: number): object {
  return Object.fromEntries(
    Object.entries(times).map(([of, some]) => [of, Number(percentile(some, part).toFixed(2))]),
  );
}
