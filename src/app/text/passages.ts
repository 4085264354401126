import type { Range } from '../../core/paper/paper.ts';
import { sentenceEnds } from '../../core/speech/sentenceEnds.ts';

const WORD_END = /\S(?=\s|$)/g;

/** The sentences of a text, without the white space between them. */
export function sentencesIn(text: string): Range[] {
  let start = 0;
  return sentenceEnds(text).flatMap((end) => {
    const sentence = text.slice(start, end);
    const from = start + sentence.length - sentence.trimStart().length;
    start = end;
    const words = sentence.trim();
    return /[\p{L}\p{N}]/u.test(words) ? [{ start: from, end: from + words.length }] : [];
  });
}

/** A passage with its end so many words further on, or back; at least a word is left. */
export function lengthened(text: string, { start, end }: Range, words: 1 | -1): Range {
  const ends = [...text.matchAll(WORD_END)].map(({ index }) => index + 1);
  const others = words > 0 ? ends.filter((at) => at > end) : ends.filter((at) => at < end && at > start);
  return { start, end: (words > 0 ? others[0] : others.at(-1)) ?? end };
}

/** The sentence before or after the one that a passage begins in; the passage itself at either end of the text. */
export function besideSentence(sentences: readonly Range[], passage: Range, by: 1 | -1): Range {
  const at = sentences.findLastIndex(({ start }) => start <= passage.start);
  return sentences[at + by] ?? sentences[Math.max(0, at)] ?? passage;
}

/** A passage with the next sentence, or without its last one. */
export function withSentence(sentences: readonly Range[], { start, end }: Range, by: 1 | -1): Range {
  const ends = sentences.map((sentence) => sentence.end).filter((at) => at > start);
  const other = by > 0 ? ends.find((at) => at > end) : ends.findLast((at) => at < end);
  return { start, end: other ?? end };
}
