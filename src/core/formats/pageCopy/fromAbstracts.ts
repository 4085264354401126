import { excerpt, type Diagnostic } from '../diagnostic.ts';
import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import { draftOfEntry, type Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import {
  datesIn,
  HEADING,
  namesIn,
  ownLines,
  PART,
  venuesIn,
  yearBelow,
  yearOfVolume,
} from '../labelled/paperPageLines.ts';
import { chromeOf } from './chrome.ts';
import { isEnglish, sharedStems, stemsIn } from './evidence.ts';
import { PART_IN_FRONT, piecesOf, TLDR, type Piece, type Span } from './texts.ts';
import { tell } from '../sayings.ts';
import { titleOf, titleText } from './titleAbove.ts';

/**
 * Pages read from their abstracts up: the texts that read like abstracts are found first, and the title of each is that
 * line above it which has most of its words. What stands between is the page's. This needs no blank lines and knows no
 * site's words, but it finds no title that shares no word with its abstract.
 */
export function readFromAbstracts(document: string, text: string): FormatResult {
  const pieces = piecesOf(text);
  const abstracts = abstractsIn(pieces);
  const found: Place[] = [];
  const untitled: Piece[] = [];
  abstracts.forEach((abstract, i) => {
    const above = abstracts[i - 1]?.end ?? 0;
    const title = titleOf(pieces, above, abstract);
    const last = found.at(-1);
    if (title) found.push({ abstract: { ...abstract }, title });
    else if (last?.abstract.end === above && isTranslation(pieces, last.abstract, abstract))
      last.abstract.end = abstract.end;
    else untitled.push(pieces[abstract.start]!);
  });
  const isAbove = identifiersStandAbove(pieces, found);
  const papers = found.flatMap((place, i): PaperDraft[] => {
    const below = found[i + 1]?.title.start ?? pieces.length;
    const last = found[i - 1]?.abstract.end ?? 0;
    const around = {
      above: pieces.slice(last, place.title.start),
      between: pieces.slice(place.title.end, place.abstract.start),
      below: pieces.slice(place.abstract.end, below),
    };
    const draft = draftOfEntry(entryOf(pieces, place, around, { isAbove, isOnly: found.length === 1 }));
    return draft ? [draft] : [];
  });
  const diagnostics = untitled.map((piece): Diagnostic => ({
    severity: 'warning',
    document,
    line: piece.start + 1,
    ...tell('abstract-alone', { text: excerpt(piece.text) }),
    leftOut: true,
  }));
  return { papers, diagnostics, leftOver: abstracts.length - found.length };
}

interface Place {
  abstract: Span;
  title: Span;
}

/** Whether a text right under another and a heading is the same abstract in another language. */
function isTranslation(pieces: readonly Piece[], { start, end }: Span, next: Span): boolean {
  const between = pieces.slice(end, next.start);
  const isUnderHeading = between.length === 1 && HEADING.test(between[0]!.text);
  return isUnderHeading && isEnglish(pieces[start]!.text) !== isEnglish(pieces[next.start]!.text);
}

/** More is no abstract, but the text of an article. */
const LONGEST_ABSTRACT = 6000;

/** The abstracts of a page: those under a heading if any is, else all texts, with what goes on under headings of parts. */
function abstractsIn(pieces: readonly Piece[]): Span[] {
  const spans: (Span & { isHeaded: boolean })[] = [];
  let length = 0;
  pieces.forEach((piece, at) => {
    if (!piece.isText) return;
    const last = spans.at(-1);
    const between = last ? pieces.slice(last.end, at) : [];
    const isPart =
      between.every(({ text }) => PART.test(text) && !INTRODUCTION.test(text)) &&
      (between.length > 0 || PART_IN_FRONT.test(piece.text) || isAbout(pieces, last, piece));
    if (last && isPart && length < LONGEST_ABSTRACT) {
      last.end = at + 1;
      length += piece.text.length;
      return;
    }
    const start = at > 0 && PART.test(pieces[at - 1]!.text) ? at - 1 : at;
    spans.push({ start, end: at + 1, isHeaded: isHeaded(pieces, at) });
    length = piece.text.length;
  });
  const headed = spans.filter((span) => span.isHeaded);
  if (headed.length > 0) return wholeOf(pieces, headed, spans);
  const summed = spans.filter(({ start }) => TLDR.test(pieces[start - 1]?.text ?? ''));
  return summed.length > 1 ? summed : spans;
}

/** A text under "Abstract" is so many times shorter than the abstract, if it is what a form asks for, or a summary. */
const TIMES_SHORTER = 3;
const SUMMARY = /\b(?:summary|tl;?dr|key ?points|highlights)\b/i;
const LONGEST_LABEL = 40;

/** Texts under headings without those that are none of the abstracts: what a form says, and a summary in front of the abstract. */
function wholeOf<S extends Span>(pieces: readonly Piece[], headed: readonly S[], spans: readonly S[]): S[] {
  const lengthOf = ({ start, end }: Span) => textsOf(pieces.slice(start, end)).join(' ').length;
  const whole = headed.map((span) => {
    const next = spans.find(({ start }) => start === span.end + 1);
    const between = pieces[span.end]?.text ?? '';
    const isSummed = next !== undefined && between.length < LONGEST_LABEL && SUMMARY.test(between);
    return isSummed && lengthOf(next) > lengthOf(span) ? next : span;
  });
  const longest = Math.max(...whole.map(lengthOf));
  return whole.filter(
    (span) =>
      whole.length === 1 || lengthOf(span) * TIMES_SHORTER > longest || lengthOf(span) > SHORTEST_WHOLE,
  );
}

/** From so many characters on a text is an abstract, however long others are. */
const SHORTEST_WHOLE = 150;
const INTRODUCTION = /^introduction$/i;
/** Whether a paragraph right under a text is about the same. */
function isAbout(pieces: readonly Piece[], last: Span | undefined, { text }: Piece): boolean {
  if (!last) return false;
  const about = stemsIn(textsOf(pieces.slice(last.start, last.end)).join(' '));
  return sharedStems(text, about) >= FEWEST_SHARED;
}

const FEWEST_SHARED = 3;
/** Lines between the heading and its text, of languages or parts. */
const MOST_UNDER_HEADING = 4;

function isHeaded(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - MOST_UNDER_HEADING); i--) {
    const { text, isText } = pieces[i]!;
    if (isText) return false;
    if (HEADING.test(text) && text.split(/\s+/).length < 3) return true;
    if (text.length > 40) return false;
  }
  return false;
}

const textsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text);
const hasIdentifier = ({ text }: Piece) =>
  chromeOf(text)?.identifier !== undefined || arxivIn(text) !== null || doiIn(text) !== null;

/** Whether each title has its paper's identifier above it: the first line of the page that has one is above the first title. */
function identifiersStandAbove(pieces: readonly Piece[], found: readonly Place[]): boolean {
  const first = pieces.findIndex(hasIdentifier);
  return first >= 0 && found.length > 0 && first < found[0]!.title.start;
}

/** The names between title and abstract, else those that stand under "Authors" elsewhere. */
function authorsOf(between: readonly string[], outside: readonly string[]): string[] {
  const names = namesIn(between);
  const label =
    names.length > 0 ? -1 : outside.findIndex((line) => /^(?:authors?|creators?) ?:?$/i.test(line));
  return label < 0 ? names : namesIn(outside.slice(label, label + MOST_NAMES));
}

const MOST_NAMES = 100;

interface Around {
  above: readonly Piece[];
  between: readonly Piece[];
  below: readonly Piece[];
}

function entryOf(
  pieces: readonly Piece[],
  { title, abstract }: Place,
  { above, between, below }: Around,
  page: { isAbove: boolean; isOnly: boolean },
): Entry {
  const own = page.isOnly ? ownLines(textsOf(below)) : [];
  const outside = page.isOnly ? [...textsOf(above), ...own] : textsOf(page.isAbove ? above : below);
  const said = [...textsOf(between), ...outside];
  const dated = page.isOnly ? said : textsOf(between);
  const identifiers = said.map((line) => ({ line, chrome: chromeOf(line)?.identifier }));
  return {
    line: pieces[title.start]!.start + 1,
    title: titleText(pieces, title).replace(/(?<![.…])\.$/, ''),
    abstract: textsOf(pieces.slice(abstract.start, abstract.end))
      .filter((text) => !HEADING.test(text))
      .join('\n\n'),
    authors: authorsOf(textsOf(between), outside),
    venues: venuesIn(said),
    dates: [...datesIn(dated, dated), yearBelow(outside), yearOfVolume(outside)].filter(
      (date) => date !== '',
    ),
    arxiv: identifiers
      .flatMap(({ line, chrome }) =>
        chrome?.arxiv ? `arXiv:${chrome.arxiv}` : arxivIn(line) !== null ? line : [],
      )
      .slice(0, 1),
    dois: identifiers
      .flatMap(({ line, chrome }) => chrome?.doi ?? (doiIn(line) !== null ? line : []))
      .slice(0, 1),
    pmids: said.flatMap((line) => /\bPMID: ?(\d{1,8})\b/.exec(line)?.[1] ?? []).slice(0, 1),
  };
}
