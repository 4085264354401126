import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import type { Block } from './blocks.ts';
import { ofTag, titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf, type Inline } from './inline.ts';
import { addressesOf, isPage, isPaperAddress, LABEL } from './paperLinks.ts';
import { partsOf } from './sectionParts.ts';

type Item = Extract<Block, { kind: 'item' | 'text' }>;

/** The papers that are items of lists, or lines of their own that begin with the link of a title. */
export function papersOfItems(blocks: readonly Block[]): MarkdownEntry[] {
  const papers: MarkdownEntry[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const item = blocks[i]!;
    if (item.kind !== 'item' && !(item.kind === 'text' && /^\[[^[\]]{10,400}\]\(http/.test(item.text)))
      continue;
    const below = belowOf(blocks, i);
    const paper = paperOf(item, below);
    if (paper) papers.push(paper);
  }
  return papers;
}

/** What is set in under an item, and the lines that go on with it. */
function belowOf(blocks: readonly Block[], at: number): Block[] {
  const item = blocks[at]!;
  const depth = item.kind === 'item' ? item.depth : 0;
  const below: Block[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_BELOW)) {
    const isBelow =
      (block.kind === 'item' && item.kind === 'item' && block.depth > depth) ||
      (block.kind === 'text' && item.kind === 'item' && below.at(-1)?.kind !== 'blank');
    if (!isBelow) break;
    below.push(block);
  }
  return below;
}

const MOST_BELOW = 40;
const FEWEST_LETTERS = 8;

function paperOf({ text, line }: Item, below: readonly Block[]): MarkdownEntry | null {
  if (
    /^\W{0,4}(?:authors?|abstract|arxiv|pdf|paper|link|url|code|doi|subjects?|tl;?dr|source)[^:\n]{0,20}[:：]/i.test(
      text,
    )
  )
    return null;
  const own = inlineOf(text);
  const found = titleIn(own);
  if (found === null) return null;
  const { title, tags } = titleParts(found.title);
  const parts = partsOf(below);
  const all = [...own.links, ...parts.links];
  const isOfPaper = all.some(({ href }) => isPaperAddress(href));
  if (!isOfPaper || title.length < FEWEST_LETTERS || !title.includes(' ') || LABEL.test(title)) return null;
  const { links, ...addresses } = addressesOf(all);
  const about = aboutOf(found.rest);
  const of = tags.map(ofTag);
  const [numbers, dois] = [arxivIn, doiIn].map(
    (read) => new Set(addresses.arxiv.map((href) => read(href)).filter(Boolean)),
  );
  return {
    line,
    title,
    abstract: parts.abstract.join('\n').trim(),
    authors: parts.authors.length > 0 ? parts.authors : about.authors,
    dates: [...parts.dates, ...of.flatMap(({ date }) => date ?? []), ...about.dates],
    venues: [...parts.venues, ...of.flatMap(({ venue }) => venue ?? []), ...about.venues].filter(
      (venue) => !/^arxiv/i.test(venue),
    ),
    keywords: parts.keywords,
    ...addresses,
    // Of several papers it cannot be told which is meant: the one that the title leads to, else none.
    arxiv: numbers!.size > 1 ? addresses.arxiv.filter((href) => href === found.href) : addresses.arxiv,
    dois: dois!.size > 1 ? addresses.dois.filter((href) => href === found.href) : addresses.dois,
    links,
  };
}

/** The title of an item: a link, in bold, in quotation marks, or what stands before the first link. */
function titleIn({ text, links, bold }: Inline): { title: string; rest: string; href?: string } | null {
  const at = (title: string, href?: string) => {
    const start = text.indexOf(title);
    const before = start > 0 ? text.slice(0, start) : '';
    const tag = /[[(]([^[\]()]{2,40})[\])]\s*$/.exec(before)?.[0] ?? '';
    const rest = `${before.slice(0, before.length - tag.length)} ${text.slice(Math.max(0, start) + title.length)}`;
    return { title: tag + title, rest, ...(href !== undefined && { href }) };
  };
  const linked = links.find(
    ({ label, href }) => !LABEL.test(label) && label.includes(' ') && (isPaperAddress(href) || isPage(href)),
  );
  if (linked) return at(linked.label, linked.href);
  const heavy = bold
    .map((one) => inlineOf(one).text)
    .find((one) => !LABEL.test(one) && one.includes(' ') && !listsNames(one));
  if (heavy !== undefined) return at(heavy.replace(/[.,:]$/, ''));
  const quoted = /["“]([^"“”]{8,400}?)[.,]?["”]/.exec(text)?.[1];
  if (quoted !== undefined) return at(quoted);
  const first = links[0];
  const end = first ? text.indexOf(first.label) : -1;
  if (end <= 0) return null;
  const before = text.slice(0, end).replace(/[\s[(,:;|–—-]{1,9}$/, '');
  const stop = /[.?!]\s+(?=\p{Lu})/u.exec(before);
  const behind = stop ? before.slice(stop.index + 1).trim() : '';
  if (stop && (listsNames(behind.split('. ')[0]!) || isName(behind.split('. ')[0]!)))
    return { title: before.slice(0, stop.index), rest: behind };
  return { title: before, rest: text.slice(end) };
}

/** "Jane Roe, John Doe, ICRA 2024": names, and what follows them. */
function namesAndRest(piece: string): string[] {
  const parts = piece.split(/,\s+/);
  const names = parts.findIndex((part) => !isName(part));
  return names < 1 ? [piece] : [parts.slice(0, names).join(', '), parts.slice(names).join(', ')];
}

/** Names, a venue and a year in what stands beside a title. */
function aboutOf(rest: string): { authors: string[]; venues: string[]; dates: string[] } {
  const about = { authors: [] as string[], venues: [] as string[], dates: [] as string[] };
  const pieces = rest
    .slice(0, 2000)
    .split(/\s*(?:[[\]()|;–—\n]|(?<!\b\p{Lu})\.(?=\s|$)|\s-\s)\s*/u)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}'’]{1,9}(?:by )?|[\s,:"”]{1,9}$/gu, ''))
    .flatMap(namesAndRest)
    .filter((piece) => piece !== '' && !LABEL.test(piece));
  for (const piece of pieces) {
    const names = piece.replace(/,?\s*(?:et\.? ?al\.?|…|\.{3})$/i, '').replace(/^by\s+/i, '');
    const isList = listsNames(names) || (isName(names) && (names !== piece || pieces.length > 1));
    if (about.authors.length === 0 && isList) about.authors.push(...namesOfLine(names));
    else if (piece.length < 60) {
      const { venue, date } = ofTag(piece);
      if (venue !== undefined && about.venues.length === 0) about.venues.push(venue);
      if (date !== undefined) about.dates.push(date);
    }
  }
  return about;
}
