import type { Line } from './lines.ts';

const SPLIT_WORD = /[\p{L}\p{N}\p{M}][-\u2010\u00ad]$/u;
/** "pre- and post-training": the hyphen stands for a word left out. */
const SUSPENDED = /^(?:and|or|to|nor|und|oder|et|ou|y)\b/;
/** The end of a line that `SPLIT_WORD` needs, so that its time does not depend on the line. */
const ENDING = 4;

/** Whether a line ends within a word that a hyphen splits. */
function splitsWord(line: string): boolean {
  return SPLIT_WORD.test(line.slice(-ENDING));
}

/**
 * Joins wrapped lines with a space. After a hyphen between letters or digits there is none: the hyphen stays and the
 * word is whole again ("multi-" + "task"); "pre- and post-" keeps its space. Nothing else is changed.
 */
export function joinLines(lines: readonly Pick<Line, 'text'>[]): string {
  let joined = '';
  let previous: string | null = null;
  for (const { text } of lines) {
    if (previous !== null && !continuesWord(previous, text)) joined += ' ';
    joined += text;
    previous = text;
  }
  return joined;
}

function continuesWord(previous: string, text: string): boolean {
  return splitsWord(previous) && /^[\p{L}\p{N}]/u.test(text) && !SUSPENDED.test(text);
}
