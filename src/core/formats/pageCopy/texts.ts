import { HEADING, isOfPage, PART } from '../labelled/paperPageLines.ts';
import { chromeOf } from './chrome.ts';
import { isNotice } from './evidence.ts';
import { joinLines } from './joinLines.ts';
import { listsNames } from './names.ts';
import { endsSentence, shapeOf } from './shape.ts';

/** A line of a page with something in it, or the lines of a wrapped text as one. */
export interface Piece {
  text: string;
  /** Numbers of its first line and of the one behind its last, from 0. */
  start: number;
  end: number;
  /** It reads like (a part of) an abstract. */
  isText: boolean;
  /** Nothing stands right above it. */
  isApart: boolean;
}

/** Pieces by their number, `end` behind the last. */
export interface Span {
  start: number;
  end: number;
}

/** A text that was not wrapped has so many characters in its one line, at least; behind the heading of a part fewer. */
const SHORTEST_TEXT = 120;
const SHORTEST_PART = 40;
/** Of lines of a wrapped text all but the last are at least so long, and none is longer. */
const SHORTEST_WRAP = 50;
export const LONGEST_WRAP = 130;
const FEWEST_WRAPPED = 3;
/** More full lines are the text of an article. */
const MOST_WRAPPED = 150;
/** Share of the widest line of a wrapped text that its first has, at least. */
const LEAST_FULL = 0.75;
/** The heading of a part of an abstract on the line of its text: with a colon, or wide blanks as JAMA has them. */
export const PART_IN_FRONT =
  /^(?:background|context|importance|objectives?|aims?|purpose|design|setting|participants|methods?|exposures?|interventions?|main outcomes? and measures?|measurements|results?|findings|interpretation|discussion|conclusions?|design, setting,? and participants|conclusions? and relevance|question|meaning|hintergrund|methoden?|ergebnisse|schlussfolgerung(?:en)?|contexte|objectifs?|méthodes?|résultats|objetivos?|métodos?|resultados)(?: ?[:：]|\s{2,})(?=\s*\S)/i;
/** On a line of its own above each text of a page: where nothing else stands, that is what it has of its papers. */
export const TLDR = /^tl;?dr$/i;
/** What pages put behind a text for those who want to see more or less of it. */
const BUTTON =
  /(?:[△▽▲▼]\s?(?:less|more)|\bexpand|\b(?:read|show|see|view) (?:more|less)|(?<=[.!?…)] ?)full (?:article|text))$/i;
/** In front of a text. */
const LABEL = /^(?:abstract|summary|tl;?dr|description|摘\s?要|要旨) ?[:：.—–-] ?(?=\S)/i;

/** The pieces of a page, wrapped texts joined. */
export function piecesOf(text: string): Piece[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.trim());
  const pieces: Piece[] = [];
  let full = 0;
  for (let start = 0; start < lines.length;) {
    if (lines[start] === '') {
      start++;
      continue;
    }
    full = Math.max(full, start);
    while (isFull(lines[full])) full++;
    const end = full - start > MOST_WRAPPED ? start + 1 : endOfWrapped(lines, start, full);
    const isApart = start === 0 || lines[start - 1] === '';
    pieces.push(pieceOf(lines.slice(start, end), { start, end, isApart }, pieces.at(-1)));
    start = end;
  }
  return pieces;
}

function pieceOf(
  lines: readonly string[],
  at: Pick<Piece, 'start' | 'end' | 'isApart'>,
  before: Piece | undefined,
): Piece {
  const whole = joinLines(lines.map((line) => ({ text: line })))
    .replace(BUTTON, '')
    .trimEnd();
  const text = lines.length > 1 || lengthOf(whole) >= SHORTEST_TEXT ? whole.replace(LABEL, '') : whole;
  const isPart =
    PART_IN_FRONT.test(whole) ||
    (before !== undefined && (PART.test(before.text) || HEADING.test(before.text) || TLDR.test(before.text)));
  return { ...at, text: isText(text, isPart) ? text : whole, isText: isText(text, isPart) };
}

function isText(text: string, isPart: boolean): boolean {
  if (lengthOf(text) < (isPart ? SHORTEST_PART : SHORTEST_TEXT) || !endsSentence(text)) return false;
  if (isOfPage(text) || isNotice(text) || listsNames(text) || chromeOf(text) !== null) return false;
  const { title, prose } = shapeOf(text);
  return prose > title && (lengthOf(text) > text.length || text.split(/\s+/).length > FEWEST_WORDS);
}

/** Characters, those of scripts without letters counted as two and a half. */
function lengthOf(text: string): number {
  return (
    text.length + 1.5 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

const FEWEST_WORDS = 6;

function isFull(line: string | undefined): boolean {
  return line !== undefined && line.length >= SHORTEST_WRAP && line.length <= LONGEST_WRAP;
}

/**
 * Behind the last line of a wrapped text that begins at `start`, whose full lines end before `full`; behind `start` itself
 * where none does.
 */
function endOfWrapped(lines: readonly string[], start: number, full: number): number {
  let end = full;
  // A title right above a text is shorter than the lines of the text.
  const widest = Math.max(0, ...lines.slice(start, end).map(({ length }) => length));
  if (end - start > 1 && lines[start]!.length < LEAST_FULL * widest) return start + 1;
  const last = lines[end];
  // A last line that is shorter belongs to it, if what was read so far breaks off.
  if (
    end > start &&
    last !== undefined &&
    last !== '' &&
    last.length < SHORTEST_WRAP &&
    !endsSentence(lines[end - 1]!)
  )
    end++;
  const fewest = PART_IN_FRONT.test(lines[start]!) ? 2 : FEWEST_WRAPPED;
  const isWrapped = end - start >= fewest && endsSentence(lines[end - 1]!);
  const isProse =
    isWrapped && lines.slice(start, end).every((line) => chromeOf(line) === null && !isOfPage(line));
  return isProse ? end : start + 1;
}
