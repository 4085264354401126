import { findLinks } from '../../paper/links.ts';
import type { DraftFields } from '../documentFormat.ts';
import { identifierIn } from '../pageCopy/identifiers.ts';
import { type Fields, textIn, textsIn } from './fields.ts';

/** Fields that hold the address of the paper's own page or PDF. */
const PAGES = ['url', 'site'];
const PDFS = ['pdf', 'pdf_url'];
/** Fields that hold what one place calls the paper, and where its page is. */
const PLACES: readonly [name: string, id: RegExp, pages: string][] = [
  ['acl_id', /^(?:[A-Z]\d{2}-\d{4}|\d{4}\.[\w-]{1,40}\.\d{1,5})$/, 'https://aclanthology.org/'],
  ['openreview_id', /^[\w-]{6,20}$/, 'https://openreview.net/forum?id='],
];

/**
 * The paper's own page and PDF, where an entry gives them. An address that gives an identifier is none of them: the
 * identifier says all that it does. Nor is one of code or of a project.
 */
export function ownPagesIn(fields: Fields): Pick<DraftFields, 'url' | 'pdf'> {
  const url = addressIn(fields, PAGES) ?? pageByIdIn(fields);
  const pdf = addressIn(fields, PDFS);
  return { ...(url !== null && { url }), ...(pdf !== null && { pdf }) };
}

function addressIn(fields: Fields, names: readonly string[]): string | null {
  const texts = names.flatMap((name) => [textIn(fields, name), ...textsIn(fields[name])]);
  for (const text of texts.map((one) => one.trim())) {
    const [address] = identifierIn(text) ? [] : findLinks(text);
    if (address?.kind === 'other') return address.href;
  }
  return null;
}

function pageByIdIn(fields: Fields): string | null {
  for (const [name, form, pages] of PLACES) {
    const id = textIn(fields, name).trim();
    if (form.test(id)) return pages + id;
  }
  return null;
}
