import { HEADING } from '../labelled/paperPageLines.ts';

/** "1 Introduction", "1Introduction" as pages of arXiv are copied, "I. INTRODUCTION". */
const INTRODUCTION =
  /^(?:(?:1|I)[.)]?\s{0,3})?(?:introduction|einleitung|introducción|introdução|introduzione)$/i;
const NUMBERED = /^(?:1|I(?=[.)\s]))[.)]?\s{0,3}\p{L}/u;
/** The second section, by its number. */
const SECOND = /^(?:2|II(?=[.)\s]))[.)]?\s{0,3}\p{L}[^.!?]{2,80}$/u;
const LONGEST_HEADING = 40;

/**
 * A page that has the whole text of one paper without that text, which is nobody's abstract: from the heading of its
 * introduction on, where one abstract stands above it and either the heading or a second one is numbered. Lines keep their
 * numbers.
 */
export function withoutBody(text: string): string {
  if (!/introduc|einleitung/i.test(text)) return text;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.length < LONGEST_HEADING && INTRODUCTION.test(line.trim()));
  if (at < 0 || !hasOneAbstract(lines, at)) return text;
  const isNumbered = NUMBERED.test(lines[at]!.trim());
  const isSecond = lines.some((line, i) => i > at && SECOND.test(line.trim()));
  if (!isNumbered || !isSecond) return text;
  return lines.map((line, i) => (i < at ? line : '')).join('\n');
}

/** Whether the one abstract of a page stands above a line, so that what is below it is its paper's. */
function hasOneAbstract(lines: readonly string[], at: number): boolean {
  const headings = lines.flatMap((line, i) => (HEADING.test(line.trim()) ? [i] : []));
  return headings.length > 0 && headings.every((heading) => heading < at);
}
