import { headLength } from './headLength.ts';
import { type MarkedLine, withoutChrome } from './markedLines.ts';
import { beginsLikeTitle, endsSentence } from './shape.ts';
import { columnsOf, isWrapped } from './wrapWidth.ts';

/** A part of a block: a title with what stands under it, and the paragraphs behind; one of them may be missing. */
export interface Section {
  head: MarkedLine[];
  body: MarkedLine[];
}

/** So many lines of a body show its width. */
const LOOK_AT = 40;
/** A title is looked for behind so many sentences of a body, and one more for so many characters: that bounds the time. */
const FIRST_LOOKS = 5;
const LOOK_EACH = 300;

const ENDS_WITH_ADDRESS = /\bhttps?:\/\/\S+$/;
const LONGEST_ADDRESS = 160;

/**
 * Parts blocks into sections, where a block has papers one right under the other.
 *
 * @param columns at which titles are wrapped in this document, if that is known
 */
export function sectionsOf(blocks: readonly (readonly MarkedLine[])[], columns: number | null): Section[] {
  let awaited = false;
  return blocks.flatMap((block) => {
    const sections: Section[] = [];
    for (let start = 0; start < block.length;) {
      const body = start + headLength(block.slice(start, start + LOOK_AT), { columns, awaited });
      const end = endOfBody(block, body, columns);
      const head = block.slice(start, body);
      sections.push({ head, body: block.slice(body, end) });
      if (withoutChrome(block.slice(body, end)).length > 0) awaited = false;
      else if (withoutChrome(head).length > 0) awaited = true;
      start = end;
    }
    return sections;
  });
}

/** Where the next title of a block begins that has an abstract right behind it; the end of the block if there is none. */
function endOfBody(block: readonly MarkedLine[], start: number, columns: number | null): number {
  if (start + 1 >= block.length) return block.length;
  const width = columnsOf(block.slice(start, start + LOOK_AT));
  let looks = FIRST_LOOKS;
  let length = 0;
  for (let next = start + 1; next < block.length && looks > 0; next++) {
    const last = block[next - 1]!.text;
    const { text: line, chrome } = block[next]!;
    length += last.length;
    if (length > LOOK_EACH) {
      looks++;
      length -= LOOK_EACH;
    }
    if (chrome || !endsParagraph(last) || !beginsLikeTitle(line)) continue;
    looks--;
    const rest = block.slice(next, next + LOOK_AT);
    const head = headLength(rest, { columns, awaited: isWrapped(last, line, width) });
    if (head > 0 && head < rest.length) return next;
  }
  return block.length;
}

/** Whether a line ends as the last one of an abstract may: as sentences do, or with an address. */
function endsParagraph(line: string): boolean {
  return endsSentence(line) || ENDS_WITH_ADDRESS.test(line.slice(-LONGEST_ADDRESS));
}
