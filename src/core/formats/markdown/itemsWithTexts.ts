import { standingOf } from '../pageCopy/evidence.ts';
import type { Block } from './blocks.ts';
import { ofTag, titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf } from './inline.ts';
import { aboutOf, belowOf } from './items.ts';
import { isAbstractOf } from './notes.ts';
import { partsOf } from './sectionParts.ts';
import { textBehind } from './textBehind.ts';

/** "**Ferns on Walls** (ICML 2021) – We show …", "*Ferns on Walls*: …": a title that is set apart, and its abstract in one item. */
const WITH_TEXT =
  /^(?:(\*\*|__|\*|_)(?=[^\s*_])(.{10,300}?)\1|["“„«](.{10,300}?)[.,]?["”“»])\s?(?:[([]([^()[\]]{2,60})[)\]])?(?:\s{0,3}[-–—:.,]{1,3}\s+|\s{1,3}by:?\s+)(?=\S)/u;
const FEWEST = 2;
/** Share of the items that begin with a title which have an abstract. */
const MOSTLY = 0.6;
const SHORTEST_ABSTRACT = 120;
const LONGEST_TITLE = 300;

/** The papers of lists without links of which each item has a title and its abstract behind it, or set in under it. */
export function papersWithTexts(blocks: readonly Block[]): MarkdownEntry[] {
  const behind = mostly(blocks.map((block, at) => behindTitle(blocks, block, at)));
  return behind.length > 0 ? behind : mostly(blocks.map((block, at) => underTitle(blocks, block, at)));
}

/** An entry; null for an item that has a title and no abstract; undefined for all else. */
type Found = MarkdownEntry | null | undefined;

function mostly(found: readonly Found[]): MarkdownEntry[] {
  const begun = found.filter((one) => one !== undefined).length;
  const papers = found.flatMap((one) => one ?? []);
  return papers.length >= FEWEST && papers.length >= MOSTLY * begun ? papers : [];
}

function behindTitle(blocks: readonly Block[], block: Block, at: number): Found {
  if (block.kind !== 'item') return undefined;
  const found = WITH_TEXT.exec(block.text);
  if (!found) return undefined;
  const [whole, , set, quoted, tag] = found;
  const { title } = titleParts(inlineOf(set ?? quoted!).text);
  const written = inlineOf(`${block.text.slice(whole.length)}${wrappedBelow(blocks, at)}`).text;
  const { beside, text } = textBehind(title, written);
  const abstract = text === '' ? written : text;
  if (abstract.length < SHORTEST_ABSTRACT || standingOf({ title, abstract, line: block.line }) !== 'paper')
    return null;
  const { venue, date } = ofTag(tag ?? '');
  const about = aboutOf(text === '' ? (tag ?? '') : beside, text !== '');
  return {
    line: block.line,
    title: title.replace(/[.,:]$/, ''),
    abstract,
    authors: about.authors,
    venues: [...(venue === undefined ? [] : [venue]), ...about.venues],
    dates: [...(date === undefined ? [] : [date]), ...about.dates],
    links: [],
  };
}

/** A title, and set in under it a text, perhaps below the names. */
function underTitle(blocks: readonly Block[], block: Block, at: number): Found {
  if (block.kind !== 'item' || block.depth > 0) return undefined;
  const { text } = inlineOf(block.text);
  if (text.length > LONGEST_TITLE || !text.includes(' ')) return undefined;
  const below = belowOf(blocks, at);
  const parts = partsOf(below);
  const abstract = parts.abstract.join('\n').trim();
  const isAbstract =
    abstract.length >= SHORTEST_ABSTRACT &&
    below.every(({ kind }) => kind !== 'item') &&
    isAbstractOf(text, parts) &&
    standingOf({ title: text, abstract, line: block.line }) === 'paper';
  if (!isAbstract) return null;
  const { title } = titleParts(text);
  return {
    line: block.line,
    title,
    abstract,
    authors: parts.authors,
    venues: parts.venues,
    dates: parts.dates,
    links: [],
  };
}

/** The lines that an item goes on in. */
function wrappedBelow(blocks: readonly Block[], at: number): string {
  let text = '';
  for (let i = at + 1; blocks[i]?.kind === 'text'; i++) text += ` ${(blocks[i] as { text: string }).text}`;
  return text;
}
