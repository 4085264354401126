import { joinLines } from './joinLines.ts';
import type { MarkedLine } from './markedLines.ts';
import { endsSentence, OPEN_END, TITLE_CASE, titleCase, titleLead } from './shape.ts';
import { columnsOf, isWrapped, longestLineOf, WIDEST_WRAP } from './wrapWidth.ts';

/** A head has at most so many lines, its title so many characters. */
const MOST_LINES = 12;
const LONGEST_TITLE = 500;
/** Only so many lines of a block are looked at, which bounds the time for any block. */
const LOOK_AT = 40;
/** So many characters behind a head tell whether they are a paragraph. */
const OPENING = 600;
/** A text that is shorter and no sentence is no abstract. */
const SHORTEST_ABSTRACT = 60;

const LOWER = /^[\p{Ll}(&]/u;
/** A word that is no acronym. */
const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** The beginning of a record in one of the formats that tools exchange: "TI  - ", "%T ", "title = {", "<title>". */
const RECORD = /^(?:[A-Z][A-Z0-9]{1,3} {0,2}-(?: |$)|[%@][A-Za-z]|[\w-]{1,30} ?= ?["{]|<[a-z/!?])/;
const ABSTRACT = /^abstract(?: ?[:：.—-]|$)/i;

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

interface Around {
  /** At which titles are wrapped in this document; null if that is not known. */
  columns: number | null;
  /** Whether the block before this one is a title without an abstract. */
  awaited: boolean;
}

/**
 * How many of the first lines of a block are a title with what stands under it (names, dates); all of them if nothing
 * stands behind, 0 if the block begins with no title. Told by how the texts before and behind look, by how the lines at
 * the border end and begin, and by where lines break: those of a paragraph are as long as words allow, at a width of its
 * own.
 */
export function headLength(lines: readonly MarkedLine[], around: Around): number {
  const block = lines.slice(0, LOOK_AT);
  if (block[0] && RECORD.test(block[0].text)) return 0;
  const head: MarkedLine[] = [];
  let best = 0;
  let most = paragraphScore(block);
  for (let k = 1; k <= Math.min(block.length, MOST_LINES); k++) {
    const line = block[k - 1]!;
    if (ABSTRACT.test(line.text)) break;
    if (!line.chrome) {
      if (head.length > 0 && endsAsSentence(head.at(-1)!.text)) break;
      head.push(line);
    }
    if (head.length === 0) continue;
    const title = joinLines(head);
    if (title.length > LONGEST_TITLE) break;
    const behind = block.slice(k);
    if (behind[0] && goesOn(line, behind[0])) continue;
    const score =
      titleScore(title, head, around.columns) + borderScore({ title, last: line }, behind, around);
    // Of two that are as good the longer one: what is cut off a title is lost, or read as another.
    if (score > most || (score === most && best > 0)) {
      best = k;
      most = score;
    }
  }
  return best === block.length ? lines.length : best;
}

/** Whether a title that has `last` for a line cannot end there. */
function goesOn(last: MarkedLine, next: MarkedLine): boolean {
  return LOWER.test(next.text) || (!last.chrome && OPEN_END.test(last.text));
}

/** A full stop behind words that are not in title case: no title goes on behind it. */
function endsAsSentence(text: string): boolean {
  return text.endsWith('.') && titleCase(text) < TITLE_CASE;
}

function titleScore(title: string, lines: readonly MarkedLine[], columns: number | null): number {
  const breaks = columns === null ? 0 : breaksOnPurpose(lines, columns);
  return clamp(titleLead(title, true)) + BREAK * breaks;
}

/** What ends at a border: the title, and the last line before it, which may be chrome under the title. */
interface Above {
  title: string;
  last: MarkedLine;
}

/** How likely a head ends here, and the lines behind it are an abstract; 0 if there are none. */
function borderScore(above: Above, behind: readonly MarkedLine[], around: Around): number {
  const [next] = behind;
  if (!next) return 0;
  if (ABSTRACT.test(next.text)) return SAYS_ABSTRACT;
  let points = paragraphScore(behind) + (around.awaited ? AWAITED : 0);
  if (next.chrome) points += CHROME_NEXT;
  if (titleCase(next.text) >= TITLE_CASE) points += TITLE_NEXT;
  return points + (above.last.chrome ? ROOM : endScore(above, next, behind, around));
}

/** How likely a title ends with its last line. */
function endScore(
  { title, last: { text: last } }: Above,
  { text: next }: MarkedLine,
  behind: readonly MarkedLine[],
  { columns }: Around,
): number {
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

function paragraphScore(block: readonly MarkedLine[]): number {
  const lines: MarkedLine[] = [];
  for (let i = 0, length = 0; i < block.length && length <= OPENING; i++) {
    lines.push(block[i]!);
    length += block[i]!.text.length;
  }
  const text = joinLines(lines);
  const whole = lines.length === block.length;
  const prose = clamp(-titleLead(text, whole));
  if (whole && text.length < SHORTEST_ABSTRACT && !endsSentence(text)) return Math.min(prose, AWAITED);
  const columns = columnsOf(block);
  const [first, second] = lines;
  const isShort = first && second && !isWrapped(first.text, second.text, columns);
  return prose + BREAK * breaksOnPurpose(lines, columns) + (isShort ? FIRST_BREAK : 0);
}

function breaksOnPurpose(lines: readonly MarkedLine[], columns: number): number {
  let breaks = 0;
  for (let i = 1; i < lines.length; i++)
    if (!isWrapped(lines[i - 1]!.text, lines[i]!.text, columns)) breaks++;
  return Math.min(MOST_BREAKS, breaks);
}

function clamp(points: number): number {
  return Math.max(-MOST_SHAPE, Math.min(MOST_SHAPE, points));
}
