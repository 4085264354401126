import type { PaperDraft } from '../documentFormat.ts';
import { namesIn } from '../labelled/paperPageLines.ts';
import { sharedStems, stemsIn } from './evidence.ts';
import { joinLines } from './joinLines.ts';
import { shareWithRoom } from './room.ts';
import { OPEN_END } from './shape.ts';

/** What was taken for a title has so many lines, at least, and at most so many are looked at. */
const FEWEST = 3;
const MOST = 40;
const SHORTEST = 8;
/** Share of the lines of titles that have room behind them, from which on none of a page is wrapped. */
const MOSTLY = 0.6;
/** Chinese names, right under a title with blanks or commas between. */
const EAST_NAMES = /^(?:\p{Script=Han}{2,4}[\s,，、;；]{1,3}){1,30}\p{Script=Han}{2,4}$/u;

/**
 * Papers with titles of one line, where the lines of titles are not wrapped: as they are, if they are.
 *
 * @param lines of the page, from its first
 */
export function withTitleLines(
  papers: readonly PaperDraft[],
  lines: readonly string[],
): readonly PaperDraft[] {
  const titles = papers.map((paper) => linesOfTitle(paper, lines).map(({ text }) => text));
  if (shareWithRoom(titles) < MOSTLY) return papers;
  return papers.map((paper) => withTitleLine(paper, lines));
}

/**
 * A paper whose title is several lines of its page, with the one of them that its text is about as its title: where lines are as
 * long as they like, no title goes on for three. What stands below may be names.
 */
function withTitleLine(paper: PaperDraft, lines: readonly string[]): PaperDraft {
  const title = linesOfTitle(paper, lines);
  if (title.length < FEWEST) return paper;
  const about = stemsIn(paper.abstract);
  const shared = title.map(({ text }) => sharedStems(text, about));
  const most = Math.max(...shared);
  const best = shared.indexOf(most);
  const isSure = most > 0 && shared.every((count, at) => at === best || count * 2 <= most);
  const { text, line } = title[best]!;
  if (!isSure || text.length < SHORTEST || OPEN_END.test(text)) return paper;
  const below = title.slice(best + 1).map((one) => one.text);
  const known = paper.fields?.authors?.length ?? 0;
  const authors =
    known > 0 ? [] : EAST_NAMES.test(below[0] ?? '') ? below[0]!.split(/[\s,，、;；]+/) : namesIn(below);
  return {
    ...paper,
    title: text,
    line,
    ...(authors.length > 0 && { fields: { ...paper.fields, authors } }),
  };
}

/** The lines that a title was joined of; none if they are not found. */
function linesOfTitle(paper: PaperDraft, lines: readonly string[]): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  let length = 0;
  for (let at = paper.line - 1; at < lines.length && found.length < MOST; at++) {
    const text = lines[at]!.trim();
    if (text === '') continue;
    found.push({ text, line: at + 1 });
    length += text.length + 1;
    if (length > paper.title.length) break;
  }
  return joinLines(found) === paper.title ? found : [];
}
