import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import { draftOfEntry, type Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import {
  datesIn,
  HEADING,
  isByline,
  isOfPage,
  namesIn,
  ownLines,
  PART,
  venuesIn,
} from '../labelled/paperPageLines.ts';
import { chromeOf } from './chrome.ts';
import { LEAST_SHARED, sharedStems, stemsIn } from './evidence.ts';
import { OPEN_END } from './shape.ts';
import { piecesOf, type Piece } from './texts.ts';

/**
 * Pages read from their abstracts up: the texts that read like abstracts are found first, and the title of each is that
 * line above it which has most of its words. What stands between is the page's. This needs no blank lines and knows no
 * site's words, but it finds no title that shares no word with its abstract.
 */
export function readFromAbstracts(text: string): FormatResult {
  const pieces = piecesOf(text);
  const abstracts = abstractsIn(pieces);
  const found = abstracts.flatMap((abstract, i) => {
    const above = abstracts[i - 1]?.end ?? 0;
    const title = titleOf(pieces, above, abstract);
    return title ? [{ abstract, title, above }] : [];
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
  return { papers, diagnostics: [], leftOver: abstracts.length - found.length };
}

/** Pieces by their number, `end` behind the last. */
interface Span {
  start: number;
  end: number;
}

interface Place {
  abstract: Span;
  title: Span;
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
  return headed.length > 0 ? headed : spans;
}

const INTRODUCTION = /^introduction$/i;
const PART_IN_FRONT =
  /^(?:background|objectives?|aims?|purpose|design|methods?|results?|findings|conclusions?)\b ?[:：]/i;
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

/** A title stands at most so many pieces above its abstract. */
const MOST_ABOVE = 120;
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 8;
/** Points of a title for people right under it. */
const PEOPLE_BELOW = 1.5;
const FULL_STOP = -0.5;

function titleOf(pieces: readonly Piece[], above: number, abstract: Span): Span | null {
  const text = pieces
    .slice(abstract.start, abstract.end)
    .map((piece) => piece.text)
    .join(' ');
  const about = stemsIn(text);
  let best: Span | null = null;
  let most = 0;
  for (let at = Math.max(above, abstract.start - MOST_ABOVE); at < abstract.start; at++) {
    const span = wrappedTitle(pieces, at, abstract.start);
    if (!span) continue;
    const points =
      titlePoints(titleText(pieces, span), about) + (hasPeopleBelow(pieces, span) ? PEOPLE_BELOW : 0);
    if (points > most && points > PEOPLE_BELOW) [best, most] = [span, points];
    at = span.end - 1;
  }
  return best;
}

/** The lines of the title that begins with a piece; null if none can. */
function wrappedTitle(pieces: readonly Piece[], at: number, end: number): Span | null {
  if (!couldBeTitle(pieces[at]!)) return null;
  let last = at;
  while (
    last + 1 < end &&
    last - at < 3 &&
    !pieces[last + 1]!.isApart &&
    goesOn(pieces[last]!, pieces[last + 1]!)
  )
    last++;
  return { start: at, end: last + 1 };
}

/** A title in another language goes on behind it. */
const OPEN_ELSEWHERE =
  /\s(?:eine[rsnm]?|der|die|das|des|dem|den|und|von|vom|im|zur?|zum|für|mit|bei|aus|als|de|du|la|le|les|et|en|un|une|dans|pour|sur|el|los|las|y|del|para|con|por|e|da|do|em|di|il|nel|per|van|het|een|voor|och|för)$/i;

function goesOn({ text }: Piece, next: Piece): boolean {
  if (next.isText || next.text.length > LONGEST_TITLE) return false;
  if (chromeOf(next.text) !== null || /[•·|]/.test(next.text)) return false;
  if (OPEN_END.test(text)) return true;
  if (isByline(next.text)) return false;
  // A field of a record, "dc.contributor.author", begins small, too.
  if (/^\S+\.\S+$/.test(next.text)) return false;
  return /^\p{Ll}/u.test(next.text) || OPEN_ELSEWHERE.test(text);
}

/** What a title is of no paper: times of a programme, authors of works cited, what breaks off. */
const NO_TITLE =
  /(?:…|\.{3,})$|^(?:\d{1,2}[:.]\d\d\b|©|https?:|how to cite|citation\b|suggested citation|key ?words?\b|subjects?\b|comments?\b|copyright)/i;
const OF_REFERENCE = /\(\d{4}\)|\b\d{4};\s?\d|\bpp?\. ?\d|\b\d{1,4}\(\d{1,3}\)/;

function couldBeTitle({ text, isText }: Piece): boolean {
  const plain = withoutNumber(text);
  if (
    isText ||
    plain.length < SHORTEST_TITLE ||
    plain.length > LONGEST_TITLE ||
    !/\s|\p{Script=Han}/u.test(plain)
  )
    return false;
  if (NO_TITLE.test(plain) || OF_REFERENCE.test(plain) || isOfPage(plain) || isOfPeople(plain)) return false;
  const chrome = chromeOf(plain);
  return chrome === null && !isOfInstitutions(plain);
}

/** A line of names, not a title in capitals of as many words as no name has. */
function isOfPeople(text: string): boolean {
  return isByline(text) && (text.split(/\s+/).length <= MOST_OF_NAME || /[,;&·•|]|\band\b/.test(text));
}

const MOST_OF_NAME = 4;
/** In front of a title: its number in a list or a programme, or that it is one. */
const IN_FRONT = /^(?:title ?[:：] ?|\[\d{1,4}\] ?|\(?\d{1,3}[.)] |[A-Z]{1,3}-?\d{1,4}[.:] )/i;
/** Behind it: buttons, its language. */
const BEHIND =
  /\s+(?:pdf icon|\[pdf\]|\((?:english|french|german|italian|russian|spanish)\)(?: zbl [\d.]{4,12})?)$/i;

function withoutNumber(text: string): string {
  return text.replace(IN_FRONT, '').replace(BEHIND, '').trim();
}

const OF_INSTITUTION =
  /\b(?:universit\p{L}*|institut\p{L}*|college|school of|departments?|faculty|laborator(?:y|ies)|hospital|cent(?:re|er) (?:of|for)|academy|cnrs|inserm)\b/iu;

function isOfInstitutions(text: string): boolean {
  return OF_INSTITUTION.test(text) && /[,;\d]|^(?:the )?\p{Lu}/u.test(text) && text.split(/[,;]/).length > 1;
}

function titlePoints(title: string, about: ReadonlySet<string>): number {
  const words = stemsIn(title);
  const shared = sharedStems(title, about);
  if (shared === 0 || shared < LEAST_SHARED * words.size) return 0;
  return shared + (2 * shared) / words.size + (/\.$/.test(title) ? FULL_STOP : 0);
}

const PEOPLE_WITHIN = 2;

function hasPeopleBelow(pieces: readonly Piece[], { end }: Span): boolean {
  return pieces
    .slice(end, end + PEOPLE_WITHIN)
    .some(({ text }) => isByline(text) || /^(?:authors?|by)\b ?:?/i.test(text));
}

function titleText(pieces: readonly Piece[], { start, end }: Span): string {
  return pieces
    .slice(start, end)
    .map(({ text }) => withoutNumber(text))
    .join(' ');
}

const textsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text);
const hasIdentifier = ({ text }: Piece) =>
  chromeOf(text)?.identifier !== undefined || arxivIn(text) !== null || doiIn(text) !== null;

/** Whether each title has its paper's identifier above it: the first line of the page that has one is above the first title. */
function identifiersStandAbove(pieces: readonly Piece[], found: readonly Place[]): boolean {
  const first = pieces.findIndex(hasIdentifier);
  return first >= 0 && found.length > 0 && first < found[0]!.title.start;
}

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
    authors: namesIn(textsOf(between)),
    venues: venuesIn(said),
    dates: datesIn(dated, dated),
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
