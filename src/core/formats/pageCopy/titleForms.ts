import type { DraftFields, PaperDraft } from '../documentFormat.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { keepStanding } from './evidence.ts';
import { isName, listsNames } from './names.ts';

/** A title without what its list has around each, and what that says of the paper. */
interface Title {
  title: string;
  authors?: string[];
  venue?: string;
  year?: number;
  arxiv?: string;
  /** What is read as names can hardly be of a title: several, or with a year, or behind "by". */
  isSure: boolean;
}

/** How whoever writes a list has titles in it; null where a title is not in the form. */
type Form = (written: string) => Title | null;

/** Papers, at least, and the share of a list, which have their titles in one form: with fewer it may be of a title. */
const FEWEST = 2;
const MOSTLY = 0.6;
/** Forms within one another: "[ ] “Ferns on Walls” (Roe, 2020)". */
const MOST_FORMS = 4;
const SHORTEST_TITLE = 8;
const LONGEST = 500;
const LONGEST_VENUE = 60;

/** Signs of a title behind which its names may begin, and those of what stands behind it that may part names from a venue. */
const MOST_SIGNS = 12;
const MOST_PARTS = 4;

/** Around a title. */
const MARKS: readonly RegExp[] = [
  /^(={1,6}|\*{1,5}|~{1,6}|_{1,5})\s*(?<title>[^=*~_\s].*?)\s*\1$/,
  /^={1,6}\s+(?<title>\S.*)$/,
  /^\[\[(?<title>[^[\]]+)\]\]$/,
  /^(?<title>.*?\S)\s*\{#[\w:-]{1,60}\}$/,
  /^(?<title>.*?\S)(?:\s+\[(?:pdf|paper|code|abs|html|project|slides|video|poster|arxiv|link|website|demo|bib(?:tex)?|data)\]){1,8}$/i,
  /^[“"„«](?<title>[^“”"„«»]+)[”"“»][.,]?$/,
  /^(?:[[(][ xX✓✔]?[\])]|[*•·▪◦‣⁃∙●○►▶»>→➤✓✔☐☑□■◆◇★☆–—-]{1,3}|\p{Extended_Pictographic}\uFE0F?)\s+(?<title>\S.*)$/u,
  /^\[[\p{L}+-]{2,20}\d{2,4}[a-z]?\][.:]?\s+(?<title>\S.*)$/u,
  /^(?:[A-Za-z]|[IVX]{1,5})[.)]\s+(?<title>\S.*)$/,
  /^\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?<title>\S.*)$/,
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{2}){1,2})[:,]?\s+(?:[–—-]\s+)?(?<title>\S.*)$/,
  /^(?:arxiv:\s?)?(?<arxiv>\d{4}\.\d{4,5})(?:v\d{1,2})?[:.,]?\s+(?:[–—-]\s+)?(?<title>\S.*)$/i,
  /^(?<title>.*[^\s★☆⭐✩✰])\s*[★☆⭐✩✰]{1,5}$/u,
  /^(?<title>.*?\S)(?:\s+#[\p{L}\d_-]{2,30}){1,8}$/u,
  /^(?<title>.*\S)\s+\(?(?:read|added|saved|gelesen|lu le|leído)\b:?\s*\d[\d./-]{5,11}\)?$/i,
  /^(?<title>.*\S)\s*[([](?:(?<venue>\p{L}[^()[\],]{1,50}?),?\s+)?(?<year>(?:19|20)\d\d)[)\]]$/u,
  /^(?<title>.*[\p{L}\p{N})\]”"]{2}):$/u,
  /^(?<title>.*[\p{L}\p{N})\]”"]{2})(?<!\b(?:al|etc|vs|Inc|Jr|St|No))\.$/u,
];

/** Between a title and whose it is, behind it. */
const BEHIND: readonly RegExp[] = [
  /\s+[–—|-]\s+/gu,
  /,?\s+by:?\s+/gu,
  /(?<=[\p{L}\p{N})”"]{2})\.\s+|(?<=[?!])\s+/gu,
  /\s*[([](?=[^()[\]]{3,400}[)\]]$)/gu,
  /,\s+/gu,
];
/** Between whose it is, in front, and a title. */
const IN_FRONT = /\s+[–—|-]\s+|:\s+/gu;

const FORMS: readonly Form[] = [
  ...MARKS.map(
    (mark): Form =>
      (written) =>
        ofMark(mark, written),
  ),
  ...BEHIND.map(
    (sign): Form =>
      (written) =>
        ofBehind(sign, written),
  ),
  ofFront,
  ofCitation,
];

/**
 * Papers whose titles a list has in one form without it: marks and numbers around each, or who wrote it, when and where.
 * A form is one of a list only if most of its titles have it, so that a title which ends with a name keeps it.
 */
export function withoutForms(papers: readonly PaperDraft[]): PaperDraft[] {
  const named = papers.filter((paper) => namesOf(paper) !== '' && !endsWithNames(paper)).length;
  const areNamed = named > 0 && named >= MOSTLY * papers.length;
  let plain = papers.map((paper) => withoutOwnNames(paper, areNamed));
  for (let round = 0; round < MOST_FORMS; round++) {
    const titles = commonForm(plain);
    if (titles === null) break;
    plain = plain.map((paper, at) => withTitle(paper, titles[at] ?? null));
  }
  return plain;
}

/** The titles read by the first form that most have: null for each that has it not, or for all if there is no such form. */
function commonForm(papers: readonly PaperDraft[]): (Title | null)[] | null {
  if (papers.length < FEWEST) return null;
  for (const form of FORMS) {
    const titles = titlesIn(form, papers);
    if (titles === null) continue;
    const having = titles.filter((title) => title !== null);
    const different = new Set(having.map(({ title }) => title)).size;
    const isCommon = different >= FEWEST && having.length >= MOSTLY * papers.length;
    if (isCommon && having.some(({ isSure }) => isSure)) return titles;
  }
  return null;
}

/** Null as soon as too few can have the form. */
function titlesIn(form: Form, papers: readonly PaperDraft[]): (Title | null)[] | null {
  const titles: (Title | null)[] = [];
  let others = 0;
  for (const { title } of papers) {
    const read = title.length > LONGEST ? null : form(title);
    if (read === null && ++others > (1 - MOSTLY) * papers.length) return null;
    titles.push(read);
  }
  return titles;
}

function ofMark(mark: RegExp, written: string): Title | null {
  const { title, venue, year, arxiv } = mark.exec(written)?.groups ?? {};
  if (title === undefined || !isTitle(title)) return null;
  return {
    title,
    isSure: true,
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year: Number(year) }),
    ...(arxiv !== undefined && { arxiv }),
  };
}

/** "Ferns on Walls. Jane Roe and John Doe. FernConf 2020." */
function ofBehind(sign: RegExp, written: string): Title | null {
  for (const { index, 0: found } of firstOf(written.matchAll(sign), MOST_SIGNS)) {
    const title = written.slice(0, index).trim();
    const isSaid = /by/.test(found);
    const whose = whoseIs(written.slice(index + found.length).replace(/[)\].]$/, ''));
    if (whose !== null && isTitle(title) && !areNames(title))
      return { title, ...whose, isSure: isSaid || whose.isSure };
  }
  return null;
}

/** "Jane Roe, John Doe: Ferns on Walls" */
function ofFront(written: string): Title | null {
  for (const { index, 0: found } of firstOf(written.matchAll(IN_FRONT), MOST_SIGNS)) {
    const names = written.slice(0, index).trim();
    const title = written.slice(index + found.length).trim();
    if (areNames(names) && isTitle(title) && !areNames(title))
      return { title, authors: namesOfLine(names), isSure: listsNames(names) };
  }
  return null;
}

/** "Jane Roe and John Doe. Ferns on Walls. FernConf 2020.", "Jane Roe (2020). Ferns on Walls. Fern Letters" */
function ofCitation(written: string): Title | null {
  const [first = '', title = '', ...behind] = written.split(/(?<=[\p{L}\p{N})]{2})\.\s+/u);
  const [, own, inFront] = /^(.*\S)\s*\(((?:19|20)\d\d)[a-z]?\)$/.exec(first) ?? [];
  const names = own ?? first;
  if (!areNames(names) || !isTitle(title) || areNames(title)) return null;
  const place = behind.join('. ').replace(/\.$/, '');
  const [, before, last] = /^(.{2,60}?)[\s,.(]+((?:19|20)\d\d)\)?$/.exec(place) ?? [];
  const venue = before ?? (inFront !== undefined && place.length <= LONGEST_VENUE ? place : '');
  const year = inFront ?? last;
  return {
    title: title.replace(/\.$/, ''),
    authors: namesOfLine(names),
    isSure: inFront !== undefined || listsNames(names),
    ...(venue !== '' && { venue }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** "Jane Roe and John Doe, FernConf 2020": names, perhaps with where and when; null for anything else. */
function whoseIs(text: string): Omit<Title, 'title'> | null {
  const [, before, year] = /^(.+?)[\s,.;(['’|–—-]+((?:19|20)\d\d)[a-z]?[)\]]?\.?$/.exec(text) ?? [];
  const rest = (before ?? text).replace(/,? et\.? al\.?$/i, '');
  const when = year === undefined ? {} : { year: Number(year) };
  if (areNames(rest))
    return { authors: namesOfLine(rest), ...when, isSure: year !== undefined || listsNames(rest) };
  for (const { index, 0: sign } of [...rest.matchAll(/[.,|;]\s+|\s[–—|-]\s+|\s(?=\()/g)]
    .slice(-MOST_PARTS)
    .reverse()) {
    const [names, venue] = [
      rest.slice(0, index).trim(),
      rest.slice(index + sign.length).replace(/[().]/g, ''),
    ];
    if (areNames(names) && /^\p{Lu}/u.test(venue) && venue.length <= LONGEST_VENUE)
      return { authors: namesOfLine(names), venue, ...when, isSure: true };
  }
  return null;
}

function* firstOf<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const one of all) {
    if (count++ === most) return;
    yield one;
  }
}

/** A name has no full stop but behind initials. */
function areNames(text: string): boolean {
  return !/\p{Ll}{2}\.\s/u.test(text) && (isName(text) || listsNames(text));
}

function isTitle(text: string): boolean {
  return text.length >= SHORTEST_TITLE && (/\s/.test(text.trim()) || /\p{Lo}/u.test(text));
}

/**
 * A title that ends with the names which were read as the paper's, from the line under it: "Ferns on Walls by Jane Roe". Where a
 * list names nobody else, the line is the end of a wrapped title: "… Operations in the Fourier Basis via Gaunt Tensor Products".
 */
function withoutOwnNames(paper: PaperDraft, areNamed: boolean): PaperDraft {
  const [, before, year] = /^(.*?)([\s,]+\(?(?:19|20)\d\d\)?)?$/.exec(paper.title) ?? [];
  const end = ` ${namesOf(paper)}`;
  if (before === undefined || !endsWithNames(paper, before)) return paper;
  const title = before.slice(0, -end.length);
  const plain = title.replace(/(?:[\s,]+by:?|\s+[–—|-])\s*$/i, '');
  if (areNamed || year !== undefined || plain !== title)
    return isTitle(plain) ? withTitle(paper, { title: plain, isSure: true }) : paper;
  const fields = { ...paper.fields };
  delete fields.authors;
  const whole: PaperDraft = { ...paper, fields };
  keepStanding(paper, whole);
  return whole;
}

function namesOf({ fields }: PaperDraft): string {
  return fields?.authors?.join(', ') ?? '';
}

function endsWithNames(paper: PaperDraft, title = paper.title): boolean {
  const names = namesOf(paper);
  return names !== '' && title.endsWith(` ${names}`);
}

/** What a list says with a title is the paper's where nothing surer does. */
function withTitle(paper: PaperDraft, read: Title | null): PaperDraft {
  if (read === null) return paper;
  const { title, arxiv, authors, venue, year } = read;
  const said: DraftFields = {
    ...(authors && { authors }),
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
  };
  const fields: DraftFields = { ...said, ...paper.fields };
  const plain: PaperDraft = {
    ...paper,
    title,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(arxiv !== undefined && paper.arxiv === undefined && { arxiv }),
  };
  keepStanding(paper, plain);
  return plain;
}
