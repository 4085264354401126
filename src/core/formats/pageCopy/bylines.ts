import { joinLines } from './joinLines.ts';
import type { Line } from './lines.ts';
import { isName, NameList } from './names.ts';
import { siteWord } from './siteWords.ts';

/** Joins the lines of a list of names that was wrapped, also within a name ("Jane Doe, John" + "Roe, Bo Li"), to one. */
export function withWholeBylines(block: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < block.length;) {
    const end = endOfNames(block, i);
    const names = block.slice(i, end);
    lines.push(names.length > 1 ? { ...names[0]!, text: joinLines(names) } : block[i]!);
    i = Math.max(end, i + 1);
  }
  return lines;
}

/** So many lines in a row may end within a name, which makes no list. */
const MOST_OPEN = 4;

/** Behind the last line of a list of names that begins at `start`; `start` if none does. */
function endOfNames(block: readonly Line[], start: number): number {
  const [first, more] = block[start]!.text.split(/[,;|·•]/, 2);
  if (more === undefined || !isName(first!)) return start;
  const list = new NameList();
  let end = start;
  for (let next = start; next <= end + MOST_OPEN && next < block.length; next++) {
    const { text } = block[next]!;
    // "Paper", "PDF" under the names of people.
    if (end > start && !/[,;|·•]/.test(text) && siteWord(text) !== null) break;
    const isList = list.add(text);
    if (isList === null) break;
    if (isList) end = next + 1;
  }
  return end;
}
