import type { Entry } from '../fields/entry.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { namesOfLine } from './namesOfLine.ts';
import { firstLabel, LABELLED, LONGEST_FIELD, nameOf, otherLabels, partOf, type Part } from './labels.ts';

/** "[3] arXiv:2403.00001 (cross-list from cs.CL) [pdf, html]", "3. arXiv:…", with whatever follows. */
const HEAD =
  /^(?:\[\d{1,5}\] ?|\d{1,5}[.)]\s{0,4})?(arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z.-]{2,20}\/\d{7}))(?:v\d{1,2})?(?:\s{1,4}(?:\(.{1,80}\)|\[.{1,60}\])|\s*$)/i;
const SUBMITTED = /^\[submitted on (\d{1,2} [a-z]{3,9} \d{4})/i;
const ORIGINALLY = /^submitted \d{1,2} [a-z]+,? \d{4};|^originally announced /i;

interface Building extends Entry {
  parts: Map<Part, string[]>;
  /** Labels of this text that are no others', and what they name. */
  others: ReadonlyMap<string, Part>;
  /** The part that a line without a label belongs to. */
  open: Part | 'head' | 'rest';
}

/** The papers of a text with labels, in order. */
export function* entriesOfLabels(text: string): Generator<Entry> {
  const lines = text.split(/\r\n?|\n/).map((raw) => raw.trim().replace(/^:\s{1,4}/, ''));
  const others = otherLabels(lines);
  const first = firstLabel(lines, (line) => HEAD.test(line) || SUBMITTED.test(line));
  let entry: Building | null = null;
  let number = 0;
  for (const line of lines) {
    number++;
    if (first === null ? begins(line, entry) : nameOf(line) === first) {
      if (entry) yield* finished(entry);
      entry = { line: number, title: '', parts: new Map(), open: 'head', others };
    }
    if (entry) addLine(entry, line, number);
  }
  if (entry) yield* finished(entry);
}

function begins(line: string, entry: Building | null): boolean {
  // "Cite as:" has its value on the line below.
  if (entry?.open === 'arxiv' && !entry.parts.has('arxiv')) return false;
  if (HEAD.test(line)) return !entry || entry.parts.has('title') || entry.parts.has('arxiv');
  if (SUBMITTED.test(line)) return !entry || entry.parts.has('title');
  const isTitle = labelOf(line)?.[0] === 'title';
  return isTitle && (!entry || entry.parts.has('title'));
}

function labelOf(line: string, others?: ReadonlyMap<string, Part>): [Part, string] | null {
  const [, name = '', value = ''] = LABELLED.exec(line) ?? [];
  const label = name.toLowerCase().trim();
  const known = partOf(label) ?? (value.length < LONGEST_FIELD ? others?.get(label) : undefined);
  return known ? [known, value] : null;
}

function addLine(entry: Building, line: string, number: number): void {
  const { parts } = entry;
  if (line === '') return addBreak(entry);
  if (HEAD.test(line)) {
    parts.set('arxiv', [HEAD.exec(line)![1]!]);
    return;
  }
  const submitted = SUBMITTED.exec(line)?.[1];
  if (submitted !== undefined) return add(entry, 'date', submitted);
  const labelled = labelOf(line, entry.others);
  if (labelled && !(entry.open === 'abstract' && labelled[0] !== 'none' && isProse(line))) {
    const [part, value] = labelled;
    if (part === 'title') entry.line = number;
    entry.open = part;
    if (value !== '') add(entry, part, value);
    if (part === 'none' && /^(?:subjects|comments)/i.test(line) && parts.has('title')) entry.open = 'rest';
    return;
  }
  addPlain(entry, line, number);
}

/** Fields do not go on behind a blank line, except those that have nothing yet; texts do. */
function addBreak(entry: Building): void {
  if (entry.open === 'abstract') entry.parts.get('abstract')?.push('');
  else if (entry.open === 'none') entry.open = entry.parts.has('title') ? 'rest' : 'head';
}

function addPlain(entry: Building, line: string, number: number): void {
  const { parts } = entry;
  const chrome = chromeOf(line);
  addIdentifier(entry, line, chrome?.identifier?.doi);
  if (ORIGINALLY.test(line)) {
    add(entry, 'date', line);
    entry.open = 'none';
  } else if (chrome && chrome.strength !== 'byline') {
    if (chrome.strength === 'sure' && !/^[,;]$/.test(line))
      entry.open = parts.has('abstract') ? 'none' : 'rest';
  } else if (entry.open === 'head') {
    // A class of arXiv ("cs.IR"), a button: a title has a blank in it, or it is in a script that has none.
    if (parts.has('arxiv') && /^[\p{Script=Latin}\d./-]+$/u.test(line)) return;
    entry.line = number;
    entry.open = 'title';
    add(entry, 'title', line);
  } else if (entry.open === 'title') addBelowTitle(entry, line);
  else if (entry.open === 'rest') {
    if (!parts.has('authors') && (isName(line) || listsNames(line))) add(entry, 'authors', line);
    else if (isAbstract(line) && !parts.has('abstract')) {
      entry.open = 'abstract';
      add(entry, 'abstract', line);
    }
  } else if (isBehindAbstract(entry, line)) entry.open = 'none';
  else addOpen(entry, line);
}

const SHORT = 60;

/** Whether a line behind an abstract and a blank line is no part of it: short, no sentence, and in no list. */
function isBehindAbstract({ open, parts }: Building, line: string): boolean {
  const lines = parts.get('abstract') ?? [];
  if (open !== 'abstract' || lines.at(-1) !== '' || !endsSentence(lines.at(-2) ?? '')) return false;
  return line.length < SHORT && !endsSentence(line) && /^[\p{Lu}\d]/u.test(line) && !OF_ABSTRACT.test(line);
}

/** Headings and items within an abstract. */
const OF_ABSTRACT = /[:：]$|^\d{1,2}[.)]\s/;

/** A line goes on with the part that is open, but for sentences right under names: those are the abstract. */
function addOpen(entry: Building, line: string): void {
  if (entry.open === 'authors' && entry.parts.has('authors') && isText(line)) entry.open = 'abstract';
  const { open } = entry;
  if (open !== 'none' && open !== 'head' && open !== 'rest') add(entry, open, line);
}

/** Sentences right under names: of so many words hardly any has a comma behind it. */
function isText(line: string): boolean {
  const words = line.split(' ').length;
  return words > 15 && endsSentence(line) && line.split(',').length - 1 < words / 5;
}

/** The address of a paper alone on a line is of the paper above it. */
function addIdentifier(entry: Building, line: string, doi: string | undefined): void {
  const { parts } = entry;
  if (doi !== undefined && !parts.has('doi')) add(entry, 'doi', doi);
  const isAddress = /^https?:\/\/\S+$/.test(line) && (arxivIn(line) !== null || doiIn(line) !== null);
  if (isAddress && parts.has('title') && !parts.has('arxiv') && !parts.has('url')) add(entry, 'url', line);
}

/** Names end a title; a line that is a sentence is the abstract. */
function addBelowTitle(entry: Building, line: string): void {
  const title = entry.parts.get('title');
  if (!title) add(entry, 'title', line);
  else if (isName(line) || listsNames(line)) {
    entry.open = 'authors';
    add(entry, 'authors', line);
  } else if (isAbstract(line)) {
    entry.open = 'abstract';
    add(entry, 'abstract', line);
  } else title.push(line);
}

function isAbstract(line: string): boolean {
  return line.length > 60 && (endsSentence(line) || line.length > 160 || line.split(' ').length > 8);
}

/** A sentence that begins like a label: "Summary: …" of an abstract in parts. */
function isProse(line: string): boolean {
  return /^(?:source|summary|status|area|track|code|note|date|by|from)\b/i.test(line) && line.length > 80;
}

function add({ parts }: Building, part: Part, value: string): void {
  parts.set(part, [...(parts.get(part) ?? []), value]);
}

function* finished({ line, parts }: Building): Generator<Entry> {
  const given = (part: Part) => parts.get(part) ?? [];
  // Below a title and nothing else may stand the names of people with one name each, or of a group.
  const [title, ...below] = given('title');
  const isNameBelow =
    below.length > 0 && !parts.has('authors') && below.at(-1)!.length < 60 && parts.has('arxiv');
  const authors = isNameBelow ? [below.pop()!] : given('authors');
  const ids = [...given('arxiv'), ...given('url'), ...given('pdf')];
  if (title === undefined && given('abstract').length === 0) return;
  yield {
    line,
    title: [title ?? '', ...below].join(' '),
    abstract: abstractOf(given('abstract')),
    authors: namesOfLine(joinedNames(authors)),
    arxiv: ids.map((id) => (/^\d{4}\.\d{4,5}/.test(id) ? `arXiv:${id}` : id)),
    dois: given('doi'),
    venues: given('venue'),
    dates: given('date'),
    urls: given('url'),
    pdfs: given('pdf'),
    keywords: given('keywords').flatMap((words) => words.split(/[,;]/)),
  };
}

/** Lines of names as one. A list with semicolons has all its names in them; what follows is where they work. */
function joinedNames(lines: readonly string[]): string {
  const names = lines.filter((name) => !/^[,;]$/.test(name));
  const isOfSemicolons = (names[0]?.split(';').length ?? 0) > 2 || /\[\d{1,3}\];? ?$/.test(names[0] ?? '');
  return (isOfSemicolons ? names.filter((line, at) => at === 0 || line.includes(';')) : names).join(', ');
}

/** What search pages put around an abstract that is folded. */
function abstractOf(lines: readonly string[]): string {
  const text = lines.join('\n').replace(/\s*△ ?Less\s*$/i, '');
  const unfolded = text.split(/\s*▽ ?More\s*/i);
  return (unfolded.at(-1)!.trim() === '' ? unfolded[0]! : unfolded.at(-1)!).trim();
}
