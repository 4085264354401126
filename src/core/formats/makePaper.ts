import { findLinks } from '../paper/links.ts';
import type { InlineNode, Paper } from '../paper/paper.ts';
import type { ErrataEntry } from '../text/restoration/errata/errata.ts';
import { restorePaper } from '../text/restoration/restorePaper.ts';
import type { DraftFields, IdentifiedDraft } from './documentFormat.ts';

/**
 * The paper that a draft describes: with its links and its texts restored. Formulas are not typeset. Throws an
 * `ErrataError` for an erratum that does not fit.
 */
export function makePaper(draft: IdentifiedDraft, errata: readonly ErrataEntry[] = []): Paper {
  const { id, title, abstract, source, doi, fields } = draft;
  const links = findLinks(abstract);
  const { titleBody, body, suspect } = restorePaper(draft, { links, errata });
  return {
    id,
    title,
    ...(isPlain(titleBody) ? {} : { titleBody }),
    abstract,
    body,
    ...(suspect ? { suspect } : {}),
    links: withGiven(links, fields?.links),
    source,
    ...(doi && { doi }),
    ...bibliographyOf(fields),
  };
}

function isPlain(nodes: readonly InlineNode[]): boolean {
  return nodes.every(({ t }) => t === 'text');
}

function withGiven(found: Paper['links'], given: DraftFields['links'] = []): Paper['links'] {
  const known = new Set(found.map(({ href }) => href));
  return [...found, ...given.filter(({ href }) => !known.has(href))];
}

/** What a paper takes over from its fields as it stands. */
function bibliographyOf(fields: DraftFields = {}): Omit<DraftFields, 'links'> {
  const { authors, venue, year, keywords, primaryClass, pmid, url, pdf } = fields;
  const { kind, volume, issue, pages, publisher } = fields;
  return {
    ...(authors && { authors }),
    ...(venue && { venue }),
    ...(year && { year }),
    ...(kind && { kind }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { pages }),
    ...(publisher && { publisher }),
    ...(keywords && { keywords }),
    ...(primaryClass && { primaryClass }),
    ...(pmid && { pmid }),
    ...(url && { url }),
    ...(pdf && { pdf }),
  };
}
