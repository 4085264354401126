import type { PaperDraft } from '../documentFormat.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { HEADING, isByline, plainNames, WORKPLACE } from '../labelled/paperPageLines.ts';
import { isAboutTitle, keepStanding, SENTENCE_INSIDE, sharedStems, stemsIn } from './evidence.ts';
import { joinLines } from './joinLines.ts';
import { isName, listsNames } from './names.ts';
import { OPEN_END } from './shape.ts';
import { LONGEST_WRAP } from './texts.ts';
import { withTitleLines } from './titleLine.ts';

/** So many characters of an abstract tell it from the others of a page. */
const TELLING = 60;

/**
 * Papers with what another reading of the same page knows better of them: the names, year and identifiers that a paper
 * has not, and a title without the lines of the page that were taken for its first or last.
 *
 * @param others the same papers, read from their abstracts up
 * @param lines of the page, from its first
 */
export function tighter(
  papers: readonly PaperDraft[],
  others: readonly PaperDraft[],
  lines: readonly string[],
): PaperDraft[] {
  const areNamed =
    papers.filter(({ fields }) => (fields?.authors?.length ?? 0) > 0).length > papers.length / 2;
  // In a wrapped text any line may look like a title.
  const isWrapped = !lines.some((line) => line.length > LONGEST_WRAP);
  const sames = sameIn(papers, others);
  const isUnwrapped = !isWrapped;
  const own = isUnwrapped ? withTitleLines(papers, lines) : papers;
  return own.map((paper, i) => {
    const other = sames[i];
    if (!other) return paper;
    const before = paper.abstract.slice(0, paper.abstract.indexOf(other.abstract.slice(0, TELLING))).trim();
    if (isUnwrapped && before.includes(other.title) && isMoreAbout(other, paper.title)) return other;
    if (before !== '' && !BEFORE.test(before) && !isIdentified(before)) return paper;
    const isBetter = !isAboutTitle(paper) || hasLinesOfPage(paper, other, { lines, areNamed });
    const mended: PaperDraft = {
      ...paper,
      ...(isBetter && { title: other.title, line: other.line }),
      ...(before !== '' && { abstract: other.abstract }),
      arxiv: paper.arxiv ?? other.arxiv,
      doi: paper.doi ?? other.doi,
      ...((paper.fields ?? other.fields) && { fields: { ...other.fields, ...paper.fields } }),
    };
    if (before === '') keepStanding(paper, mended);
    return mended;
  });
}

/** For each paper the same of the other reading. Both are in the order of the page, so that it stands between its neighbours. */
function sameIn(
  papers: readonly PaperDraft[],
  others: readonly PaperDraft[],
): readonly (PaperDraft | undefined)[] {
  let first = 0;
  return papers.map(({ abstract }, i) => {
    while (first < others.length && others[first]!.line < (papers[i - 1]?.line ?? 0)) first++;
    const end = papers[i + 1]?.line ?? Infinity;
    for (let at = first; at < others.length && others[at]!.line < end; at++)
      if (abstract.includes(others[at]!.abstract.slice(0, TELLING))) return others[at];
    return undefined;
  });
}

const LONGEST_LINE = 200;

/** Whether what stands above an abstract is a line with the paper's identifier, and perhaps its heading. */
function isIdentified(before: string): boolean {
  const lines = before.split(/\n+/).filter((line) => !HEADING.test(line));
  return (
    lines.length > 0 &&
    lines.every(
      (line) =>
        line.length < LONGEST_LINE &&
        (doiIn(line) !== null || arxivIn(line) !== null) &&
        !SENTENCE_INSIDE.test(line.replace(/\S{9,}/g, '')),
    )
  );
}

/** Whether an abstract is about its own title more than about another. */
function isMoreAbout({ title, abstract }: PaperDraft, other: string): boolean {
  const about = stemsIn(abstract);
  const [own, others] = [title, other].map(
    (text) => sharedStems(text, about) / Math.max(1, stemsIn(text).size),
  );
  return own! > others!;
}

/** Where the paper appeared, in a line of its own above the abstract. */
const BEFORE =
  /^(?:proceedings of|published in|in proceedings)\b.{0,300}$|^[^.!?]{3,120}\b\d{1,4}[,(:][^.!?]{0,60}\(?(?:19|20)\d\d\)?(?:[;,.]? ?(?:https?:\/\/\S{1,200}|doi:? ?\S{1,200}))?$/i;

/** A line that says when or where, or how often something was read. */
const OF_PLACE =
  /[•·|]|^\d.{0,30}$|^\S{1,200}\.\S{1,200}$|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:19|20)\d\d\b/i;

/** Whether a title has that of the other reading within, and above or below it lines that are the page's. */
function hasLinesOfPage(paper: PaperDraft, other: PaperDraft, page: PageAround): boolean {
  const { lines, areNamed } = page;
  const at = paper.title.indexOf(other.title);
  if (at < 0 || other.title.length === paper.title.length) return false;
  // A path through the site, in which the title is cut.
  if (/(?:…|\.{3})$/.test(paper.title)) return true;
  const about = stemsIn(paper.abstract);
  const above = lines.slice(paper.line - 1, other.line - 1).map((line) => line.trim());
  // A word alone on its line is a topic or the name of a site.
  const telling = above.filter((line) => line.includes(' '));
  const isAbove =
    above.length > 0 &&
    (sharedStems(joined(telling), about) === 0 || areAllOver(above, lines[other.line - 1] ?? '')) &&
    isOver(above.findLast((line) => line !== '') ?? '', lines[other.line - 1] ?? '');
  const below = paper.title.slice(at + other.title.length).trim();
  const isOfOne = (name: string) =>
    areNamed && isName(name) && !paper.fields?.authors && sharedStems(name, about) === 0;
  const isBelow = below !== '' && !OPEN_END.test(other.title) && (isOfPage(below, about) || isOfOne(below));
  return (above.length === 0 || isAbove) && (below === '' || isBelow);
}

/** A line above a title that does not go on in it: it had room for more, or names people and where they work. */
function isOver(line: string, title: string): boolean {
  const isPlaced = /\)$/.test(line) && isByline(line.replace(/\s*\([^()]{1,100}\)/g, ''));
  return isPlaced || hasRoom(line, title);
}

/** Whether no line of several went on in the next: they are lines of the page, whatever they say. */
function areAllOver(above: readonly string[], title: string): boolean {
  const width = Math.max(title.trim().length, ...above.map(({ length }) => length));
  return above.length > 1 && above.every((line, at) => hasRoom(line, above[at + 1] ?? title, width));
}

interface PageAround {
  lines: readonly string[];
  /** Most papers of the page have names. */
  areNamed: boolean;
}

function isOfPage(below: string, about: ReadonlySet<string>): boolean {
  if (OF_PLACE.test(below)) return true;
  const isOfPeople = listsNames(plainNames(below)) || (WORKPLACE.test(below) && /[,;]/.test(below));
  return isOfPeople && sharedStems(below, about) === 0;
}

/** Whether the first word of the next line would have fitted: the line was not wrapped. */
function hasRoom(line: string, next: string, width = next.trim().length): boolean {
  return line.trim().length + 1 + next.trim().split(' ')[0]!.length <= width;
}

function joined(lines: readonly string[]): string {
  return joinLines(lines.map((text) => ({ text })));
}
