import { linkKind } from '../../core/paper/linkKind.ts';
import type { GivenLink, Paper } from '../../core/paper/paper.ts';
import { doiIn } from '../../core/paper/paperId.ts';
import { editOwnPaper } from '../../data/library/ownPapers.ts';
import type { EditedPaper } from '../../documents/protocol.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { openPaper } from '../state/reader/openPaper.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import * as words from '../words/en/bring.ts';
import { joinAnew } from './joinOwn.ts';
import { startDocuments } from './startDocuments.ts';
import { tellChange } from './tellChange.ts';

/** What can be changed of a paper, as it is written in a form: lists have a line for each. */
export type PaperFields = Record<keyof typeof words.fields, string>;
/** What is wrong with a field, as a sentence. */
export type FieldProblems = Partial<Record<keyof PaperFields, string>>;

/** Of the year 1000 to 2999: what else is typed is none. */
const YEAR = /^[12]\d{3}$/;

export function fieldsOf(paper: Paper): PaperFields {
  const { title, abstract, authors = [], venue = '', year, doi = '', url = '', pdf = '', links } = paper;
  // Those in the abstract are found there again.
  const given = links.filter(({ start }) => start === undefined).map(({ href }) => href);
  return {
    title,
    authors: authors.join('\n'),
    abstract,
    venue,
    year: year === undefined ? '' : String(year),
    doi,
    url,
    pdf,
    links: given.join('\n'),
  };
}

/** What keeps the fields from being a paper; nothing where nothing does. */
export function problemsIn({ title, year, doi, url, pdf, links }: PaperFields): FieldProblems {
  const { badFields } = words;
  return {
    ...(!title.trim() && { title: badFields.title }),
    ...(year.trim() && !YEAR.test(year.trim()) && { year: badFields.year }),
    ...(doi.trim() && !doiIn(doi) && { doi: badFields.doi }),
    ...(url.trim() && !addressIn(url) && { url: badFields.url }),
    ...(pdf.trim() && !addressIn(pdf) && { pdf: badFields.url }),
    ...(linesOf(links).some((line) => !addressIn(line)) && { links: badFields.url }),
  };
}

/** What the fields say of a paper; they have no problems. */
export function editedIn(fields: PaperFields, { keywords }: Pick<Paper, 'keywords'>): EditedPaper {
  const { title, abstract, venue, year, doi, url, pdf } = trimmed(fields);
  const authors = linesOf(fields.authors);
  return {
    title: title.replace(/\s+/g, ' '),
    abstract: abstract.replace(/\r\n?/g, '\n'),
    ...(authors.length && { authors }),
    ...(venue && { venue }),
    ...(year && { year: Number(year) }),
    ...(doi && { doi: doiIn(doi)! }),
    ...(url && { url: addressIn(url)!.href }),
    ...(pdf && { pdf: addressIn(pdf)!.href }),
    ...(keywords && { keywords }),
  };
}

/** The addresses that the fields give beside those in the abstract; those that the paper had are of the kind that they had. */
export function linksIn({ links }: Pick<PaperFields, 'links'>, paper: Pick<Paper, 'links'>): GivenLink[] {
  const before = new Map(paper.links.map(({ href, kind }) => [href, kind]));
  return linesOf(links).map((line) => {
    const kind = before.get(line);
    if (kind) return { href: line, kind };
    const url = addressIn(line)!;
    return { href: url.href, kind: linkKind(url, '') };
  });
}

/**
 * Stores a paper as it was edited, and offers to take that back. Title and abstract are read as those of documents are,
 * with their formulas.
 *
 * @returns false if it could not be stored
 */
export async function keepEdited(paper: Paper, fields: PaperFields): Promise<boolean> {
  const edited = await read(paper, fields);
  if (!edited) return false;
  const isKept = await tellChange(editOwnPaper(library.database, edited), () => words.kept);
  if (isKept && tellingOf(edited) !== tellingOf(paper)) joinAnew();
  if (router.route.view === 'paper' && router.route.id === paper.id) await openPaper.open(paper.id);
  return isKept;
}

/** What papers are told from each other by. */
function tellingOf({ title, doi, url, pdf, authors, year }: Paper): string {
  return JSON.stringify([title, doi, url, pdf, authors, year]);
}

async function read(paper: Paper, fields: PaperFields): Promise<Paper | null> {
  const client = startDocuments();
  try {
    const edited = await client.edited(paper, editedIn(fields, paper));
    const found = edited.links.filter(({ start }) => start !== undefined);
    const known = new Set(found.map(({ href }) => href));
    return { ...edited, links: [...found, ...linksIn(fields, paper).filter(({ href }) => !known.has(href))] };
  } catch (problem) {
    reportProblem(problem);
    return null;
  } finally {
    client.end();
  }
}

function trimmed(fields: PaperFields): PaperFields {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()])) as PaperFields;
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** An address as links may lead to: nobody's name before the host. */
function addressIn(text: string): URL | null {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
}
