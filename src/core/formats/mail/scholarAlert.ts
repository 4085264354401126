import type { Entry } from '../fields/entry.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { joinLines } from '../pageCopy/joinLines.ts';
import type { HtmlLine } from './htmlLines.ts';

/** Whether a text is an alert of Google Scholar, as a mail or as a text copied from one. */
export function isScholarAlert(text: string): boolean {
  return (
    isResults(text) ||
    /scholaralerts|sent by google scholar|scholar\.google\.[a-z.]{2,10}\/(?:scholar_url|scholar_alerts|scholar_share)|gse_alrt|google scholar alert/i.test(
      text,
    )
  );
}

/** A page of results: under each paper stand the same words to press. */
function isResults(text: string): boolean {
  return (text.match(/^(?:☆ )?Save (?:99 )?Cite (?:Cited by \d+|Related articles)/gm) ?? []).length > 1;
}

/** "J Roe, K Doe… - Journal of Boxes, 2024 - example.org" */
const BYLINE = /^(.{2,400}?)\s+[-–]\s+(?:(.{0,300}?),?\s*)?\b((?:19|20)\d\d)(?:\s+[-–]\s+\S{1,100})?$/;
/** A byline without a year: "J Roe, K Doe - Journal of Boxes" is told by its initials. */
const INITIALS = /^(?:\p{Lu}{1,4} \p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?(?:, |…|\.{3}| - )){1,20}/u;
const LONGEST_BYLINE = 600;
const KIND = /^(?:\[(?:pdf|html|book|citation|doc|b|c)\]\s*)+/i;
const FOOT =
  /^(?:this (?:message|alert) was sent by|google scholar sends|save twitter|cancel alert|list alerts|unsubscribe|see all recommendations|cet? (?:message|e-mail)|diese (?:nachricht|e-mail))/i;
const BUTTONS =
  /^(?:(?:☆ )?save (?:99 )?cite .{0,120}|\[(?:pdf|html|book)\] [\w.-]{4,60}|(?:save|share|twitter|linkedin|facebook|cite|related|pdf|html|more|see all|view all|\W)+)$/i;
const ADDRESS = /<?https?:\/\/[^\s<>]{1,2000}>?/g;

interface AlertLine {
  text: string;
  hrefs?: readonly string[];
  line: number;
  /** Nothing stands right above it. */
  begins: boolean;
  isTitle: boolean;
}

/** The papers of an alert in HTML. Lines are counted from 1, as shown. */
export function entriesOfHtml(lines: readonly HtmlLine[]): Entry[] {
  return entriesOf(
    lines.map(({ text, hrefs, isHeading }, at) => ({
      text,
      hrefs,
      line: at + 1,
      begins: true,
      isTitle: isHeading || hrefs.some((href) => /scholar_url\?/.test(href)),
    })),
  );
}

/** The papers of an alert as plain text. `above` lines stand before it in the document. */
export function entriesOfText(text: string, above: number): Entry[] {
  let isBlank = true;
  const lines = text.split(/\r?\n/).flatMap((raw, at): AlertLine[] => {
    const plain = raw
      .replace(ADDRESS, '')
      .replace(/^(?:> ?)+/, '')
      .trim();
    const begins = isBlank;
    const hrefs = raw.match(ADDRESS)?.map((address) => address.replace(/[<>]/g, '')) ?? [];
    if (plain !== '' || hrefs.length === 0) isBlank = plain === '' || BUTTONS.test(plain);
    return plain === '' && hrefs.length === 0
      ? []
      : [{ text: plain, hrefs, line: above + at + 1, begins, isTitle: false }];
  });
  return entriesOf(lines);
}

/** A byline has its title above it, to where something begins, and what is said of the paper below. */
function entriesOf(lines: readonly AlertLine[]): Entry[] {
  const bylines = lines.flatMap(({ text }, at) => (at > 0 && isByline(text) ? [at] : []));
  const starts = bylines.map((at) => startOfTitle(lines, at));
  return bylines.flatMap((at, i) => {
    const start = starts[i]!;
    const title = lines.slice(start, at).filter(({ text }) => text !== '' && !BUTTONS.test(text));
    const [, names = lines[at]!.text.split(/\s[-–]\s/)[0]!, venue = '', year = ''] =
      BYLINE.exec(lines[at]!.text) ?? [];
    const below = lines.slice(at + 1, starts[i + 1] ?? lines.length);
    const end = below.findIndex(
      ({ text }, k) => FOOT.test(text) || (k > 0 && below[k]!.begins && below[k]!.isTitle),
    );
    const snippet = (end < 0 ? below : below.slice(0, end)).filter(
      ({ text }) => text !== '' && !BUTTONS.test(text),
    );
    if (title.length === 0) return [];
    const hrefs = lines.slice(start, at).flatMap((line) => (line.hrefs ?? []).map(target));
    return [
      {
        line: title[0]!.line,
        title: joinLines(title).replace(KIND, ''),
        abstract: joinLines(snippet),
        authors: namesOfLine(names),
        venues: /…|\.{3}|^arxiv/i.test(venue) ? [] : [venue].filter(Boolean),
        dates: [year].filter(Boolean),
        arxiv: hrefs,
        dois: hrefs.filter((href) => /doi\.org\/|\/doi\//.test(href)),
        urls: hrefs.filter((href) => !/scholar\.google\./.test(href)),
      },
    ];
  });
}

function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false;
  return (
    (BYLINE.test(text) && !/[.!?]\s/.test(text.split(/\s[-–]\s/)[0]!.replace(/\b\p{L}\.\s/gu, ''))) ||
    (INITIALS.test(text) && / - /.test(text))
  );
}

/** More lines than a title has are not looked at. */
const MOST_LINES = 6;

function startOfTitle(lines: readonly AlertLine[], byline: number): number {
  let start = byline - 1;
  for (; start > 0 && byline - start < MOST_LINES; start--)
    if ((lines[start]!.isTitle || lines[start]!.begins) && lines[start]!.text !== '') break;
  return start;
}

/** Where a link of Scholar leads to. */
function target(href: string): string {
  const url = /[?&](?:url|q)=(https?[^&]{1,2000})/.exec(href)?.[1];
  if (url === undefined) return href;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
