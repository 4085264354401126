import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import type { Block } from './blocks.ts';
import { aboutCitation, citedNames } from './citations.ts';
import { ofTag, titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf, type Inline } from './inline.ts';
import { addressesOf, isPage, isPaperAddress, LABEL } from './paperLinks.ts';
import { isAbstractOf } from './notes.ts';
import { partsOf, type SectionParts } from './sectionParts.ts';
import { isOfSentence, SMALL, withWrapped } from './sentences.ts';
import { textBehind } from './textBehind.ts';

export type Item = Extract<Block, { kind: 'item' | 'text' }>;

/** The papers that are items of lists, or lines of their own that begin with the link of a title. */
export function papersOfItems(blocks: readonly Block[]): MarkdownEntry[] {
  const papers: MarkdownEntry[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const item = blocks[i]!;
    if (item.kind !== 'item' && !(item.kind === 'text' && /^\[[^[\]]{10,400}\]\(http/.test(item.text)))
      continue;
    const [whole, below] = withWrapped(item, belowOf(blocks, i));
    const paper = paperOf(whole, below);
    if (paper) papers.push(paper);
  }
  return papers.length > 0 ? papers : papersWithVenues(blocks);
}

/** "Ferns on Walls (VLDB 2019)", "Ferns on Walls. CIKM 2021【…】": a title, with a venue and its year behind it. */
const WITH_VENUE =
  /^([\p{L}\p{N}].{10,300}?)[.,]?\s{0,3}(?:[([]([^()[\]]{2,40}(?:19|20)\d\d)[)\]]|(?<=[.?!])\s(\p{Lu}[\w&.-]{1,12} (?:19|20)\d\d))\.?\s{0,3}(?:【[^【】]{0,200}】)?$/u;
const FEWEST_WITH_VENUES = 5;
const VENUES_SHARE = 0.6;

/** The papers of lists without links, where most items end with a venue and its year. */
function papersWithVenues(blocks: readonly Block[]): MarkdownEntry[] {
  const items = blocks.flatMap((block) =>
    block.kind === 'item' ? [{ ...block, ...inlineOf(block.text) }] : [],
  );
  const plain = items.filter(({ links }) => links.length === 0);
  const papers = plain.flatMap(({ text, line }): MarkdownEntry[] => {
    const [, title, inBrackets, behind] = WITH_VENUE.exec(text.slice(0, 1000)) ?? [];
    const tag = inBrackets ?? behind;
    if (title === undefined || tag === undefined || !title.includes(' ')) return [];
    const { venue, date } = ofTag(tag);
    return [{ line, title, venues: venue === undefined ? [] : [venue], dates: [date ?? ''], links: [] }];
  });
  return papers.length >= FEWEST_WITH_VENUES && papers.length >= VENUES_SHARE * plain.length ? papers : [];
}

/** What is set in under an item, and the lines that go on with it. */
export function belowOf(blocks: readonly Block[], at: number): Block[] {
  const item = blocks[at]!;
  const depth = item.kind === 'item' ? item.depth : 0;
  const below: Block[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_BELOW)) {
    if (item.kind !== 'item') break;
    const isApart = below.at(-1)?.kind === 'blank';
    const isBelow =
      block.kind === 'blank' ||
      (block.kind === 'item' && block.depth > depth) ||
      (block.kind === 'text' && (!isApart || block.isSetIn === true));
    if (!isBelow) break;
    below.push(block);
  }
  while (below.at(-1)?.kind === 'blank') below.pop();
  return below;
}

const MOST_BELOW = 40;
const FEWEST_LETTERS = 8;

function paperOf({ text, line }: Item, below: readonly Block[]): MarkdownEntry | null {
  const own = withIdentifiers(inlineOf(text));
  if (
    /^\W{0,4}(?:authors?|abstract|arxiv|pdf|paper|link|url|code|doi|subjects?|tl;?dr|source)[^:\n]{0,20}[:：]/i.test(
      own.text,
    )
  )
    return null;
  const found = titleIn(own) ?? (below.length > 0 ? titleAlone(own) : null);
  if (found === null || isOfSentence(found)) return null;
  const { title, tags } = titleParts(found.title);
  const parts = partsOf(below);
  const all = [...own.links, ...parts.links];
  const isOfPaper = all.some(({ href }) => isPaperAddress(href)) || hasLabels(parts);
  if (
    SMALL.test(title) ||
    !isOfPaper ||
    title.length < FEWEST_LETTERS ||
    !title.includes(' ') ||
    LABEL.test(title)
  )
    return null;
  const { links, ...addresses } = addressesOf(all);
  const cited = citedNames(found.before);
  const { beside, text: abstract } = textBehind(title, found.behind);
  const about =
    cited.length > 0
      ? aboutCitation(beside)
      : aboutOf(`${found.before} ${beside}`, abstract !== '' || hasLabels(parts));
  const of = tags.map(ofTag);
  const [numbers, dois] = [arxivIn, doiIn].map(
    (read) => new Set(addresses.arxiv.map((href) => read(href)).filter(Boolean)),
  );
  return {
    line,
    title,
    abstract: isAbstractOf(title, parts) ? parts.abstract.join('\n').trim() : abstract,
    authors: [parts.authors, cited, about.authors].find((names) => names.length > 0) ?? [],
    dates: [
      ...parts.dates,
      ...(found.venue === undefined ? [] : [found.venue]),
      ...of.flatMap(({ date }) => date ?? []),
      ...about.dates,
    ],
    venues: [
      ...parts.venues,
      ...(found.venue === undefined ? [] : [found.venue]),
      ...of.flatMap(({ venue }) => venue ?? []),
      ...about.venues,
    ].filter((venue) => !/^arxiv/i.test(venue)),
    keywords: parts.keywords,
    ...addresses,
    // Of several papers it cannot be told which is meant: the one that the title leads to, else none.
    arxiv: numbers!.size > 1 ? addresses.arxiv.filter((href) => href === found.href) : addresses.arxiv,
    dois: dois!.size > 1 ? addresses.dois.filter((href) => href === found.href) : addresses.dois,
    links,
  };
}

/** A title alone, with fields set in under it. */
function titleAlone({ text, links }: Inline): FoundTitle | null {
  const isTitle = links.length === 0 && text.length <= LONGEST_TITLE && !FIELD.test(text);
  return isTitle ? { title: text, before: '', behind: '' } : null;
}

/** "year: 2021" of an outline. */
const FIELD =
  /^\W{0,4}(?:\p{Ll}[\p{L} -]{1,20}|(?:Year|Date|Venue|Journal|Conference|Tags|Keywords|Status|Rating|Type|Published|Category|Read|Added|Notes?|Topics?))\s?[:：]/u;

const LONGEST_TITLE = 300;

/** Whether an abstract stands under a title with its label. */
function hasLabels({ abstract, ofAbstract }: SectionParts): boolean {
  return ofAbstract === 'abstract' && abstract.join(' ').length >= SHORTEST_ABSTRACT;
}

const SHORTEST_ABSTRACT = 120;

/** Identifiers that stand in an item as text are links, too. */
function withIdentifiers(inline: Inline): Inline {
  const found = [
    ...inline.text
      .slice(0, 4000)
      .matchAll(
        /\barXiv:\s?(\d{4}\.\d{4,5})|(?:\bdoi(?::|\s)\s?|https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|(?<![\p{L}\p{N}./:]))(10\.\d{4,9}\/[^\s)\]>]{1,100})|https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)|alphaxiv\.org\/abs)\/(\d{4}\.\d{4,5})[^\s)\]>]{0,20}/giu,
      ),
  ];
  const known = new Set(inline.links.map(({ href }) => href));
  const links = found
    .map(([label, number, doi, page]) => ({
      label,
      href:
        doi === undefined
          ? `https://arxiv.org/abs/${number ?? page!}`
          : `https://doi.org/${doi.replace(/[.,;]+$/, '')}`,
    }))
    .filter(({ label, href }) => !known.has(label) && !known.has(href));
  return links.length === 0 ? inline : { ...inline, links: [...inline.links, ...links] };
}

/** "Roe et al. (2024) — Ferns on Walls. arXiv:…": the title behind who wrote it, and when. */
const BEHIND_YEAR = /^.{2,200}?\((?:19|20)\d\d[a-z]?\)[.,:]?\s*[—–:.-]?\s*(.{8,400}?)\.?\s*$/;

export interface FoundTitle {
  title: string;
  /** What stands around it in the item. */
  before: string;
  behind: string;
  /** Where the title leads to. */
  href?: string;
  venue?: string;
}

/** "ICCV 2023", "arXiv 2025.07", "Fern Letters": a venue, that some lists make the link of the paper behind it. */
function isTag(label: string): boolean {
  const words = label.split(' ').length;
  return (
    words <= 3 &&
    !label.includes(':') &&
    (/^arxiv\b/i.test(label) || words === 2 || ofTag(label).venue !== undefined)
  );
}

/** The title behind a venue and a comma; null where there is none, unless the words of the link may be the title. */
function behindTag(text: string, label: string, href: string): FoundTitle | null {
  const behind = text.slice(text.indexOf(label) + label.length);
  const title = /^,\s+(\p{L}[^\n]{12,300}?)\s*(?:,\s*(?:\[|website|code|project).*)?$/iu.exec(behind)?.[1];
  if (title !== undefined && title.split(' ').length > 3)
    return { title, before: '', behind: '', venue: label, href };
  return ofTag(label).venue === undefined ? { title: label, before: '', behind, href } : null;
}

/** The title of an item: a link, in bold, in quotation marks, or what stands before the first link. */
function titleIn({ text, links, bold }: Inline): FoundTitle | null {
  const at = (title: string, href?: string) => {
    const start = text.indexOf(title);
    const before = start > 0 ? text.slice(0, start) : '';
    const tag = /[[(]([^[\]()]{2,40})[\])]\s*$/.exec(before)?.[0] ?? '';
    return {
      title: tag + title,
      before: before.slice(0, before.length - tag.length),
      behind: text.slice(Math.max(0, start) + title.length),
      ...(href !== undefined && { href }),
    };
  };
  const tag = links.find(({ label, href }) => label !== '' && isTag(label) && isPaperAddress(href));
  const ofTagged = tag && text.startsWith(tag.label) ? behindTag(text, tag.label, tag.href) : undefined;
  if (ofTagged !== undefined) return ofTagged;
  const linked = links.find(
    ({ label, href }) =>
      !LABEL.test(label) &&
      label.includes(' ') &&
      !/^(?:doi|arxiv)[:\s]/i.test(label) &&
      (isPaperAddress(href) || isPage(href)),
  );
  if (linked) return at(linked.label, linked.href);
  const heavy = bold
    .map((one) => inlineOf(one).text)
    .find((one) => !LABEL.test(one) && one.includes(' ') && !listsNames(one) && !/^[([]/.test(one));
  if (heavy !== undefined) return at(heavy.replace(/[.,:]$/, ''));
  const quoted = /["“]([^"“”]{8,400}?)[.,]?["”]/.exec(text)?.[1];
  if (quoted !== undefined) return at(quoted);
  const first = links[0];
  const end = first ? text.indexOf(first.label) : -1;
  if (end <= 0) return null;
  const before = text.slice(0, end).replace(/[\s[(,:;|–—-]{1,9}$/, '');
  const cited = BEHIND_YEAR.exec(before)?.[1];
  if (cited !== undefined && /\bet al\.|,|&/.test(before.slice(0, before.indexOf('('))))
    return { title: cited, before: before.slice(0, before.length - cited.length), behind: text.slice(end) };
  const stop = /[.?!]\s+(?=\p{Lu})/u.exec(before);
  const behind = stop ? before.slice(stop.index + 1).trim() : '';
  const people = behind.split('. ')[0]!;
  if (stop && (listsNames(people) || (isName(people) && !stop[0].startsWith('?'))))
    return { title: before.slice(0, stop.index), before: '', behind };
  return { title: before, before: '', behind: text.slice(end) };
}

/** "Jane Roe, John Doe, ICRA 2024", "by Jane Roe and Ann Poe, 2012": names, and what follows them. */
function namesAndRest(piece: string): string[] {
  if (listsNames(piece)) return [piece];
  const isBy = /^by\s/i.test(piece);
  const parts = piece
    .split(isBy ? /,\s+(?:and\s+)?|\s+and\s+/ : /,\s+/)
    .map((part) => part.replace(/^by\s+/i, ''));
  const names = parts.findIndex((part) => !part.split(/ (?:and|&) /).every(isName));
  if (isBy && names < 0) return [parts.join(', ')];
  return names < 1 ? [piece] : [parts.slice(0, names).join(', '), parts.slice(names).join(', ')];
}

/** Names, a venue and a year in what stands beside a title; `isBeside`: it is nothing else, so that a name alone is one. */
export function aboutOf(
  rest: string,
  isBeside = false,
): { authors: string[]; venues: string[]; dates: string[] } {
  const about = { authors: [] as string[], venues: [] as string[], dates: [] as string[] };
  const pieces = rest
    .slice(0, 2000)
    .replace(/\bet al\.?(?=\p{L})/gu, 'et al. ')
    .split(/\s*(?:[[\]()|;–—\n]|(?<!\b\p{Lu})\.(?=\s|$)|\s-\s)\s*/u)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}'’]{1,9}|[\s,:"”]{1,9}$/gu, ''))
    .flatMap(namesAndRest)
    .filter((piece) => piece !== '' && !LABEL.test(piece));
  for (const piece of pieces) {
    const names = piece.replace(/,?\s*(?:et\.? ?al\.?|…|\.{3})$/i, '').replace(/^by\s+/i, '');
    const isList = listsNames(names) || (isName(names) && (names !== piece || pieces.length > 1 || isBeside));
    if (about.authors.length === 0 && isList) about.authors.push(...namesOfLine(names));
    else if (piece.length < 60) {
      const { venue, date } = ofTag(piece);
      if (venue !== undefined && about.venues.length === 0) about.venues.push(venue);
      if (date !== undefined) about.dates.push(date);
    }
  }
  return about;
}
