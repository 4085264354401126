import type { Block } from './blocks.ts';
import { inlineOf } from './inline.ts';
import type { FoundTitle, Item } from './items.ts';

/** Titles in items that go on in the next line, and sentences around links that are no titles. */

/** "first version of …", but no "xLSTM", "pix2pix" or "word2vec: …": words of a sentence. */
export const SMALL = /^\p{Ll}+[\s,;]/u;
/** Words with which no title ends. */
const OPEN_END =
  /\s(?:her|his|their|its|our|my|the|an?|of|to|by|for|with|from|on|in|at|via|and|or|is|are|was|were|see|as)\s*$/i;
/** Words that lead to a title, or from it to who wrote it, where, and what goes with it. */
const BETWEEN =
  /^(?:by|in|at|on|via|from|with|and|plus|or|et|und|von|accepted|to appear|published|presented|code|arxiv)\b/i;

/** Characters on either side. */
const LOOK_AT = 60;

/** Whether a title is words of a sentence around it that leads to a paper. */
export function isOfSentence({ title, before, behind }: FoundTitle): boolean {
  if (OPEN_END.test(title)) return true;
  const after = behind.slice(0, LOOK_AT).trimStart();
  return /\p{Ll}{2,} $/u.test(before.slice(-LOOK_AT)) && /^\p{Ll}{2,}/u.test(after) && !BETWEEN.test(after);
}

/** An item with the line that its title goes on in: small, or behind a word with which no title ends. */
export function withWrapped(item: Item, below: readonly Block[]): [item: Item, below: readonly Block[]] {
  const [next, ...rest] = below;
  const goesOn =
    next?.kind === 'text' &&
    next.line === item.line + 1 &&
    item.text.length >= SHORTEST_WRAP &&
    inlineOf(item.text).links.length === 0 &&
    (OPEN_END.test(item.text) || /^\p{Ll}[^[]{0,200}\[/u.test(next.text));
  return goesOn ? [{ ...item, text: `${item.text.trimEnd()} ${next.text}` }, rest] : [item, below];
}

const SHORTEST_WRAP = 40;
