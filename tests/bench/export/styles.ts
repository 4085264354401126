import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import {
  citation,
  CITATION_STYLES,
  type CitationStyle,
} from '../../../src/core/export/citations/citations.ts';
import { citedItem } from '../../../src/core/export/citations/item.ts';
import { plainOf } from '../../../src/core/export/citations/pieces.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { isInstalled } from './readBack.ts';

const FOLDER = '/usr/share/citation-style-language/styles';
const FILES: Readonly<Record<CitationStyle, string>> = {
  apa: 'apa.csl',
  ieee: 'ieee.csl',
  chicago: 'chicago-author-date.csl',
  nature: 'nature.csl',
};
/** What the 18th edition of Chicago has otherwise than the 17th, of which Debian's style is: how many authors are named. */
const EIGHTEENTH = [
  [/et-al-min="11"/g, 'et-al-min="7"'],
  [/et-al-use-first="7"/g, 'et-al-use-first="3"'],
] as const;

/** How many citations are as citeproc writes them, for each style. */
export function comparedStyles(papers: readonly Paper[], examples: number): object | string {
  if (!isInstalled('pandoc') || !existsSync(join(FOLDER, FILES.apa)))
    return 'pandoc or its styles are not installed: left out';
  const varied = papers.map(variation);
  return Object.fromEntries(CITATION_STYLES.map((style) => [style, compared(varied, style, examples)]));
}

/** Volumes, pages, publishers and identifiers, which lists of titles rarely have; every eighth as it is. */
function variation(paper: Paper, at: number): Paper {
  const doi = `10.1000/x.${at}`;
  const year = 1990 + (at % 35);
  const venue = 'Journal of Machine Learning Research';
  switch (at % 8) {
    case 0:
      return { ...paper, kind: 'article', venue, year, volume: '12', issue: '3', pages: '101-128', doi };
    case 1:
      return { ...paper, kind: 'article', venue, year, volume: '7', pages: '9-12', doi };
    case 2:
      return {
        ...paper,
        kind: 'chapter',
        venue: 'Handbook of Ferns',
        year,
        pages: '33-41',
        publisher: 'Springer',
      };
    case 3:
      return { ...paper, kind: 'book', venue: '', year, publisher: 'Springer' };
    case 4:
      return { ...paper, kind: 'conference', year, pages: '1-9' };
    case 5:
      return { ...paper, kind: 'preprint', venue: '', year, id: `arxiv:2403.0${1000 + at}` };
    case 6:
      return {
        ...paper,
        kind: 'article',
        venue,
        year,
        volume: '12',
        authors: paper.authors?.slice(0, 1) ?? [],
      };
    default:
      return paper;
  }
}

const KINDS = ['article', 'shortArticle', 'chapter', 'book', 'conference', 'preprint', 'oneAuthor', 'asItIs'];

function compared(papers: readonly Paper[], style: CitationStyle, examples: number): object {
  const theirs = throughPandoc(papers, style);
  const equal = new Map<string, string>();
  const differing: object[] = [];
  let all = 0;
  for (const [nth, kind] of KINDS.entries()) {
    const of = papers.map((paper, at) => ({ paper, at })).filter(({ at }) => at % KINDS.length === nth);
    const same = of.filter(({ paper, at }) => {
      const ours = plainOf(citation({ paper }, style));
      const isSame = folded(ours) === folded(theirs[at]!);
      if (!isSame) differing.push({ kind, ours, theirs: theirs[at] });
      return isSame;
    }).length;
    all += same;
    equal.set(kind, `${same} of ${of.length}`);
  }
  return {
    equal: `${all} of ${papers.length}`,
    ...Object.fromEntries(equal),
    ...(examples > 0 && {
      differing: differing.filter((_, at) => at % Math.ceil(differing.length / examples) === 0),
    }),
  };
}

/** Capitals, the form of quotation marks within titles and letters of years are not compared. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”"‘’'`]/g, "'")
    .replace(/\b((?:19|20)\d\d)[a-z]{1,2}(?=[).])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function throughPandoc(papers: readonly Paper[], style: CitationStyle): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-styles-'));
  try {
    let csl = readFileSync(join(FOLDER, FILES[style]), 'utf8');
    if (style === 'chicago') for (const [from, to] of EIGHTEENTH) csl = csl.replace(from, to);
    writeFileSync(join(folder, 'style.csl'), csl);
    const items = papers.map((paper, at) => ({
      ...citedItem({ paper }),
      abstract: undefined,
      genre: undefined,
      id: `i${at}`,
    }));
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    const options = [
      '--citeproc',
      '--csl',
      'style.csl',
      '-f',
      'csljson',
      '-t',
      'html',
      '--wrap=none',
      'items.json',
    ];
    const { stdout } = spawnSync('pandoc', options, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    return entriesIn(stdout, papers.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function entriesIn(html: string, count: number): string[] {
  const entries = Array.from({ length: count }, () => '');
  let at = -1;
  let isNumber = false;
  const parser = new Parser({
    onopentag(_, { id = '', class: name = '' }) {
      if (id.startsWith('ref-i')) at = Number(id.slice('ref-i'.length));
      if (name !== '') isNumber = name === 'csl-left-margin';
    },
    ontext(text) {
      if (at >= 0 && !isNumber) entries[at] += text;
    },
  });
  parser.write(html);
  parser.end();
  return entries;
}
