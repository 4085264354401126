import { joinLines } from './joinLines.ts';
import type { MarkedLine } from './markedLines.ts';
import { endsSentence, TITLE_CASE, titleCase, titleLead } from './shape.ts';
import { columnsOf, isWrapped, longestLineOf, WIDEST_WRAP } from './wrapWidth.ts';

/** So many characters behind a head tell whether they are a paragraph. */
const OPENING = 600;
/** A text that is shorter and no sentence is no abstract. */
const SHORTEST_ABSTRACT = 60;

/** A word that is no acronym. */
const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** In front of an abstract, or alone above it. */
export const ABSTRACT = /^abstract(?: ?[:：.—-]|$)/i;

/*
 * Points, set so that of 300 papers at 30 pairs of widths no more than one in a hundred is split elsewhere than between
 * title and abstract (`npm run bench:copies`).
 */
/** The shape of a title or paragraph counts for so much at most. */
const MOST_SHAPE = 6;
/** Behind the head stands the word "Abstract". */
const SAYS_ABSTRACT = 8;
/** The last line ends with a full stop, in title case or else. */
const FULL_STOP = -3;
const SENTENCE = -8;
/** The next word would have fitted, so that the line ended on purpose; or it would not. */
const ROOM = 3;
const FULL = -2;
/** A full line that is not in title case may be the first of a paragraph. */
const FULL_SENTENCE = -4;
/** Where a title is no title case, a capital begins something else, or a name. */
const BEGINS = 2;
/** What stands under titles comes next. */
const CHROME_NEXT = -4;
/** The next line is in title case. */
const TITLE_NEXT = -2;
/** A break on purpose within a title or a paragraph. */
const BREAK = -2;
const MOST_BREAKS = 3;
/** A paragraph with a first line that had room. */
const FIRST_BREAK = -2;
/** The block before this one was a title that has no abstract yet. */
const AWAITED = -4;

/** The first lines of a block, taken for a title with what stands under it. */
export interface Head {
  /** How many lines. */
  length: number;
  title: string;
  /** Those of the title. */
  lines: readonly MarkedLine[];
  /** The last of all, which may be chrome under the title. */
  last: MarkedLine;
  /** What stands behind. */
  behind: readonly MarkedLine[];
}

/** What is known of a document and of the place of a block in it. */
export interface Around {
  /** At which titles are wrapped in this document; null if that is not known. */
  columns: number | null;
  /** Whether the block before this one is a title without an abstract. */
  awaited: boolean;
}

/** How likely the first lines of a block are a title, and what stands behind is an abstract. */
export function headScore(head: Head, around: Around): number {
  return titleScore(head, around) + borderScore(head, around);
}

/** How likely all of a block is a paragraph: what a head in it has to exceed. */
export function paragraphScore(block: readonly MarkedLine[]): number {
  const lines = openingOf(block);
  const text = joinLines(lines);
  const whole = lines.length === block.length;
  const prose = clamp(-titleLead(text, whole));
  if (whole && text.length < SHORTEST_ABSTRACT && !endsSentence(text)) return Math.min(prose, AWAITED);
  const columns = columnsOf(block);
  const [first, second] = lines;
  const isShort = first && second && !isWrapped(first.text, second.text, columns);
  return prose + BREAK * breaksOnPurpose(lines, columns) + (isShort ? FIRST_BREAK : 0);
}

/** The lines that its first characters are in. */
function openingOf(block: readonly MarkedLine[]): MarkedLine[] {
  const lines: MarkedLine[] = [];
  for (let i = 0, length = 0; i < block.length && length <= OPENING; i++) {
    lines.push(block[i]!);
    length += block[i]!.text.length;
  }
  return lines;
}

function titleScore({ title, lines }: Head, { columns }: Around): number {
  const breaks = columns === null ? 0 : breaksOnPurpose(lines, columns);
  return clamp(titleLead(title, true)) + BREAK * breaks;
}

/** How likely a head ends where it does, and what is behind is an abstract; 0 if nothing is. */
function borderScore(head: Head, around: Around): number {
  const { last, behind } = head;
  const [next] = behind;
  if (!next) return 0;
  if (ABSTRACT.test(next.text)) return SAYS_ABSTRACT;
  let points = paragraphScore(behind) + (around.awaited ? AWAITED : 0);
  if (next.chrome) points += CHROME_NEXT;
  if (titleCase(next.text) >= TITLE_CASE) points += TITLE_NEXT;
  return points + (last.chrome ? ROOM : endScore(head, next.text, around));
}

/** How likely a title ends with its last line, by how that ends and how `next` begins. */
function endScore({ title, last: { text: last }, behind }: Head, next: string, { columns }: Around): number {
  let points = 0;
  const isSentence = titleCase(title) < TITLE_CASE;
  if (last.endsWith('.')) points += isSentence ? SENTENCE : FULL_STOP;
  if (last.length > WIDEST_WRAP || next.length > WIDEST_WRAP) return points + ROOM;
  if (isSentence && CAPITAL.test(next) && !endsSentence(last)) points += BEGINS;
  const isFull = columns !== null && isWrapped(last, next, columns);
  if (isFull) points += FULL;
  if (!fitsInto(behind, last, next)) return points + ROOM + (columns === null || isFull ? 0 : ROOM);
  return points + (isSentence ? FULL_SENTENCE : FULL);
}

/** Whether a line could be one of the wrapped lines behind it: not so short that it had room, nor longer than they are. */
function fitsInto(behind: readonly MarkedLine[], line: string, next: string): boolean {
  const columns = columnsOf(behind);
  return isWrapped(line, next, columns) && line.length <= longestLineOf(behind, columns);
}

/** How many breaks between lines no width asked for, as far as that counts. */
function breaksOnPurpose(lines: readonly MarkedLine[], columns: number): number {
  let breaks = 0;
  for (let i = 1; i < lines.length; i++)
    if (!isWrapped(lines[i - 1]!.text, lines[i]!.text, columns)) breaks++;
  return Math.min(MOST_BREAKS, breaks);
}

function clamp(points: number): number {
  return Math.max(-MOST_SHAPE, Math.min(MOST_SHAPE, points));
}
