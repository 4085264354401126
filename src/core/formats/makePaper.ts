import { findLinks } from '../links.ts';
import type { InlineNode, Paper, PaperSource } from '../paper.ts';
import { paperId } from '../paperId.ts';
import type { ErrataEntry } from '../text/restoration/errata/errata.ts';
import { restorePaper } from '../text/restoration/restorePaper.ts';
import type { PaperDraft } from './documentFormat.ts';

/**
 * The paper that a draft read from `document` describes: with its id, its links and its texts restored. Formulas are
 * not typeset. Throws an `ErrataError` for an erratum that does not fit.
 */
export function makePaper(draft: PaperDraft, document: string, errata: readonly ErrataEntry[] = []): Paper {
  const { title, abstract } = draft;
  const links = findLinks(abstract);
  const { titleBody, body, suspect } = restorePaper(draft, { links, errata });
  return {
    id: paperId(draft),
    title,
    ...(isPlain(titleBody) ? {} : { titleBody }),
    abstract,
    body,
    ...(suspect ? { suspect } : {}),
    links,
    source: sourceOf(draft, document),
  };
}

function isPlain(nodes: readonly InlineNode[]): boolean {
  return nodes.every(({ t }) => t === 'text');
}

function sourceOf({ line, curator, date }: PaperDraft, document: string): PaperSource {
  return {
    document,
    line,
    ...(curator === undefined ? {} : { curator }),
    ...(date === undefined ? {} : { date }),
  };
}
