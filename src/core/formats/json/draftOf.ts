import type { DraftFields, PaperDraft } from '../documentFormat.ts';
import { draftOfEntry, oneLine } from '../fields/entry.ts';
import { arxivIn } from '../fields/identifiers.ts';
import { type Fields, textIn, textsIn } from './fields.ts';
import { identifiersIn } from './identifiersIn.ts';
import { linksIn } from './linksIn.ts';
import { ownPagesIn } from './ownPagesIn.ts';
import { plainRecord } from './plainRecord.ts';
import { primaryClassIn } from './primaryClassIn.ts';

const LIST_SIGNS = /[;,|]/;

/** The paper that a record describes; null for one without a title. Fields that are not understood are passed over. */
export function draftOf(record: Fields, line: number): PaperDraft | null {
  const fields = plainRecord(record);
  const draft = draftOfEntry({
    line,
    title: textIn(fields, 'title'),
    abstract: textIn(fields, 'abstract'),
    authors: textsIn(fields['authors']),
    venues: textsIn(fields['venues']),
    dates: textsIn(fields['dates']),
    dois: [textIn(fields, 'doi')],
    pmids: textsIn(fields['pmid']),
    keywords: keywordsIn(fields),
    kinds: textsIn(fields['kinds']),
    volume: textIn(fields, 'volume'),
    issue: textIn(fields, 'issue'),
    pages: textIn(fields, 'pages'),
    publisher: textIn(fields, 'publisher'),
  });
  if (!draft) return null;
  const identifiers = { ...identifiersIn(fields), ...ownIdentifiers(fields) };
  return { ...draft, ...identifiers, fields: { ...draft.fields, ...furtherFields(fields) } };
}

function ownIdentifiers(fields: Fields): Pick<PaperDraft, 'arxiv'> {
  const arxiv = arxivIn(textIn(fields, 'arxiv_id'), true);
  return arxiv === null ? {} : { arxiv };
}

function furtherFields(fields: Fields): DraftFields {
  const primaryClass = primaryClassIn(fields);
  const links = linksIn(fields);
  return {
    ...(primaryClass !== null && { primaryClass }),
    ...ownPagesIn(fields),
    ...(links.length > 0 && { links }),
  };
}

function keywordsIn({ keywords }: Fields): string[] {
  const given = typeof keywords === 'string' ? keywords.split(LIST_SIGNS) : textsIn(keywords);
  return [...new Set(given.map(oneLine).filter((keyword) => keyword !== ''))];
}
