import type { Range } from '../paper/paper.ts';

/** After these a full stop ends no sentence. "etc." is not here: what follows it with a capital is a new one. */
const ABBREVIATION =
  /(?:^|[\s([{\u2060"“'])(?:[eE]\.\s?g|[iI]\.\s?e|et\.? al|cf|Cf|vs|resp|approx|w\.\s?r\.\s?t|a\.\s?k\.\s?a|s\.\s?t|viz|Dr|Mr|Mrs|Ms|Prof|St)\.\u2060*$/;
/** Nor after these, where a number or a formula follows. */
const NUMBERED =
  /(?:^|[\s([{\u2060"“'])(?:[Ff]igs?|[Tt]abs?|Sect?|Secs|[Ee]qs?|Eqn|Refs?|Thm|Prop|Def|Alg|Chap|Ch|App|Nos?|[Vv]ol|pp?)\.\u2060*$/;
const NUMBER = /^[\d(\u2C6F]|^\p{Lu}(?![\p{L}])/u;
/** A single capital with a full stop: an initial, if a name stands around it. */
const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;
/** Words that begin sentences and no names. */
const OPENER =
  /^(?:The|We|This|These|Those|That|It|Its|In|On|Our|Thus|Then|Therefore|However|Moreover|Furthermore|Finally|To|For|From|As|At|A|An|And|But|By|Here|Hence|If|When|While|With|Using|Such|They|Their|There|Unlike|Recently|Specifically)\b/;
/** The end of one word and the beginning of the next with nothing in between: `layers.We`, `2020).The`. */
const GLUED = /(?<=[\p{Ll}\d)\]"”’'%]{2})[.!?](?=\p{Lu}\p{Ll}*(?:[\s,’']|$))/gu;
const PARAGRAPH = /\n\s*\n/g;
const ENDING = /[.!?…。！？]["”’')\]\u2060]*$/;
const BEGINNING = /^["“‘'([\u2060]*[\p{Lu}\p{Lt}\p{Lo}\d]/u;
const STOP = /[.!?…。！？]["”’')\]\u2060]*(?:\s+|(?<=[。！？]))/g;

/** Enough characters to see an abbreviation or the next word in. */
const CONTEXT = 40;

/** Longer than abstracts are, by far. */
const LONGEST_STRETCH = 8000;

type Segmentation = typeof Intl.Segmenter;

/**
 * Where sentences end in a text: indices after their last character, ascending, the text's own end last. Uses the
 * browser's segmentation where it has one, which knows all scripts, and rules of its own.
 */
export function sentenceEnds(text: string): number[] {
  const ends = new Set([text.length]);
  for (const end of candidates(text.replace(/[\n\r\u2028\u2029]/g, ' '))) if (isEnd(text, end)) ends.add(end);
  for (const { index } of text.matchAll(GLUED)) if (!isAbbreviated(text, index + 1)) ends.add(index + 1);
  for (const { index } of text.matchAll(PARAGRAPH)) ends.add(index);
  return [...ends].sort((a, b) => a - b);
}

/** The rules see too that a sentence can begin with a number: "…network. 3-way kernels…". */
function candidates(text: string): number[] {
  const byRule = Array.from(text.matchAll(STOP), (match) => match.index + match[0].length);
  const Segmenter = (Intl as { Segmenter?: Segmentation }).Segmenter;
  if (!Segmenter) return byRule;
  const segmenter = new Segmenter('en', { granularity: 'sentence' });
  const ends = [...byRule];
  for (const { start, end } of stretches(text, byRule))
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      ends.push(start + index + segment.length);
  return ends;
}

/** Parts of a long text for the browser's segmentation, which takes the square of the length of "1. 1. 1. …". */
function* stretches(text: string, ends: readonly number[]): Generator<Range> {
  let next = 0;
  for (let start = 0, end; start < text.length; start = end) {
    end = Math.min(text.length, start + LONGEST_STRETCH);
    let last = start;
    for (; next < ends.length && ends[next]! <= end; next++) last = ends[next]!;
    if (end < text.length && last > start) end = last;
    yield { start, end };
  }
}

function isEnd(text: string, end: number): boolean {
  const from = Math.max(0, end - CONTEXT);
  const before = text.slice(from, end).trimEnd();
  const after = text.slice(end, end + CONTEXT).trimStart();
  if (!ENDING.test(before) || !BEGINNING.test(after)) return false;
  return !isAbbreviated(text, from + before.length);
}

function isAbbreviated(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - CONTEXT), end);
  const after = text.slice(end, end + CONTEXT).trimStart();
  if (ABBREVIATION.test(before) || (NUMBERED.test(before) && NUMBER.test(after))) return true;
  return INITIAL.test(before) && !OPENER.test(after);
}
