import { chromeOf, type Chrome } from './chrome.ts';
import { joinLines } from './joinLines.ts';
import type { Line } from './lines.ts';
import { isLabel } from './siteWords.ts';
import {
  beginsLikeTitle,
  endsSentence,
  looksLikeSentence,
  looksLikeTitle,
  looksOnlyLikeTitle,
  titleCase,
} from './shape.ts';
import { documentWrapWidth, joinedWidth, WIDEST_WRAP, wrapWidthOf, type WrapWidth } from './wrapWidth.ts';

/** A title, a paragraph or a piece of page chrome, with its wrapped lines joined. */
export interface Unit {
  text: string;
  /** 1-based, of its first line. */
  line: number;
  chrome: Chrome | null;
  /** What a label in front of the text, which is not in it, says that it is. */
  label?: 'title' | 'abstract';
}

/** A title of more lines than this is not looked for where a title and its abstract share a block. */
const MOST_TITLE_LINES = 4;
/** From this share of capitalised words on a line is in title case, up to the other one it surely is not. */
const TITLE_CASE = 0.7;
const SENTENCE_CASE = 0.4;
/** In front of a title or an abstract on pages that label their parts. */
const LABEL = /^(title|abstract) ?[:：] ?(?=\S)/i;
/** A title goes on behind it. */
const OPEN_END = /[,:;&-]$|\b(?:and|or|of|for|in|on|with|the|a|an|to|by|from|via)$/i;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Turns blocks of lines into units. A line break inside a block was made by wrapping if the next word would not have
 * fitted into the width the text was wrapped at; else it was made on purpose, and what follows is a unit of its own.
 */
export function unitsOf(blocks: readonly Line[][]): Unit[] {
  const usual = documentWrapWidth(blocks);
  return blocks.flatMap((block) => unitsOfBlock(block, wrapWidthOf(block) ?? usual));
}

function unitsOfBlock(block: readonly Line[], width: WrapWidth | null): Unit[] {
  const units: Unit[] = [];
  let piece: Line[] = [];
  let valueNext = false;
  const close = () => {
    if (piece.length > 0) units.push(unitOf(piece));
    piece = [];
  };
  block.forEach((line, i) => {
    const known = chromeOf(line.text);
    const chrome: Chrome | null = valueNext ? { ...known, strength: 'sure' } : known;
    valueNext = isLabel(line.text);
    if (chrome && !endsPiece(piece, line, chrome, width)) {
      close();
      units.push({ text: line.text, line: line.number, chrome });
      return;
    }
    if (piece.length > 0 && (LABEL.test(line.text) || !continues(piece, line, block[i + 1], width))) close();
    piece.push(line);
  });
  close();
  return units;
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
function endsPiece(piece: readonly Line[], line: Line, chrome: Chrome, width: WrapWidth | null): boolean {
  const last = piece.at(-1)?.text;
  if (last === undefined || chrome.strength === 'sure' || last.length > WIDEST_WRAP || endsSentence(last))
    return false;
  if (width && joinedWidth(last, line.text) <= width.columns) return false;
  if (!looksLikeTitlePiece(piece)) return true;
  if (chrome.strength === 'byline') return OPEN_END.test(last);
  return YEAR.test(line.text) || (chrome.strength === 'word' && width !== null);
}

/** Whether `line` goes on with the piece before it; `after` is the line behind it in the block. */
function continues(
  piece: readonly Line[],
  line: Line,
  after: Line | undefined,
  width: WrapWidth | null,
): boolean {
  const last = piece.at(-1)!.text;
  if (last.length > WIDEST_WRAP || line.text.length > WIDEST_WRAP) return false;
  if (last.endsWith(':') && looksLikeTitlePiece(piece) && looksLikeTitle(line.text)) return true;
  if (!width) return !(endsSentence(last) || (looksLikeTitlePiece(piece) && looksLikeSentence(line.text)));
  if (joinedWidth(last, line.text) <= width.columns) return false;
  return !startsAbstract(piece, line.text) && !startsTitle(last, line.text, after, width);
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

/** A title right under an abstract whose last line happens to be full: no sentence, and short or in title case. */
function startsTitle(last: string, next: string, after: Line | undefined, { columns }: WrapWidth): boolean {
  if (!endsSentence(last) || endsSentence(next) || !looksLikeTitle(next)) return false;
  if (titleCase(next) >= TITLE_CASE && looksOnlyLikeTitle(next)) return true;
  return after !== undefined && joinedWidth(next, after.text) <= columns;
}
