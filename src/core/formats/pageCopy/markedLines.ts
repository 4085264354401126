import { withWholeBylines } from './bylines.ts';
import { chromeOf, type Chrome } from './chrome.ts';
import type { Line } from './lines.ts';
import { isLabel } from './siteWords.ts';

/** A line, and what it says if it matches a rule for page chrome. */
export interface MarkedLine extends Line {
  chrome: Chrome | null;
}

/** The lines of a block with wrapped bylines joined. What is under a line that only names it ("Volume:") is chrome. */
export function markedLines(block: readonly Line[]): MarkedLine[] {
  let valueNext = false;
  return withWholeBylines(block).map((line) => {
    const known = chromeOf(line.text);
    const chrome: Chrome | null = valueNext ? { ...known, strength: 'sure' } : known;
    valueNext = isLabel(line.text);
    return { ...line, chrome };
  });
}

/** The lines that are not chrome. */
export function withoutChrome(lines: readonly MarkedLine[]): MarkedLine[] {
  return lines.filter(({ chrome }) => chrome === null);
}
