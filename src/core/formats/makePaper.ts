import { inlineNodes } from '../inlineNodes.ts';
import { findLinks } from '../links.ts';
import type { Paper, PaperSource } from '../paper.ts';
import { paperId } from '../paperId.ts';
import type { PaperDraft } from './documentFormat.ts';

/** The paper that a draft read from `document` describes: with its id, its links and its body. */
export function makePaper(draft: PaperDraft, document: string): Paper {
  const { title, abstract } = draft;
  const links = findLinks(abstract);
  return {
    id: paperId(draft),
    title,
    abstract,
    body: inlineNodes(abstract, links),
    links,
    source: sourceOf(draft, document),
  };
}

function sourceOf({ line, curator, date }: PaperDraft, document: string): PaperSource {
  return {
    document,
    line,
    ...(curator === undefined ? {} : { curator }),
    ...(date === undefined ? {} : { date }),
  };
}
