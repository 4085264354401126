import type { MarkedLine } from './markedLines.ts';
import { isName } from './names.ts';
import { topicWords } from './relatedness.ts';
import { endsSentence, looksLikeTitle } from './shape.ts';

const LONGEST_NAME = 40;
const MOST_WORDS = 4;
/** A text that stands in one line: nothing in the block was wrapped. */
const SHORTEST_TEXT = 80;
/** Share of the blocks of title, line and text that must have a name there. */
const NAMES_SHARE = 0.8;

/**
 * Blocks of a title, one person's name and a text in one line each: the name is no part of the title. Told by all of them
 * together, and by the texts, which are about their titles and not about names.
 */
export function withNamesApart(blocks: readonly MarkedLine[][]): MarkedLine[][] {
  const places = blocks.map(placeOfName);
  const three = blocks.filter((block) => isOfThree(block)).length;
  const named = places.filter((place) => place > 0).length;
  if (named === 0 || named < three * NAMES_SHARE) return [...blocks];
  return blocks.map((block, i) =>
    places[i]! < 0
      ? block
      : block.map((line, at) => (at === places[i] ? { ...line, chrome: { strength: 'sure' } } : line)),
  );
}

function isOfThree([title, middle, text]: readonly MarkedLine[]): boolean {
  return !!title && !!middle && !!text && text.text.length >= SHORTEST_TEXT && !middle.chrome;
}

/** Which line is the name; -1 if none is. */
function placeOfName(block: readonly MarkedLine[]): number {
  const [title, name, text] = block;
  if (!title || !name || !text || !isOfThree(block) || title.chrome) return -1;
  const isPerson =
    name.text.length <= LONGEST_NAME && name.text.split(' ').length <= MOST_WORDS && isName(name.text);
  if (!isPerson || !looksLikeTitle(title.text) || !endsSentence(block.at(-1)!.text)) return -1;
  const about = topicWords(text.text);
  const isIn = (line: string) => [...topicWords(line)].some((word) => about.has(word));
  return isIn(title.text) && !isIn(name.text) ? 1 : -1;
}
