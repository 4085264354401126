import { findLinks } from '../../paper/links.ts';
import type { DraftFields, PaperDraft } from '../documentFormat.ts';
import { joinLines } from '../pageCopy/joinLines.ts';
import { yearIn, yearOfVenue } from './dates.ts';
import { arxivIn, doiIn, doiOfPage, pmidIn, pmidOfPage } from './identifiers.ts';
import { COMMANDS } from '../../text/restoration/commands.ts';
import { markupText } from './markup.ts';
import { namesOfValues } from './listedNames.ts';
import { personNames } from './names.ts';
import { publicationIn, type GivenPublication } from './publication.ts';

/** What an entry of a document with fields says, as text without the escapes of its format. */
export interface Entry extends GivenPublication {
  /** 1-based. */
  line: number;
  title: string;
  abstract?: string | undefined;
  /** One a name, "Roe, Jane" or "Jane Roe". */
  authors?: readonly string[] | undefined;
  /** The first that is not empty. */
  venues?: readonly string[] | undefined;
  /** Texts that may say when it appeared, surest first. */
  dates?: readonly string[] | undefined;
  /** Texts that may hold the paper's own DOI, surest first. */
  dois?: readonly string[] | undefined;
  /** Texts that may name the paper's own number of arXiv. */
  arxiv?: readonly string[] | undefined;
  pmids?: readonly string[] | undefined;
  urls?: readonly string[] | undefined;
  pdfs?: readonly string[] | undefined;
  keywords?: readonly string[] | undefined;
}

/** Pages of arXiv have the number in front of the title, and so have bookmarks. */
const PAGE_OF_ARXIV = /^\s*\[(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,20}\/\d{7})(?:v\d{1,2})?\]\s+(?=\S)/i;

/** The paper that an entry describes; null for one without a title. */
export function draftOfEntry(entry: Entry): PaperDraft | null {
  const title = titleText(entry.title.replace(PAGE_OF_ARXIV, ''));
  if (title === '') return null;
  const urls = entry.urls ?? [];
  const arxiv = first([...(entry.arxiv ?? []), ...(entry.dois ?? []), ...urls, ...ofCorr(entry)], (text) =>
    arxivIn(text),
  );
  const doi = first([...(entry.dois ?? []), ...urls.filter(isDoiAddress)], doiIn) ?? first(urls, doiOfPage);
  return {
    title,
    abstract: abstractText(entry.abstract ?? ''),
    line: entry.line,
    ...(arxiv !== null && { arxiv }),
    ...(doi !== null && { doi }),
    fields: draftFields(entry),
  };
}

/** A title as one line. */
export function titleText(written: string): string {
  return withoutProtection(oneLine(markupText(written)));
}

/** A formula, or what has capitals in braces of its own, twice or once. */
const PROTECTED =
  /\$[^$]{1,500}\$|(?<![^\s(/:"“'‘‐–—-])(?:\{\{([^{}]{1,80})\}\}|\{([^{}]{1,80})\})(?=(\p{Ll})?)(?![\^_{])/gu;
const CAPITALS = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}\p{M}.+&'’/: -]*$/u;

/** A title that was copied out of BibTeX, "{GAN}s in the Wild", without the braces that keep its capitals. */
function withoutProtection(title: string): string {
  if (!title.includes('{')) return title;
  return title.replace(PROTECTED, (written: string, twice?: string, once?: string, next?: string) => {
    const inner = twice ?? once ?? '';
    const isAlone = inner.length < 2 && next === undefined;
    return CAPITALS.test(inner) && !isAlone && !COMMANDS.has(inner) ? inner : written;
  });
}

/** A title with what is printed under it. */
export function withSubtitle(title: string, subtitle = ''): string {
  const [above, below] = [title.trim(), subtitle.trim()];
  if (below === '' || above === '') return above || below;
  return /[:?!.–—-]$/.test(above) ? `${above} ${below}` : `${above}: ${below}`;
}

const NO_ABSTRACT =
  /^\W*(?:(?:no|without) abstract(?: (?:is )?available)?|(?:abstract )?not available|abstract (?:is )?(?:not available|unavailable|none)|n\/?a|none|null|nan|undefined|abstract)\W*$/i;
/** A heading on a line of its own; without a blank line under it, what follows begins like a sentence. */
const HEADING =
  /^(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY)[^\S\r\n\u2028\u2029]{0,9}[:.—–-]?[^\S\n]{0,99}\n(?:\s{0,99}\n|[^\S\n]{0,99}(?=[^\s\p{Ll}]))/u;
/** On the line of the text: by the words that sentences begin with, for "Abstract interpretation" is no heading. */
const HEADING_ALOUD =
  /^(?:Abstract|ABSTRACT)[:.]?\s{1,9}(?=(?:(?:Th(?:e|is|ese|ere)|We|In|An?|Our|It|For|To|With|While|Although|Recent|Recently|Many|Most|Despite|Using|Based|Drawing|Over|At|On|By|As|When|Given|Since|What|How|Why|Is|Among|From|During|Here|Between|Under|After|Because|However|All|Both|Two|Three|Several|Some)\s|(?:Background|Objectives?|Purpose|Introduction|Aims?|Context|Motivation|Importance|Study Objectives?|Methods?)\b))/;
/** A text without the word "Abstract" in front of its first sentence. */
export function withoutHeading(text: string): string {
  return text.replace(HEADING_ALOUD, '');
}

/** What is between paragraphs, and what begins a line that is one by purpose. */
const PARAGRAPHS = /\n[^\S\r\n\u2028\u2029]*(?:\n\s*|(?=[-*•]\s|\(?\d{1,2}[.)]\s))/;

/** An abstract as paragraphs apart by a blank line, wrapped lines joined; empty where it says that there is none. */
export function abstractText(written: string): string {
  const text = markupText(written.replace(/\r\n?/g, '\n'))
    .replace(/\p{Zp}|\v|\f/gu, '\n')
    .trim();
  if (NO_ABSTRACT.test(text)) return '';
  return text
    .replace(HEADING, '')
    .replace(HEADING_ALOUD, '')
    .split(PARAGRAPHS)
    .map((paragraph) => joinLines(paragraph.split('\n').map((line) => ({ text: line.trim() }))))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The parts of a text that lists words or names, at these signs: ";", ",". */
export function listed(text: string, signs = ';'): string[] {
  let parts = [oneLine(text)];
  for (const sign of signs) parts = parts.flatMap((part) => part.split(sign));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

export function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function draftFields(entry: Entry): DraftFields {
  const authors = personNames(namesOfValues((entry.authors ?? []).map(markupText)));
  const venue = first(entry.venues ?? [], venueName) ?? '';
  const year = yearIn(entry.dates ?? []) ?? yearOfVenue(venue);
  const keywords = [
    ...new Set((entry.keywords ?? []).map((word) => oneLine(markupText(word))).filter(Boolean)),
  ];
  const pmid = first(entry.pmids ?? [], pmidIn) ?? first(entry.urls ?? [], pmidOfPage);
  const url = pageIn(entry.urls ?? []);
  const pdf = first(entry.pdfs ?? [], addressIn);
  return {
    ...(authors.length > 0 && { authors }),
    ...(venue !== '' && { venue }),
    ...(year !== null && { year }),
    ...publicationIn(entry),
    ...(keywords.length > 0 && { keywords }),
    ...(pmid !== null && { pmid }),
    ...(url !== null && { url }),
    ...(pdf !== null && { pdf }),
  };
}

const LONGEST_VENUE = 1000;

/** DBLP's volume of "CoRR" is arXiv's number: "abs/1706.03762". */
function ofCorr({ volume = '' }: Entry): string[] {
  return /^abs\//i.test(volume.trim()) ? [volume.trim()] : [];
}

/** A venue that is only arXiv's number says no more than the number. */
function venueName(written: string): string | null {
  const venue = oneLine(markupText(written.slice(0, LONGEST_VENUE))).replace(/[\s,;:]+$/, '');
  return venue === '' || /^(?:arxiv(?: preprint)?|corr)?\s*[,:]?\s*(?:arxiv|abs)\s*[:/]/i.test(venue)
    ? null
    : venue;
}

function pageIn(urls: readonly string[]): string | null {
  return first(
    urls.filter((url) => !isDoiAddress(url) && arxivIn(url) === null),
    addressIn,
  );
}

function addressIn(text: string): string | null {
  const [address] = findLinks(text.trim());
  return address?.start === 0 ? address.href : null;
}

function isDoiAddress(url: string): boolean {
  return /^\s*(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.(?:org|acm\.org)\//i.test(url);
}

function first<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}
