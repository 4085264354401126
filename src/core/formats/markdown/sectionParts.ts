import { arxivIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import type { Block } from './blocks.ts';
import { inlineOf, type InlineLink } from './inline.ts';
import { LABEL as LINK_LABEL } from './paperLinks.ts';

/** What stands under the title of a paper. */
export interface SectionParts {
  authors: string[];
  /** Lines; an empty one is between paragraphs. */
  abstract: string[];
  dates: string[];
  venues: string[];
  keywords: string[];
  /** The paper's own, as a label or a line alone gives them. */
  ids: string[];
  links: InlineLink[];
  /** Labels said which part is the abstract, or gave authors or an identifier. */
  isLabelled: boolean;
}

type Part = 'authors' | 'abstract' | 'dates' | 'venues' | 'keywords' | 'ids' | 'none';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:authors?|author\(s\)|by|作者)$/i, 'authors'],
  [/^(?:abstract|tl;?dr|summary|摘要|ai summary|one-?line summary)$/i, 'abstract'],
  [/^(?:date|year|published|publication date|published on|submitted|publish date|updated|日期)$/i, 'dates'],
  [/^(?:venue|conference|journal|published in|publication|booktitle)$/i, 'venues'],
  [/^(?:keywords?|tags|topics)$/i, 'keywords'],
  [
    /^(?:arxiv|arxiv id|arxiv link|arxiv url|pdf|pdf link|paper|paper link|paper url|link|url|doi|id|论文链接|链接)$/i,
    'ids',
  ],
  [
    /^(?:categor(?:y|ies)|subjects?|comments?|code|github|project(?: page)?|affiliations?|institutions?|score|upvotes|source|primary category|page title|links?|demo|website|model|dataset)$/i,
    'none',
  ],
];
const LABELLED = /^\W{0,4}([\p{L}][\p{L}()/; -]{0,24}?)\s{0,2}[:：]\s{0,9}([^]*)$/u;
const YEAR = /^(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}$/;

export function partsOf(blocks: readonly Block[]): SectionParts {
  const parts: SectionParts = {
    authors: [],
    abstract: [],
    dates: [],
    venues: [],
    keywords: [],
    ids: [],
    links: [],
    isLabelled: false,
  };
  let open: Part | null = null;
  let hasBlank = false;
  for (const block of blocks) {
    if (block.kind === 'blank') {
      if (parts.abstract.length > 0) parts.abstract.push('');
      hasBlank = true;
      if (open !== null && open !== 'abstract' && parts[open === 'none' ? 'ids' : open].length > 0)
        open = null;
      continue;
    }
    if (block.kind !== 'text' && block.kind !== 'item') continue;
    if (block.kind === 'item' && open !== 'abstract') open = null;
    open = addLine(parts, block.text, open, hasBlank);
    hasBlank = false;
  }
  return parts;
}

/** The part that the next line goes on with. */
function addLine(parts: SectionParts, markdown: string, open: Part | null, hasBlank: boolean): Part | null {
  const { text, links } = inlineOf(markdown);
  parts.links.push(...links);
  const [, name = '', value = ''] = LABELLED.exec(text) ?? [];
  const part = PARTS.find(([form]) => form.test(name.trim()))?.[1];
  if (part !== undefined && !(part === 'none' && parts.abstract.length > 0 && value.length > 60)) {
    if (part !== 'none') parts.isLabelled ||= part === 'authors' || part === 'abstract' || part === 'ids';
    if (value.trim() !== '') addTo(parts, part, value.trim());
    return part;
  }
  if (open !== null && open !== 'abstract' && !hasBlank) {
    addTo(parts, open, text);
    return open;
  }
  return addPlain(parts, text, links, open);
}

function addTo(parts: SectionParts, part: Part, value: string): void {
  if (part === 'authors') parts.authors.push(...namesOfLine(value));
  else if (part === 'keywords') parts.keywords.push(...value.split(/[,;，；]/));
  else if (part === 'ids') parts.ids.push(/^\d{4}\.\d{4,5}/.test(value) ? `arXiv:${value}` : value);
  else if (part !== 'none') parts[part].push(value);
}

function addPlain(
  parts: SectionParts,
  text: string,
  links: readonly InlineLink[],
  open: Part | null,
): Part | null {
  if (text === '') return open;
  const isProse = parts.abstract.some((line) => line !== '');
  if (YEAR.test(text)) parts.dates.push(text);
  else if (links.length > 0 && isLinksOnly(text, links)) addLinked(parts, links);
  else if (LINK_LABEL.test(text)) return open;
  else if (/^(?:\W{0,3}\d{1,5} (?:authors?|excerpts?)|save|expand)$/i.test(text)) return null;
  else if (addChrome(parts, text)) return open;
  else if (!isProse && parts.authors.length === 0 && areNames(text)) parts.authors.push(...namesOfLine(text));
  else if (!isProse && open !== 'abstract' && parts.authors.length > 0 && isVenue(text))
    parts.venues.push(text);
  else parts.abstract.push(text.replace(/(?<=[.!?])\s?Expand$/, ''));
  return open;
}

function areNames(text: string): boolean {
  const plain = text.replace(/^by\s+/i, '').replace(/,?\s*(?:et\.? ?al\.?|…|\.{3})$/i, '');
  return isName(plain) || listsNames(plain);
}

function isVenue(text: string): boolean {
  return text.length < 100 && !/[!?]$/.test(text) && text.split(' ').length < 12 && /^[\p{Lu}\d]/u.test(text);
}

/** Whether a line says nothing but what its links say. */
function isLinksOnly(text: string, links: readonly InlineLink[]): boolean {
  const rest = links.reduce((left, { label }) => left.replace(label, ''), text);
  return !/[\p{L}\p{N}]{2}/u.test(rest.replace(/\b(?:or|and|link)\b/gi, ''));
}

/** Names that are links are authors; a venue may be one too. */
function addLinked(parts: SectionParts, links: readonly InlineLink[]): void {
  const labels = links
    .map(({ label }) => label)
    .filter((label) => label !== '' && !/^\+?\d{1,4}/.test(label));
  const isOfAuthors = links.some(({ href }) => /\/author|\/profile|\/people/.test(href));
  if (
    parts.authors.length === 0 &&
    labels.length > 0 &&
    labels.every((label) => (isOfAuthors || isName(label)) && !LINK_LABEL.test(label))
  )
    parts.authors.push(...labels.flatMap((label) => namesOfLine(label)));
  for (const { label, href } of links)
    if (/\/venue[/?]/.test(href) && !/^arxiv/i.test(label)) parts.venues.push(label);
    else if (arxivIn(href) !== null) parts.ids.push(href);
}

function addChrome(parts: SectionParts, text: string): boolean {
  const chrome = chromeOf(text);
  if (!chrome || chrome.strength === 'byline') return false;
  if (chrome.identifier) {
    const { arxiv, doi } = chrome.identifier;
    parts.ids.push(arxiv === undefined ? doi! : `arXiv:${arxiv}`);
    parts.isLabelled = true;
  }
  return true;
}
