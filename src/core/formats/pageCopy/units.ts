import { chromeOf, type Chrome } from './chrome.ts';
import { joinLines } from './joinLines.ts';
import type { Line } from './lines.ts';
import { type MarkedLine, markedLines, withoutChrome } from './markedLines.ts';
import { withNamesApart } from './namesApart.ts';
import { isName } from './names.ts';
import { sectionsOf } from './sections.ts';
import {
  beginsLikeTitle,
  endsSentence,
  looksLikeSentence,
  looksLikeTitle,
  looksOnlyLikeTitle,
  OPEN_END,
  SENTENCE_CASE,
  TITLE_CASE,
  titleCase,
} from './shape.ts';
import {
  documentWrapWidth,
  isWrapped,
  joinedWidth,
  titleColumns,
  WIDEST_WRAP,
  wrapWidthOf,
  type WrapWidth,
} from './wrapWidth.ts';

/** A title, a paragraph or a piece of page chrome, with its wrapped lines joined. */
export interface Unit {
  text: string;
  /** 1-based, of its first line. */
  line: number;
  chrome: Chrome | null;
  /** What a label in front of the text, which is not in it, says that it is. */
  label?: 'title' | 'abstract';
  /** It stands where a title must and has the names of people: the title was lost. */
  names?: true;
  /** It is between "Authors" and "Abstract". */
  part?: 'authors';
}

/** A title of more lines than this is not looked for where a title and its abstract share a block. */
const MOST_TITLE_LINES = 4;
/** In front of a title or an abstract on pages that label their parts. */
const LABEL = /^(title|abstract) ?[:：] ?(?=\S)/i;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Turns blocks of lines into units. A line break inside a block was made by wrapping if the next word would not have
 * fitted into the width the text was wrapped at; else it was made on purpose, and what follows is a unit of its own.
 * Titles are wrapped at a width of their own.
 */
export function unitsOf(blocks: readonly Line[][]): Unit[] {
  const marked = withNamesApart(blocks.map(markedLines));
  const unmeasured = sectionsOf(marked, null);
  const titles = titleColumns(unmeasured.map(({ head }) => withoutChrome(head)));
  const sections = titles === null ? unmeasured : sectionsOf(marked, titles);
  const usual = documentWrapWidth(sections.map(({ body }) => body));
  return sections.flatMap(({ head, body }) => [
    ...unitsOfLines(head, headReading(titles)),
    ...unitsOfLines(body, bodyReading(wrapWidthOf(body) ?? usual)),
  ]);
}

/** How the lines of a part are joined. */
interface Reading {
  columns: number | null;
  goesOn(piece: readonly Line[], line: Line): boolean;
  isTitle(piece: readonly Line[]): boolean;
}

function headReading(columns: number | null): Reading {
  return { columns, goesOn: (piece, line) => titleGoesOn(piece, line, columns), isTitle: () => true };
}

function bodyReading(width: WrapWidth | null): Reading {
  return {
    columns: width?.columns ?? null,
    goesOn: (piece, line) => continues(piece, line, width),
    isTitle: looksLikeTitlePiece,
  };
}

function unitsOfLines(lines: readonly MarkedLine[], reading: Reading): Unit[] {
  const units: Unit[] = [];
  let piece: Line[] = [];
  const close = () => {
    if (piece.length > 0) units.push(unitOf(piece));
    piece = [];
  };
  for (const { chrome, ...line } of lines) {
    if (chrome && !endsPiece(piece, line, chrome, reading)) {
      close();
      units.push({ text: line.text, line: line.number, chrome });
      continue;
    }
    if (piece.length > 0 && (LABEL.test(line.text) || !reading.goesOn(piece, line))) close();
    piece.push(line);
  }
  close();
  return units;
}

/** Whether a line of a head goes on with the title before it. */
function titleGoesOn(piece: readonly Line[], { text }: Line, columns: number | null): boolean {
  const last = piece.at(-1)!.text;
  if (OPEN_END.test(last) || /^\p{Ll}/u.test(text)) return true;
  return columns === null ? !isName(text) : isWrapped(last, text, columns);
}

function unitOf(piece: readonly Line[]): Unit {
  const text = joinLines(piece);
  const line = piece[0]!.number;
  const match = LABEL.exec(text);
  const label = match?.[1]?.toLowerCase() === 'title' ? 'title' : 'abstract';
  const rest = match ? text.slice(match[0].length) : '';
  if (rest !== '' && (label === 'title' || !looksOnlyLikeTitle(rest)))
    return { text: rest, line, chrome: null, label };
  return { text, line, chrome: piece.length > 1 ? chromeOf(text) : null };
}

/** Whether what matches a chrome rule is instead the last line of the wrapped piece before it. */
function endsPiece(
  piece: readonly Line[],
  line: Line,
  chrome: Chrome,
  { columns, isTitle }: Reading,
): boolean {
  const last = piece.at(-1)?.text;
  if (last === undefined || chrome.strength === 'sure' || last.length > WIDEST_WRAP || endsSentence(last))
    return false;
  if (columns !== null && !isWrapped(last, line.text, columns)) return false;
  if (!isTitle(piece)) return true;
  if (chrome.strength === 'byline' || OPEN_END.test(last)) return OPEN_END.test(last);
  return YEAR.test(line.text) || (chrome.strength === 'word' && columns !== null);
}

/** Whether `line` goes on with the piece before it. */
function continues(piece: readonly Line[], line: Line, width: WrapWidth | null): boolean {
  const last = piece.at(-1)!.text;
  if (last.length > WIDEST_WRAP || line.text.length > WIDEST_WRAP) return false;
  if (last.endsWith(':') && looksLikeTitlePiece(piece) && looksLikeTitle(line.text)) return true;
  if (!width) return !(endsSentence(last) || (looksLikeTitlePiece(piece) && looksLikeSentence(line.text)));
  if (joinedWidth(last, line.text) <= width.columns) return false;
  return !startsAbstract(piece, line.text);
}

function looksLikeTitlePiece(piece: readonly Line[]): boolean {
  return piece.length <= MOST_TITLE_LINES && beginsLikeTitle(joinLines(piece));
}

/** A capital and five words or more: the last line of a title is often shorter. */
const FULL_LINE = /^[\p{Lu}(“"]\S*(?:\s+\S+){4}/u;

/** A sentence right under a title in title case that happens to fill its line. */
function startsAbstract(piece: readonly Line[], next: string): boolean {
  if (piece.length > MOST_TITLE_LINES || !FULL_LINE.test(next)) return false;
  const title = joinLines(piece);
  return !endsSentence(title) && titleCase(title) >= TITLE_CASE && titleCase(next) <= SENTENCE_CASE;
}
