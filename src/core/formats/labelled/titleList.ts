import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { readEntries } from '../fields/readEntries.ts';
import { listsNames, isName } from '../pageCopy/names.ts';
import { namesOfLine } from './namesOfLine.ts';

/**
 * Lists with a paper a line, "12  Jane Roe, John Doe and Ann Poe. Carrying Boxes with Small Robots" or the names behind, as
 * conferences give what they accepted. There are no abstracts in them.
 */
export const titleList: DocumentFormat = {
  name: 'list of titles',
  matches: ({ head }) => isTitleList(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readEntries(document, entriesOf(decoded.text), decoded.warning);
  },
};

const FEWEST = 4;
const SHARE = 0.6;
const LONG = 8000;

function isTitleList(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  // The head may end within a line.
  if (lines.length > FEWEST + 1 && head.length > LONG) lines.pop();
  const papers = lines.filter((line, at) => entryOf(line, at) !== null).length;
  return papers >= FEWEST && papers >= lines.length * SHARE;
}

function* entriesOf(text: string): Generator<Entry> {
  let line = 0;
  for (const raw of text.split(/\r\n?|\n/)) {
    line++;
    const entry = entryOf(raw, line);
    if (entry) yield entry;
  }
}

const NUMBER = /^\s{0,20}(?:[-*•]\s{1,4})?(?:[[(#]?\d{1,5}[\].):]?\s{1,9})?/;
/** A full stop that closes no initial. */
const STOP = /(?<!(?:^|[\s.-])\p{Lu}|\b(?:Jr|Sr|Dr|Ph|St))[.:]\s+(?=\S)/u;

function entryOf(raw: string, line: number): Entry | null {
  const text = raw.slice(0, 3000).replace(NUMBER, '').trim();
  const stop = STOP.exec(text);
  return (stop && namesFirst(text, stop, line)) ?? namesLast(text, line);
}

function namesFirst(text: string, stop: RegExpExecArray, line: number): Entry | null {
  const names = text.slice(0, stop.index);
  const title = text.slice(stop.index + stop[0].length).replace(/\.$/, '');
  if (!(listsNames(names) || isName(names)) || title.split(' ').length < 2 || title.length > 400) return null;
  return { line, title, authors: namesOfLine(names) };
}

const LONGEST_TITLE = 400;

/** "Carrying Boxes with Small Robots. Jane Roe, John Doe", "… - Jane Roe and John Doe" */
function namesLast(text: string, line: number): Entry | null {
  for (const stop of text.matchAll(/[.?!]\s+|\s[-–—|]\s+/g)) {
    const title = text.slice(0, stop.index + (/^[?!]/.test(stop[0]) ? 1 : 0));
    const names = text
      .slice(stop.index + stop[0].length)
      .replace(/\.$/, '')
      .replace(/\s+and\s+/g, ', ');
    const isTitle = title.split(' ').length > 2 && title.length <= LONGEST_TITLE && !listsNames(title);
    if (isTitle && listsNames(names)) return { line, title, authors: namesOfLine(names) };
  }
  return null;
}
