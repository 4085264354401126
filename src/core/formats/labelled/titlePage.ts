import { decodeText } from '../decodeText.ts';
import type { DocumentFormat, FormatResult } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { readEntries } from '../fields/readEntries.ts';
import { publicationOfReference } from '../fields/reference.ts';
import type { Told } from '../sayings.ts';
import { namesOfLine } from './namesOfLine.ts';
import { linesOfPage, type PageLine } from './titlePageLines.ts';

/**
 * Pages and mails that list papers by title and names, with where each appeared: tables of contents, proceedings, what a
 * conference accepted, profiles and alerts. There are no abstracts in them; a page that has some is `pageCopy.ts`'s.
 */
export const titlePage: DocumentFormat = {
  name: 'page of titles',
  matches: ({ name, head }) => !/\.(?:md|markdown|[ct]sv)$/i.test(name) && isTitlePage(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readTitlePage(document, decoded.text, decoded.warning);
  },
};

/** What stands in the text of a page for one paper, as numbers of its lines. */
interface Place {
  /** The lines of the title, of which all but the last were wrapped. */
  title: readonly PageLine[];
  names: readonly PageLine[];
  /** What stands above its names or below them, up to the next title. */
  about: readonly PageLine[];
}

const FEWEST = 2;
/** Without a word about where each appeared a page must list more, and say what it is. */
const FEWEST_UNPLACED = 3;
const PLACED_SHARE = 0.6;
/** Abstracts, for so many papers, are one too many. */
const PAPERS_A_TEXT = 5;
/** Of pages on which nothing but papers is listed. */
const OF_LISTS =
  /\b(?:accepted (?:papers|submissions|posters)|list of (?:accepted )?papers|proceedings|table of contents|technical sessions|(?:conference|workshop|symposium) (?:programme?|papers|schedule)|programme? of the|(?:new|latest|recommended) (?:papers|articles|publications)|research feed|trending papers|daily papers|papers? for you)\b/i;
const LENGTH_OF_TOP = 1500;

export function isTitlePage(text: string): boolean {
  const lines = linesOfPage(text);
  const places = placesIn(lines);
  if (places.length < FEWEST) return false;
  const texts = lines.filter(({ kind }) => kind === 'text').length;
  if (texts * PAPERS_A_TEXT > places.length) return false;
  const placed = places.filter(isPlaced).length;
  if (placed >= FEWEST && placed >= PLACED_SHARE * places.length) return true;
  const listed = places.filter(({ names }) => names.some(({ kind }) => kind === 'names')).length;
  return listed >= FEWEST_UNPLACED && OF_LISTS.test(text.slice(0, LENGTH_OF_TOP));
}

export function readTitlePage(
  document: string,
  text: string,
  warning?: Told & { line: number },
): FormatResult {
  return readEntries(document, placesIn(linesOfPage(text)).map(entryOf), warning);
}

/** Whether a page says where a paper appeared, or how many wrote it under the votes for it. */
function isPlaced({ names, about }: Place): boolean {
  return [...names, ...about].some(({ kind, place }) => kind === 'place' || kind === 'count' || place !== '');
}

/** Lines between a title and its names, at most: "Pages 3-12", "Article". */
const MOST_BETWEEN = 3;

function placesIn(lines: readonly PageLine[]): Place[] {
  const found: { start: number; names: number; end: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isOfPeople(lines[at]!)) continue;
    const last = found.at(-1)?.end ?? -1;
    const title = titleAbove(lines, at, last);
    if (title < 0) continue;
    let end = at;
    if (lines[at]!.kind === 'name') while (lines[end + 1]?.kind === 'name') end++;
    found.push({ start: wrappedFrom(lines, title, last), names: at, end });
    at = end;
  }
  return found
    .map(({ start, names, end }, i) => {
      const next = found[i + 1]?.start ?? lines.length;
      return {
        title: lines.slice(start, names).filter(({ kind }) => kind === 'title'),
        names: lines.slice(names, end + 1),
        about: [...lines.slice(start, names), ...lines.slice(end + 1, next)].filter(
          ({ kind }) => kind === 'place',
        ),
      };
    })
    .filter((place) => place.names.length > 1 || place.names[0]!.kind !== 'name' || isPlaced(place));
}

function isOfPeople({ kind }: PageLine): boolean {
  return kind === 'names' || kind === 'name' || kind === 'count';
}

/** The line of the title above names, behind what belongs to the paper before; -1 for none. */
function titleAbove(lines: readonly PageLine[], names: number, last: number): number {
  for (let at = names - 1; at > last && names - at <= MOST_BETWEEN + 1; at--) {
    const { kind } = lines[at]!;
    if (kind === 'title') return at;
    if (kind === 'text' || isOfPeople(lines[at]!)) return -1;
  }
  return -1;
}

const GOES_ON = /(?:[,:–—-]|\b(?:of|the|for|and|in|with|an?|to|on|from|by|via|under|using|is|are))$/i;

/** The first line of a title that is wrapped: the next begins small, or it breaks off at a word that ends no title. */
function wrappedFrom(lines: readonly PageLine[], title: number, last: number): number {
  let start = title;
  while (start - 1 > last && lines[start - 1]!.kind === 'title') {
    const goesOn = /^\p{Ll}/u.test(lines[start]!.text) || GOES_ON.test(lines[start - 1]!.text);
    if (!goesOn || lines[start]!.isApart) break;
    start--;
  }
  return start;
}

function entryOf({ title, names, about }: Place): Entry {
  const said = [...about.map(({ text }) => text), ...names.map(({ place }) => place)].filter(Boolean);
  const whole = said.join('\n');
  const { venues, dates, ...where } = publicationOf(said);
  return {
    line: title[0]!.line,
    title: title
      .map(({ text }) => text)
      .join(' ')
      .replace(/(?<!\.)\.$/, ''),
    authors: names.filter(({ kind }) => kind !== 'count').flatMap(({ text }) => namesOfLine(text)),
    venues: venues.filter((venue) => !/^arxiv/i.test(venue)),
    dates: [...dates, ...YEARS.flatMap((form) => form.exec(whole)?.[1] ?? [])],
    dois: said.filter((line) => doiIn(line) !== null),
    arxiv: said
      .map((line) => line.replace(/\be-?print: ?(?=\d{4}\.\d)/i, 'arXiv:'))
      .filter((line) => arxivIn(line) !== null),
    pmids: [/\bPMID:? ?(\d{1,8})\b/.exec(whole)?.[1] ?? ''].filter(Boolean),
    ...where,
  };
}

/** Not of a number that goes on, as in identifiers. */
const YEARS = [/(?:^|[\s(])((?:19|20)\d\d)(?=$|[\s),;.])/m] as const;
/** What stands in front of a venue in no reference. */
const NO_VENUE =
  /^(?:pages?\b|pp\b|publication year|article no|volume|vol\b|doi\b|https?:|arxiv:|pmid|cited by|published|posted|first|\[|\(|\d|(?:bio|med|chem)rxiv (?:posted|published)|original|research|submission|readers)/i;

function publicationOf(said: readonly string[]): ReturnType<typeof publicationOfReference> {
  const reference = said.find((line) => !NO_VENUE.test(line) && /\d/.test(line));
  if (reference === undefined) return { venues: [], dates: [] };
  const plain = reference
    .replace(/\b(?:doi|pmid):.*$/i, '')
    .replace(/\t.*$/, '')
    .trim();
  const { venues, ...others } = publicationOfReference(plain);
  return { ...others, venues: venues.map((venue) => venue.replace(/\.$/, '')) };
}
