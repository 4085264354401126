import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isSurePaper } from './evidence.ts';
import { listsNames } from './names.ts';

/** What stands in front of titles in one list: when they are held, who wrote them and when, the number that somebody gave them. */
const LEADS: readonly RegExp[] = [
  /^[[(]?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[–—-] ?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?[\])]?(?: ?[:–—|-])?\s+(?=\S)/i,
  /^(?:\(?\d{1,3}[.)]\s+|\[\d{1,3}\]\s+|[-*•]\s+)?(\p{Lu}[^()\d:?!\n]{1,80}?),? (?:\(((?:19|20)\d\d)[a-z]?\)[:.,]?|((?:19|20)\d\d)[a-z]?:)\s+(?=\S)/u,
  /^(?:paper|poster|talk|submission|abstract|article|vortrag|beitrag)\s?#?\d{1,4}\s?[:.)–—-]\s+(?=\S)/i,
];
/** "Ferns on Walls. PhD thesis, University of Fern Hill.": a title with where it appeared behind, as a work is cited. */
const CITED = /^(.{12,250}?[^.\s]{2}[?!]?)\.?(?<=[.?!]) \p{Lu}[^.?!]{3,120}\.?$/u;
/** Volume and pages: a work that is cited, in an article or a list of its own (`labelled/references.ts`). */
const OF_REFERENCE = /\b\d{1,4}\(\d{1,4}\)|,\s?\d{1,4}[-–]\d{1,5}\b/;
const FEWEST = 2;
/** Share of the lines with such a lead that have a text under them. */
const MOSTLY = 0.6;
const SHORTEST_TITLE = 12;
const LONGEST_TITLE = 300;
const SHORTEST_TEXT = 80;
/** A text stands so many lines below its title, at most. */
const MOST_BELOW = 5;

/** What a lead says of the paper behind it. */
export interface Lead {
  year?: number;
  authors?: string[];
}

/**
 * A text in which the lines of titles that all begin alike are called titles, without what they begin with: lines keep their
 * numbers. `said` has what each lead says, by the number of its line from 1.
 */
export function withoutLeads(text: string): { text: string; said: ReadonlyMap<number, Lead> } {
  const said = new Map<number, Lead>();
  const lines = text.split('\n');
  for (const lead of LEADS) {
    const at = lines.flatMap((line, i) => (isLed(line.trim(), lead) ? [i] : []));
    if (at.length < FEWEST) continue;
    const titles = at.filter((i) => hasTextBelow(lines, i, lead));
    if (titles.length < FEWEST || titles.length < MOSTLY * at.length) continue;
    const rests = titles.map((i) => lines[i]!.trim().slice(lead.exec(lines[i]!.trim())![0].length));
    const areCited = rests.every((rest) => CITED.test(rest));
    for (const [at, i] of titles.entries()) {
      const [, names, inBrackets, year] = lead.exec(lines[i]!.trim())!;
      said.set(i + 1, leadOf(names, inBrackets ?? year));
      lines[i] = `Title: ${areCited ? rests[at]!.replace(CITED, '$1') : rests[at]!}`;
    }
    return { text: lines.join('\n'), said };
  }
  return { text, said };
}

/** ":Author: Jane Roe" of reStructuredText and AsciiDoc as "Author: Jane Roe". */
export function withoutColons(text: string): string {
  return text.replace(/^:(\p{L}[\p{L} ]{1,20}): (?=\S)/gmu, '$1: ');
}

/** "b) Ferns on Walls -- We show …": a title and its abstract on one line, with a blank line below. */
const IN_ONE =
  /^(?:(?:\(?(?:\d{1,3}|[a-z])[.)]|[-*•])\s+)?(\p{L}[^\n]{11,299}?)\s(?:--|[–—])\s(\p{Lu}[^\n]{119,})$/u;

/** A text in which titles that have their abstracts behind them on one line stand above these, on the blank line below, if most do. */
export function withoutDashes(text: string): string {
  if (!/ (?:--|[–—]) /.test(text)) return text;
  const lines = text.split('\n');
  let long = 0;
  const found = lines.flatMap((line, at) => {
    if (line.length >= LONG) long++;
    const [, title, abstract] = IN_ONE.exec(line.trim()) ?? [];
    const isApart = (lines[at + 1] ?? '').trim() === '';
    if (title === undefined || abstract === undefined || !isApart) return [];
    return isSurePaper({ title, abstract, line: at + 1 }) ? [{ at, title, abstract }] : [];
  });
  if (found.length < FEWEST || found.length < MOSTLY * long) return text;
  for (const { at, title, abstract } of found) {
    lines[at] = `Title: ${title}`;
    lines[at + 1] = abstract;
  }
  return lines.join('\n');
}

/** A line of so many characters is a text. */
const LONG = 200;

function isLed(line: string, lead: RegExp): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const rest = line.slice(lead.exec(line)?.[0].length ?? line.length);
  return rest.length >= SHORTEST_TITLE && rest.includes(' ') && !OF_REFERENCE.test(rest);
}

function hasTextBelow(lines: readonly string[], at: number, lead: RegExp): boolean {
  let below = 0;
  let length = 0;
  for (let i = at + 1; i < lines.length && below < MOST_BELOW; i++) {
    const line = lines[i]!.trim();
    if (line === '') continue;
    if (lead.test(line)) return false;
    below++;
    length = line.length >= SHORTEST_WRAP ? length + line.length : 0;
    if (length >= SHORTEST_TEXT) return true;
  }
  return false;
}

/** Lines of a wrapped text are at least so long. */
const SHORTEST_WRAP = 40;

function leadOf(names: string | undefined, year: string | undefined): Lead {
  const plain = names?.replace(/,? (?:et\.? al\.?|and others|u\. ?a\.)$/i, '') ?? '';
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(plain === names && listsNames(plain) && { authors: namesOfLine(plain) }),
  };
}
