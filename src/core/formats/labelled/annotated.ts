import type { Entry } from '../fields/entry.ts';
import { endsSentence } from '../pageCopy/shape.ts';

const FEWEST = 2;
/** Share of the works that have a text under them. */
const SHARE = 0.6;
const SHORTEST = 60;
/** What a list has above its first work, its title and whose it is, at most; an article with works at its end has more. */
const MOST_ABOVE = 6;
const LONGEST_ABOVE = 120;

/**
 * A bibliography with notes: works as references print them, a line each, and under most what somebody wrote about it. Null for any
 * other text.
 *
 * @param referenceOf reads a line as a reference
 */
export function annotatedEntries(
  text: string,
  referenceOf: (line: { text: string; line: number }) => Entry | null,
): Entry[] | null {
  const entries: (Entry & { notes: string[] })[] = [];
  let above = 0;
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || RULE.test(line)) continue;
    const work = referenceOf({ text: line.replace(NUMBER, ''), line: at + 1 });
    if (work) entries.push({ ...work, notes: [] });
    else if (entries.length > 0) entries.at(-1)!.notes.push(line);
    else if (line.length > LONGEST_ABOVE || ++above > MOST_ABOVE) return null;
  }
  const noted = entries.filter(({ notes }) => isText(notes)).length;
  if (entries.length < FEWEST || noted < SHARE * entries.length) return null;
  return entries.map(({ notes, ...work }) =>
    isText(notes) ? { ...work, abstract: notes.join('\n\n') } : work,
  );
}

/** Between works. */
const RULE = /^(?:[*_=~#-] ?){3,}$/;
const NUMBER = /^(?:\[\d{1,4}\]|\d{1,4}[.)]|[-*•])\s+/;

function isText(notes: readonly string[]): boolean {
  const [first = ''] = notes;
  return first.length >= SHORTEST && endsSentence(first);
}
