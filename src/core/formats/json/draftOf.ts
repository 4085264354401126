import type { DraftFields, PaperDraft } from '../documentFormat.ts';
import { joinLines } from '../pageCopy/joinLines.ts';
import { authorsIn } from './authorsIn.ts';
import { type Fields, textIn, textsIn } from './fields.ts';
import { identifiersIn } from './identifiersIn.ts';
import { linksIn } from './linksIn.ts';
import { ownPagesIn } from './ownPagesIn.ts';
import { primaryClassIn } from './primaryClassIn.ts';
import { yearIn } from './yearIn.ts';

/** What is between paragraphs, and what begins a line that is one by purpose. */
const PARAGRAPH_BREAK = /\n[^\S\n]*(?:\n\s*|(?=[-*•]\s|\(?\d{1,2}[.)]\s))/;
const LIST_SIGNS = /[;,]/;

/** The paper that an entry describes; null for one without a title. Fields that are not understood are passed over. */
export function draftOf(value: unknown, line: number): PaperDraft | null {
  const fields = isObject(value) ? value : {};
  const title = oneLine(textIn(fields, 'title'));
  if (title === '') return null;
  const abstract = paragraphs(textIn(fields, 'abstract', 'summary'));
  return { title, abstract, line, ...identifiersIn(fields), fields: draftFields(fields) };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** Lines that were wrapped, as those of arXiv's listings, are joined. */
function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(PARAGRAPH_BREAK)
    .map((paragraph) => joinLines(paragraph.split('\n').map((line) => ({ text: line.trim() }))))
    .join('\n\n');
}

function draftFields(fields: Fields): DraftFields {
  const authors = authorsIn(fields['authors'] ?? fields['author']);
  const venue = oneLine(textIn(fields, 'venue'));
  const year = yearIn(fields, venue);
  const keywords = keywordsIn(fields);
  const primaryClass = primaryClassIn(fields);
  const links = linksIn(fields);
  return {
    ...(authors.length > 0 && { authors }),
    ...(venue !== '' && { venue }),
    ...(year !== null && { year }),
    ...(keywords.length > 0 && { keywords }),
    ...(primaryClass !== null && { primaryClass }),
    ...ownPagesIn(fields),
    ...(links.length > 0 && { links }),
  };
}

function keywordsIn({ keywords }: Fields): string[] {
  const given = typeof keywords === 'string' ? keywords.split(LIST_SIGNS) : textsIn(keywords);
  return [...new Set(given.map(oneLine).filter((keyword) => keyword !== ''))];
}
