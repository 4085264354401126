import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { doiIn } from '../fields/identifiers.ts';
import { readEntries } from '../fields/readEntries.ts';
import { namesOfLine } from './namesOfLine.ts';

/**
 * Citations as ScienceDirect writes them into a text: lines that end with commas (names, title, journal, volume, year,
 * pages, ISSN), the DOI with a full stop, the page in brackets, and behind labels the abstract and the keywords.
 */
export const citationText: DocumentFormat = {
  name: 'list of citations',
  matches: ({ head }) => isCitationText(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readEntries(document, entriesOf(decoded.text), decoded.warning);
  },
};

const SERIAL = /^IS[SB]N [\dX-]{8,20},?$/m;
const DOI_LINE = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+?)\.?$/;
const YEAR = /^((?:19|20)\d\d),$/;

function isCitationText(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).map((line) => line.trim());
  return (
    SERIAL.test(lines.join('\n')) &&
    lines.some((line) => DOI_LINE.test(line)) &&
    lines.some((line) => YEAR.test(line))
  );
}

/** Lines of a citation, at most: one for each name where there are many. */
const MOST_LINES = 400;

interface Line {
  text: string;
  /** 1-based. */
  line: number;
}

/** A citation is the lines that end with commas up to its DOI or its ISSN; what is behind it, up to the next, is about it. */
function entriesOf(text: string): Entry[] {
  const lines = text.split(/\r\n?|\n/).map((raw, at): Line => ({ text: raw.trim(), line: at + 1 }));
  const citations = lines.flatMap((_, end) => {
    const start = isEnd(lines, end) ? startOf(lines, end) : end;
    const entry = start < end ? citationOf(lines.slice(start, end + 1)) : null;
    return entry ? [{ entry, start, end }] : [];
  });
  return citations.map(({ entry, end }, i) => {
    const behind = lines.slice(end + 1, citations[i + 1]?.start ?? lines.length);
    return { ...entry, ...aboutOf(behind.map((line) => line.text)) };
  });
}

function isEnd(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  return DOI_LINE.test(text) || (SERIAL.test(text) && !DOI_LINE.test(lines[at + 1]?.text ?? ''));
}

function startOf(lines: readonly Line[], end: number): number {
  let start = end;
  while (start > 0 && end - start < MOST_LINES && lines[start - 1]!.text.endsWith(',')) start--;
  return start;
}

/** The page, the abstract, which may go on for lines, and the keywords. */
function aboutOf(lines: readonly string[]): Pick<Entry, 'abstract' | 'keywords' | 'urls'> {
  const abstract = lines.findIndex((line) => /^abstract: /i.test(line));
  const keywords = lines.findIndex((line) => /^key ?words: /i.test(line));
  const end = keywords > abstract ? keywords : lines.length;
  return {
    urls: lines.flatMap((line) => /^\((https?:\/\/\S+)\)$/.exec(line)?.[1] ?? []),
    ...(abstract >= 0 && {
      abstract: lines
        .slice(abstract, end)
        .join('\n')
        .replace(/^abstract: /i, ''),
    }),
    ...(keywords >= 0 && { keywords: lines[keywords]!.replace(/^key ?words: /i, '').split(/[;,]\s*/) }),
  };
}

/** What the lines of a citation say, by where the year stands among them; null where they are none. */
function citationOf(lines: readonly Line[]): Entry | null {
  const head = lines.map(({ text, line }) => ({ text: text.replace(/,$/, ''), line }));
  const year = head.findIndex(({ text }) => YEAR.test(`${text},`));
  if (year < 0) return null;
  const volume = head.findIndex(({ text }) => /^(?:volume|issue|part|article) /i.test(text));
  const venue = (volume > 0 && volume < year ? volume : year) - 1;
  const title = head[venue - 1];
  if (!title || venue < 1) return null;
  const place = head.map(({ text }) => text).join(', ');
  return {
    line: title.line,
    title: title.text,
    authors: namesOfLine(
      head
        .slice(0, venue - 1)
        .map(({ text }) => text)
        .join(', '),
    ),
    venues: [head[venue]!.text],
    dates: [head[year]!.text],
    volume: /\bVolumes? (\S+?)(?:,|$)/.exec(place)?.[1],
    issue: /\bIssues? (\S+?)(?:,|$)/.exec(place)?.[1],
    pages: /\bPages (\S+?)(?:,|$)/.exec(place)?.[1],
    dois: head.map(({ text }) => text).filter((text) => doiIn(text) !== null),
  };
}
