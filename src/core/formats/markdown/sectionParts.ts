import { arxivIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { PART as PART_OF_ABSTRACT } from '../labelled/paperPageLines.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import type { Block } from './blocks.ts';
import { inlineOf, type InlineLink } from './inline.ts';
import { LABEL as LINK_LABEL } from './paperLinks.ts';
import { areNames, isVenue, placedIn } from './venueLines.ts';

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
  /** What the label of the abstract calls it. */
  ofAbstract?: 'abstract' | 'summary';
  /** What stands there is one sentence for the hurried: the abstract may follow without a label. */
  isTldr?: boolean;
  /** Labels said which part is the abstract, or gave authors or an identifier. */
  isLabelled: boolean;
  /** What follows its abstract is not the paper's own: a rule or the label of something else stood between. */
  isOver?: boolean;
}

type Part = 'authors' | 'abstract' | 'dates' | 'venues' | 'keywords' | 'ids' | 'none';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:authors?|author\(s\)|by|论文作者|作者|著者|저자)$/i, 'authors'],
  [
    /^(?:abstract|tl;?dr|summary|(?:论文|中文|英文|原文)?摘要|简介|总结|概要|要旨|要約|초록|요약|ai summary|one-?line summary)$/i,
    'abstract',
  ],
  [
    /^(?:date|year|published|publication date|published on|submitted|publish date|updated|(?:发布|发表|提交|更新)?(?:日期|时间)|年份|公開日|날짜)$/i,
    'dates',
  ],
  [/^(?:venue|conference|journal|published in|publication|publisher|booktitle|会议|期刊|发表于)$/i, 'venues'],
  [/^(?:keywords?|key|tags|topics|关键词|标签|키워드)$/i, 'keywords'],
  [
    /^(?:arxiv|arxiv id|arxiv link|arxiv url|pdf|pdf link|paper|paper link|paper url|link|url|doi|id|论文链接|链接)$/i,
    'ids',
  ],
  [
    /^(?:categor(?:y|ies)|subjects?|comments?|code|github|project(?: page)?|affiliations?|institutions?|score|upvotes|source|primary category|page title|links?|demo|website|model|dataset|matched|分类|类别|备注|评分|机构|单位|代码|项目主页|カテゴリ)$/i,
    'none',
  ],
];
const LABELLED = /^[^\p{L}]{0,4}([\p{L}][\p{L}()/; -]{0,24}?)\s{0,2}[:：]\s{0,9}([^]*)$/u;
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
  let quoted = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'blank') {
      if (block.isRule && parts.ofAbstract !== undefined && parts.abstract.length > 0) parts.isOver = true;
      if (parts.abstract.length > 0) parts.abstract.push('');
      hasBlank = true;
      if (open !== null && open !== 'abstract' && parts[open === 'none' ? 'ids' : open].length > 0)
        open = null;
      continue;
    }
    if (block.kind !== 'text' && block.kind !== 'item') continue;
    if (isNote(block, blocks[at - 1], parts, quoted)) continue;
    quoted ||= block.isQuoted === true && parts.abstract.length === 0;
    if (block.kind === 'item' && open !== 'abstract') open = null;
    const goesOn = isWrapped(block, blocks[at + 1]);
    open = isOtherField(block) ? null : addLine(parts, block.text, open, { hasBlank, goesOn });
    hasBlank = false;
  }
  return parts;
}

const LONGEST_NOTE = 100;

/** Whether a line is what somebody wrote behind an abstract: outside of the quotation that it is, or an item that is no sentence. */
function isNote(
  block: Extract<Block, { kind: 'item' | 'text' }>,
  above: Block | undefined,
  { abstract }: SectionParts,
  isQuotation: boolean,
): boolean {
  const last = abstract.findLast((line) => line !== '') ?? '';
  if (last.length < SHORTEST_WRAP || !endsSentence(last)) return false;
  if (isQuotation) return block.isQuoted !== true && labelOf(block.text, block.text)[0] === '';
  if (block.kind !== 'item' || block.text.length > LONGEST_NOTE || endsSentence(block.text)) return false;
  const { text, links } = inlineOf(block.text);
  return links.length === 0 && labelOf(block.text, text)[0] === '' && above?.kind !== 'text';
}

/** Lines that are wrapped have so many characters, at least. */
const SHORTEST_WRAP = 50;

/** Whether a line of text is long enough to go on in the next, right below it. */
function isWrapped(block: Block, next: Block | undefined): boolean {
  return block.kind === 'text' && next?.kind === 'text' && block.text.length >= SHORTEST_WRAP;
}

const LONGEST_FIELD = 60;

/** "🔑 Env: [Mobile]": a field that says nothing of what is asked for. */
function isOtherField(block: Block): boolean {
  if (block.kind !== 'item') return false;
  const { text, links } = inlineOf(block.text);
  const [, name, value = ''] = LABELLED.exec(text) ?? [];
  return (
    name !== undefined &&
    links.length === 0 &&
    name.trim().split(' ').length <= 2 &&
    value.length < LONGEST_FIELD &&
    !PARTS.some(([form]) => form.test(name.trim()))
  );
}

/** "**TL;DR** They show …": a label in bold needs no colon. */
const BOLD_LABEL = /^\s{0,9}(\*\*|__)([^*_\n:.]{2,24})\.?\1\s+\S/;

/** The label in front of a line and what stands behind it; both empty where there is none. */
function labelOf(markdown: string, text: string): [name: string, value: string] {
  const bold = BOLD_LABEL.exec(markdown)?.[2]?.trim() ?? '';
  if (bold !== '' && PARTS.some(([form]) => form.test(bold)))
    return [bold, text.trim().slice(bold.length).replace(/^\.\s/, ' ')];
  const [, name = '', value = ''] = LABELLED.exec(text) ?? [];
  return [name, value];
}

/** "**Why it matters:** …", under an abstract that has a label, too: what somebody else says of the paper. */
const OTHER_LABEL = /^\s{0,9}(?:\*\*|__)([^*_\n]{3,40}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s/;

function isOfOthers(parts: SectionParts, markdown: string): boolean {
  const label = OTHER_LABEL.exec(markdown)?.[1]?.trim();
  if (label === undefined || parts.ofAbstract === undefined || parts.abstract.length === 0) return false;
  return !PARTS.some(([form]) => form.test(label)) && !PART_OF_ABSTRACT.test(label);
}

/** Where a line stands. */
interface Around {
  /** A blank line is above it. */
  hasBlank: boolean;
  /** It is long enough to go on in the next. */
  goesOn: boolean;
}

/** The part that the next line goes on with. */
function addLine(
  parts: SectionParts,
  markdown: string,
  open: Part | null,
  { hasBlank, goesOn }: Around,
): Part | null {
  const { text, links } = inlineOf(markdown);
  parts.links.push(...links);
  if (isOfOthers(parts, markdown)) parts.isOver = true;
  if (parts.abstract.length === 0 && addSource(parts, markdown, text)) return open;
  const [name, value] = labelOf(markdown, text);
  const part = PARTS.find(([form]) => form.test(name.trim()))?.[1];
  if (part !== undefined && !(part === 'none' && parts.abstract.length > 0 && value.length > 60))
    return addLabelled(parts, part, name.trim(), value.trim());
  if (open !== null && open !== 'abstract' && !hasBlank) {
    addTo(parts, open, text);
    return open;
  }
  if (hasBlank && parts.isTldr === true && text.length >= SHORTEST_BELOW_TLDR) {
    parts.abstract = [];
    parts.isTldr = false;
  }
  return addPlain(parts, text, links, { open, goesOn });
}

/** Such a text below a sentence for the hurried is the abstract. */
const SHORTEST_BELOW_TLDR = 250;

/** The part that goes on behind a label: its own, or none. */
function addLabelled(parts: SectionParts, part: Part, name: string, value: string): Part {
  if (part === 'abstract' && !opensAbstract(parts, name)) return 'none';
  parts.isLabelled ||= part === 'authors' || part === 'abstract' || part === 'ids';
  if (value !== '') addTo(parts, part, value);
  return part;
}

const SUMMARY = /^(?:tl;?dr|(?:ai )?summary|one-?line summary|总结|简介|概要|要約|요약)$/i;

/** Whether a label begins the abstract: a summary beside an abstract is none, and gives way to one that follows. */
function opensAbstract(parts: SectionParts, name: string): boolean {
  const isSummary = SUMMARY.test(name);
  const known = parts.ofAbstract;
  if (known === 'abstract' && isSummary) return false;
  if (known === 'summary' && !isSummary) parts.abstract = [];
  parts.ofAbstract = isSummary ? 'summary' : 'abstract';
  parts.isTldr = /^tl;?dr$/i.test(name);
  return true;
}

/** "*Fern Letters 2024*": where and when it was published, in italics on a line of its own. */
const SOURCE = /^(?:\*(?:[^*\\\n]|\\.){4,300}\*|_(?:[^_\\\n]|\\.){4,300}_)$/;

/** Takes such a line; false if it is none. What has one word in front of its year is called by both, "ICML 2019". */
function addSource(parts: SectionParts, markdown: string, text: string): boolean {
  const [, venue, year] = SOURCE.test(markdown.trim())
    ? (/^(.{2,200}?),? ((?:19|20)\d\d)$/.exec(text.replaceAll('\\$', '$')) ?? [])
    : [];
  if (venue === undefined || year === undefined || listsNames(text)) return false;
  parts.venues.push(venue.includes(' ') ? venue : `${venue} ${year}`);
  parts.dates.push(year);
  return true;
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
  { open, goesOn }: { open: Part | null; goesOn: boolean },
): Part | null {
  if (text === '') return open;
  const isProse = parts.abstract.some((line) => line !== '');
  if (YEAR.test(text)) parts.dates.push(text);
  else if (links.length > 0 && isLinksOnly(text, links)) addLinked(parts, links);
  else if (LINK_LABEL.test(text)) return open;
  else if (/^(?:\W{0,3}\d{1,5} (?:authors?|excerpts?)|save|expand)$/i.test(text)) return null;
  else if (addChrome(parts, text)) return open;
  else if (!isProse && parts.authors.length === 0 && areNames(text)) parts.authors.push(...namesOfLine(text));
  else if (!isProse && parts.authors.length === 0 && addPlaced(parts, text)) return open;
  else if (!isProse && open !== 'abstract' && awaitsVenue(parts) && isVenue(text, goesOn))
    parts.venues.push(text);
  else if (!parts.isOver) parts.abstract.push(text.replace(/(?<=[.!?])\s?Expand$/, ''));
  return open;
}

function awaitsVenue({ authors, venues }: SectionParts): boolean {
  return authors.length > 0 && venues.length === 0;
}

/** Takes a line of names with the venue and the year behind them; false if it is none. */
function addPlaced(parts: SectionParts, text: string): boolean {
  const placed = placedIn(text);
  if (placed === null) return false;
  parts.authors.push(...namesOfLine(placed.names));
  if (placed.venue !== '') parts.venues.push(placed.venue);
  parts.dates.push(placed.year);
  return true;
}

/** Whether a line says nothing but what its links say. */
function isLinksOnly(text: string, links: readonly InlineLink[]): boolean {
  const rest = links.reduce((left, { label }) => left.replace(label, ''), text);
  return !/[\p{L}\p{N}]{2}/u.test(rest.replace(/\b(?:or|and|link)\b/gi, ''));
}

/** Names that are links are authors; a venue may be one too. */
function addLinked(parts: SectionParts, links: readonly InlineLink[]): void {
  const labels = links
    .filter(({ href }) => !href.startsWith('#'))
    .map(({ label }) => label)
    .filter((label) => label !== '' && !/^\+?\d{1,4}/.test(label));
  const isOfAuthors = links.some(({ href }) => /\/author|\/profile|\/people/.test(href));
  if (
    parts.authors.length === 0 &&
    (isOfAuthors || labels.length > 1) &&
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
