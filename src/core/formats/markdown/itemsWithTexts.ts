import { standingOf } from '../pageCopy/evidence.ts';
import type { Block } from './blocks.ts';
import { ofTag, titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf } from './inline.ts';

/** "**Ferns on Walls** (ICML 2021) – We show …", "*Ferns on Walls*: …": a title that is set apart, and its abstract in one item. */
const WITH_TEXT =
  /^(?:(\*\*|__|\*|_)(?=[^\s*_])(.{10,300}?)\1|["“„«](.{10,300}?)[.,]?["”“»])\s?(?:[([]([^()[\]]{2,60})[)\]])?\s{0,3}[-–—:.,]{1,3}\s+(?=\S)/u;
const FEWEST = 2;
/** Share of the items that begin with a title which have an abstract. */
const MOSTLY = 0.6;
const SHORTEST_ABSTRACT = 120;

/** The papers of lists without links of which each item has a title and its abstract behind it. */
export function papersWithTexts(blocks: readonly Block[]): MarkdownEntry[] {
  let begun = 0;
  const papers = blocks.flatMap((block, at): MarkdownEntry[] => {
    if (block.kind !== 'item') return [];
    const found = WITH_TEXT.exec(block.text);
    if (!found) return [];
    begun++;
    const [whole, , set, quoted, tag] = found;
    const { title } = titleParts(inlineOf(set ?? quoted!).text);
    const abstract = inlineOf(`${block.text.slice(whole.length)}${wrappedBelow(blocks, at)}`).text;
    if (abstract.length < SHORTEST_ABSTRACT || standingOf({ title, abstract, line: block.line }) !== 'paper')
      return [];
    const { venue, date } = ofTag(tag ?? '');
    return [
      {
        line: block.line,
        title: title.replace(/[.,:]$/, ''),
        abstract,
        venues: venue === undefined ? [] : [venue],
        dates: date === undefined ? [] : [date],
        links: [],
      },
    ];
  });
  return papers.length >= FEWEST && papers.length >= MOSTLY * begun ? papers : [];
}

/** The lines that an item goes on in. */
function wrappedBelow(blocks: readonly Block[], at: number): string {
  let text = '';
  for (let i = at + 1; blocks[i]?.kind === 'text'; i++) text += ` ${(blocks[i] as { text: string }).text}`;
  return text;
}
