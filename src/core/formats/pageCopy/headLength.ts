import { ABSTRACT, type Around, type Head, headScore, paragraphScore } from './headScore.ts';
import { joinLines } from './joinLines.ts';
import type { MarkedLine } from './markedLines.ts';
import { OPEN_END, TITLE_CASE, titleCase } from './shape.ts';

/** A head has at most so many lines, its title so many characters. */
const MOST_LINES = 12;
const LONGEST_TITLE = 500;
/** Only so many lines of a block are looked at, which bounds the time for any block. */
const LOOK_AT = 40;

const LOWER = /^[\p{Ll}(&]/u;
/** A line of one of the formats that tools exchange: "TI  - ", "%T ", "title = {", "<title>", "T1 ". */
const FIELD =
  /^(?:[A-Z][A-Z0-9]{1,3} {0,2}-(?: |$)|[%@][A-Za-z]|[\w-]{1,30} ?= ?["{]|<[A-Za-z/!?]|(?:A[BD12]|CN|DO|DS|FD|ID|IS|J[FO]|K1|L[AK]|NO|O[LP]|P[BP]|RT|S[FNPR]|T[12]|UL|VO|YR) )/;
/** One such line may be the first of a title or paragraph that has capitals. */
const FEWEST_FIELDS = 2;

/**
 * How many of the first lines of a block are a title with what stands under it (names, dates); all of them if nothing
 * stands behind, 0 if the block begins with no title. Told by how the texts before and behind look, by how the lines at
 * the border end and begin, and by where lines break: those of a paragraph are as long as words allow, at a width of its
 * own.
 */
export function headLength(lines: readonly MarkedLine[], around: Around): number {
  const block = lines.slice(0, LOOK_AT);
  if (isRecord(block)) return 0;
  let length = 0;
  let most = paragraphScore(block);
  for (const head of headsOf(block)) {
    const score = headScore(head, around);
    // Of two that are as good the longer one: what is cut off a title is lost, or read as another.
    if (score < most || (score === most && length === 0)) continue;
    length = head.length;
    most = score;
  }
  return length === block.length ? lines.length : length;
}

/** Whether a block is a record of fields, which has no title in a line of its own. */
function isRecord(block: readonly MarkedLine[]): boolean {
  return block.filter(({ text }) => FIELD.test(text)).length >= Math.min(FEWEST_FIELDS, block.length);
}

/** The heads that a block may begin with, the shortest first. */
function* headsOf(block: readonly MarkedLine[]): Generator<Head> {
  const lines: MarkedLine[] = [];
  for (let length = 1; length <= Math.min(block.length, MOST_LINES); length++) {
    const last = block[length - 1]!;
    if (ABSTRACT.test(last.text)) return;
    if (!last.chrome) {
      if (lines.length > 0 && endsAsSentence(lines.at(-1)!.text)) return;
      lines.push(last);
    }
    if (lines.length === 0) continue;
    const title = joinLines(lines);
    if (title.length > LONGEST_TITLE) return;
    const behind = block.slice(length);
    if (!behind[0] || !goesOn(last, behind[0])) yield { length, title, lines, last, behind };
  }
}

/** Whether a title that has `last` for a line cannot end there. */
function goesOn(last: MarkedLine, next: MarkedLine): boolean {
  return LOWER.test(next.text) || (!last.chrome && OPEN_END.test(last.text));
}

/** A full stop behind words that are not in title case: no title goes on behind it. */
function endsAsSentence(text: string): boolean {
  return text.endsWith('.') && titleCase(text) < TITLE_CASE;
}
