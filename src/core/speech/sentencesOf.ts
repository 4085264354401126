import type { InlineNode, Range } from '../paper/paper.ts';
import { cutLong } from './cutLong.ts';
import { sentenceEnds } from './sentenceEnds.ts';
import { spokenLeaves, type SpokenLeaf } from './spokenLeaves.ts';

/** What is spoken in one go: where it stands in the source, without the white space around it, and its words. */
export interface Sentence extends Range {
  spoken: string;
}

/**
 * The sentences of a text in reading order. They never end inside a formula, a link or an abbreviation; list items are
 * sentences of their own; very long ones are cut. What has nothing to say is left out.
 */
export function sentencesOf(text: string, nodes: readonly InlineNode[]): Sentence[] {
  const { leaves, outline, stops } = spokenLeaves(text, nodes);
  const spoken = makeSpeaker(leaves);
  const isWhole = (at: number): boolean => {
    const leaf = leaves[indexOfLeaf(leaves, at)];
    return leaf !== undefined && leaf.whole && leaf.start < at && at < leaf.end;
  };
  const ends = [...new Set([...sentenceEnds(outline), ...stops])]
    .filter((end) => !isWhole(end))
    .sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const range = trimmed(outline, start, end);
    const words = spoken(range.start, range.end);
    if (/[\p{L}\p{N}]/u.test(words)) sentences.push({ ...range, spoken: words });
    start = end;
  };
  for (const end of ends)
    for (const part of cutLong(outline, start, end, (from, to) => spoken(from, to).length, isWhole))
      add(part);
  return sentences;
}

/** The leaf that holds an index, by bisection. */
function indexOfLeaf(leaves: readonly SpokenLeaf[], at: number): number {
  let low = 0;
  let high = leaves.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leaves[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Says stretches of the text: whole leaves by their words, of others what is in the stretch. */
function makeSpeaker(leaves: readonly SpokenLeaf[]): (start: number, end: number) => string {
  return (start, end) => {
    let words = '';
    for (let i = indexOfLeaf(leaves, start); i < leaves.length && leaves[i]!.start < end; i++) {
      const leaf = leaves[i]!;
      if (leaf.whole) words += leaf.spoken;
      else words += leaf.spoken.slice(Math.max(0, start - leaf.start), end - leaf.start);
    }
    return readable(words);
  };
}

/** Signs that speech engines would name, or pass over, where a person says something else. */
function readable(words: string): string {
  return words
    .replace(/(?<=[\dXx×%])\s?[~–]\s?(?=\d)/g, ' to ')
    .replace(/(?<!\S)~(?=\d)/g, 'about ')
    .replace(/(?<=\d)[X×](?![\p{L}\d])/gu, ' times')
    .replace(/(?<=\d)x(?![\p{L}\d])/gu, ' times')
    .replace(/[\s\u00ad\u200b\u2060]+/g, ' ')
    .trim();
}

/** What is around a sentence: white space, and what is blotted out. */
const UNSPOKEN = /[\s\u2060]/;

function trimmed(outline: string, start: number, end: number): Range {
  let first = start;
  let last = end;
  while (first < last && UNSPOKEN.test(outline.charAt(first))) first++;
  while (last > first && UNSPOKEN.test(outline.charAt(last - 1))) last--;
  return { start: first, end: last };
}
