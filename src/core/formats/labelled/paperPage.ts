import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { readEntries } from '../fields/readEntries.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { listsNames } from '../pageCopy/names.ts';
import { topicWords } from '../pageCopy/relatedness.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { isMail } from '../mail/mailBody.ts';
import { isLabelled } from './labelled.ts';
import {
  datesIn,
  HEADING,
  isOfPage,
  namesIn,
  ownLines,
  PART,
  plainNames,
  venuesIn,
} from './paperPageLines.ts';

/**
 * The page of one paper as copied from its publisher: somewhere above "Abstract" the title and the names, below it the
 * abstract, and around them what the page has for its readers.
 */
export const paperPage: DocumentFormat = {
  name: 'page of a paper',
  matches: ({ name, head }) =>
    !OTHER_NAME.test(name) &&
    !isMarkdown(head) &&
    !isLabelled(head) &&
    !isMail(head) &&
    pageOf(head) !== null,
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    const page = pageOf(decoded.text);
    return readEntries(document, page ? [entryOf(page)] : [], decoded.warning);
  },
};

/** What says by its name that it is no copied page. */
const OTHER_NAME = /\.(?:bib|ris|nbib|enw|ciw|csv|tsv|tab|org|qmd|rmd|eml|mbox)(?:\.gz)?$/i;

/** Headings with their marks, or a head between rules. */
function isMarkdown(head: string): boolean {
  return /^\s{0,100}---\s*\n/.test(head) || /^#{1,6} \S/m.test(head);
}

interface Page {
  /** Without white space around them. */
  lines: readonly string[];
  /** Where the title stands, and the line "Abstract"; both numbers of lines, from 0. */
  title: number;
  heading: number;
  /** The line above the abstract: that, or what says that the text above it sums the abstract up. */
  from: number;
  /** Up to and without this line the abstract goes. */
  end: number;
}

const FEWEST_OF_PAGE = 2;
/** Lines that are looked at above the abstract, and in all. */
const MOST_ABOVE = 120;
const MOST_LINES = 4000;
const SHORTEST_ABSTRACT = 120;
const LONGEST_TITLE = 400;
const SUMMARY = /\b(?:summary|tl;?dr|highlights|significance)\b|^this article is a preprint/i;

function pageOf(text: string): Page | null {
  const lines = text.split(/\r\n?|\n/, MOST_LINES).map((line) => line.trim());
  const headings = lines.flatMap((line, at) => (HEADING.test(line) && opensAbstract(lines, at) ? [at] : []));
  const heading = headings[0];
  if (heading === undefined || heading > MOST_ABOVE) return null;
  // A page may have its abstract in two languages, but not twice in one.
  const languages = new Set(headings.map((at) => HEADING.exec(lines[at]!)![0].toLowerCase()));
  if (languages.size < headings.length) return null;
  if (lines.filter(isOfPage).length < FEWEST_OF_PAGE) return null;
  if (hasTextAbove(lines, heading)) return null;
  const first = endOfAbstract(lines, heading);
  const from = isSummed(lines, heading, first) ? first : heading;
  const end = from === heading ? first : endOfAbstract(lines, from);
  if (hasPapersBelow(ownLines(lines.slice(end)))) return null;
  const title = titleAt(lines, heading, abstractOf(lines, from, end));
  return title < 0 ? null : { lines, title, heading, from, end };
}

/** Whether the line behind what stands under "Abstract" calls that a summary, and a longer text follows. */
function isSummed(lines: readonly string[], heading: number, end: number): boolean {
  const label = lines[end] ?? '';
  const length = (at: number, to: number) => lines.slice(at, to).join(' ').length;
  if (label.length > SHORT || !SUMMARY.test(label)) return false;
  return length(end + 1, endOfAbstract(lines, end)) > length(heading + 1, end);
}

/** Whether a text stands behind "Abstract", on its line or on the next that holds something. */
function opensAbstract(lines: readonly string[], at: number): boolean {
  const behind = lines[at]!.replace(HEADING, '');
  const next = lines.slice(at + 1, at + 4).filter((line) => line !== '');
  const text = behind || (PART.test(next[0] ?? '') ? next[1] : next[0]) || '';
  return text.length >= SHORTEST_ABSTRACT || (text.length > 60 && text.split(' ').length > 8);
}

/** A text above the abstract that is no summary of it is another paper's. */
function hasTextAbove(lines: readonly string[], heading: number): boolean {
  let before = '';
  for (const line of lines.slice(0, heading)) {
    const isText = line.length >= SHORTEST_ABSTRACT && endsSentence(line) && chromeOf(line) === null;
    if (isText && !SUMMARY.test(before) && !SUMMARY.test(line) && !isOfPage(line)) return true;
    if (line !== '') before = line;
  }
  return false;
}

/** Names with a text under them, or one DOI on its line and then another: more papers follow, without a word above theirs. */
function hasPapersBelow(below: readonly string[]): boolean {
  const dois = below.flatMap((line) =>
    /^(?:doi ?: ?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\S{1,200}$/i.test(line) ? (doiIn(line) ?? []) : [],
  );
  if (new Set(dois).size > 1) return true;
  const said = below.filter((line) => line !== '');
  return said.some(
    (line, at) =>
      listsNames(plainNames(line)) &&
      /\s/.test(said[at - 1] ?? '') &&
      chromeOf(said[at - 1]!) === null &&
      !isOfPage(said[at - 1]!) &&
      said
        .slice(at + 1, at + 1 + MOST_BETWEEN)
        .some((text) => text.length >= SHORTEST_ABSTRACT && endsSentence(text) && !isOfPage(text)),
  );
}

/** Lines between names and the abstract of their paper, at most. */
const MOST_BETWEEN = 3;

const SHORT = 60;
/** "Submission Length: Regular": of the page, unless it names a part of the abstract. */
function isOtherField(line: string): boolean {
  const label = /^(\p{Lu}[\p{L} ]{2,30}): \S/u.exec(line)?.[1];
  return (
    label !== undefined && !PART.test(label) && line.length < LONGEST_FIELD && label.split(' ').length <= 4
  );
}

const LONGEST_FIELD = 120;
/** Under the abstracts of journals that are for sale. */
const OF_RIGHTS = /^(?:published by|for permission|this is an open access|the authors? declares?)\b/i;

function endOfAbstract(lines: readonly string[], heading: number): number {
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '' || PART.test(line)) continue;
    if (HEADING.test(line)) return at;
    if (isOfPage(line) || OF_RIGHTS.test(line) || isOtherField(line) || chromeOf(line)?.strength === 'sure')
      return at;
    if (line.length < SHORT && !endsSentence(line) && (lines[at - 1] === '' || endsSentence(lines[at - 1]!)))
      return at;
  }
  return lines.length;
}

function abstractOf(lines: readonly string[], from: number, end: number): string {
  const heading = HEADING.test(lines[from]!) ? lines[from]!.replace(HEADING, '') : '';
  return [heading, ...lines.slice(from + 1, end)].join('\n').trim();
}

/** Of the lines above the one that has most words of the abstract, the first of equals; -1 if none has any. */
function titleAt(lines: readonly string[], heading: number, abstract: string): number {
  const about = topicWords(abstract);
  let best = -1;
  let most = 0;
  for (let at = 0; at < heading; at++) {
    const line = lines[at]!;
    const isTitle =
      line.length <= LONGEST_TITLE &&
      line.includes(' ') &&
      !/(?:…|\.{3})$/.test(line) &&
      !isOfPage(line) &&
      !SUMMARY.test(at > 0 ? lines[at - 1]! : '') &&
      !listsNames(plainNames(line)) &&
      chromeOf(line) === null;
    if (!isTitle) continue;
    const shared = [...topicWords(line)].filter((word) => about.has(word)).length;
    if (shared > most) [best, most] = [at, shared];
  }
  return best;
}

function entryOf({ lines, title, heading, from, end }: Page): Entry {
  const above = lines.slice(0, heading);
  const below = lines.slice(end);
  const said = [...above, ...below];
  const about = topicWords(`${lines[title]!} ${abstractOf(lines, from, end)}`);
  const belowLabel = (label: RegExp) =>
    said.flatMap((line, at) => (label.test(line) ? [said[at + 1] ?? ''] : []));
  const [labels, numbers] = [belowLabel(/^doi ?:?$/i), belowLabel(/^arxiv(?: id)? ?:?$/i)];
  return {
    line: title + 1,
    title: lines[title]!.replace(/^title ?[:：] ?/i, ''),
    abstract: abstractOf(lines, from, end),
    // "Ambient Living and Daily Lives" is written as names are: what the paper is about is none.
    authors: namesIn(
      lines
        .slice(title + 1, heading)
        .filter((line) => ![...topicWords(line)].some((word) => about.has(word)) || !line.includes(' ')),
    ),
    venues: venuesIn(said),
    dates: datesIn(above, said),
    arxiv: [...above, ...numbers].filter((line) => arxivIn(line) !== null),
    dois: [
      ...above.flatMap((line) => chromeOf(line)?.identifier?.doi ?? []),
      ...[...above, ...ownLines(below)].filter(
        (line, at, all) =>
          doiIn(line) !== null && (/\bdoi\b/i.test(line) || /^doi ?:?$/i.test(all[at - 1] ?? '')),
      ),
      // What stands once on a page is its own, behind the works that it cites as well.
      ...(labels.length === 1 ? labels.filter((line) => doiIn(line) !== null) : []),
    ],
    pmids: said.flatMap((line) => /\bPMID: ?(\d{1,8})\b/.exec(line)?.[1] ?? []).slice(0, 1),
    keywords: said
      .flatMap((line) => /^key ?words? ?[:：] ?(\S.{0,900})$/i.exec(line)?.[1] ?? [])
      .slice(0, 1)
      .flatMap((words) => words.replace(/\.$/, '').split(/[;,]/)),
  };
}
