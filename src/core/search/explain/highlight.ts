import type { Range } from '../../paper/paper.ts';
import { termOf } from '../../text/analyze.ts';
import { stem } from '../../text/stem.ts';
import { isPair } from '../../text/unsegmented.ts';
import { wordsOf, type Word } from '../../text/words.ts';
import { fitsGlob } from '../../text/glob.ts';
import type { Matcher } from './matcher.ts';

/** Texts whose words are kept, and of how many of one search: of its best, on the tallest screen. */
const KEPT_TEXTS = 128;
const KEPT_OF_SEARCH = 64;
const kept = new Map<string, readonly Word[]>();
let marking: { matcher: Matcher; texts: number } | null = null;

/** The words of a text; most texts are shown again with the next letter that is typed. */
function readWords(text: string, matcher: Matcher): readonly Word[] {
  const words = kept.get(text) ?? wordsOf(text);
  if (marking?.matcher !== matcher) marking = { matcher, texts: 0 };
  if (++marking.texts > KEPT_OF_SEARCH) return words;
  kept.delete(text);
  kept.set(text, words);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_TEXTS) break;
    kept.delete(oldest);
  }
  return words;
}

/**
 * Where a text matches: whole words, sorted, apart from each other, in UTF-16 code units of the text. It reads the text
 * rather than the index, so that the index need not hold texts or offsets, and only what is shown costs anything.
 */
export function highlight(text: string, matcher: Matcher): Range[] {
  const words = readWords(text, matcher);
  const plain = words.filter(({ joins }) => joins === 0);
  const marked = plain.map(({ word }) => matches(word, matcher));
  markPairs(plain, marked);
  markRuns(plain, marked, matcher.runs);
  const bridged = bridge(plain, marked, matcher.companions);
  const ranges: Range[] = plain.filter((_, at) => bridged[at]);
  ranges.push(...phrasesIn(plain, matcher.phrases ?? []));
  return merge(ranges.concat(words.filter(({ word, joins }) => joins > 0 && matches(word, matcher))));
}

function matches(word: string, { terms }: Matcher): boolean {
  const term = termOf(word);
  return term !== null && terms.has(term);
}

/** A pair of characters stands where its first does: the second is marked with it. */
function markPairs(words: readonly Word[], marked: boolean[]): void {
  for (let at = words.length - 2; at >= 0; at--) {
    const { word, end } = words[at]!;
    if (marked[at] && isPair(word) && words[at + 1]!.start === end) marked[at + 1] = true;
  }
}

function markRuns(words: readonly Word[], marked: boolean[], runs: Matcher['runs']): void {
  if (runs.length === 0) return;
  const stems = words.map(({ word }) => stem(word));
  stems.forEach((_, at) => {
    for (const run of runs)
      if (run.every((part, offset) => stems[at + offset] === part)) marked.fill(true, at, at + run.length);
  });
}

/** Where phrases stand, each from its first word to its last. */
function phrasesIn(words: readonly Word[], phrases: NonNullable<Matcher['phrases']>): Range[] {
  return phrases.flatMap((phrase) =>
    words.flatMap(({ start }, at) => {
      const stands = phrase.every(({ word, open, glob }, offset) => {
        const found = words[at + offset]?.word;
        if (found === undefined) return false;
        return glob === undefined
          ? found === word || (open && found.startsWith(word))
          : fitsGlob(found, glob);
      });
      return stands ? [{ start, end: words[at + phrase.length - 1]!.end }] : [];
    }),
  );
}

/** Marks also the runs of companions that stand between two matches, or that hold all of several companions. */
function bridge(
  words: readonly Word[],
  marked: readonly boolean[],
  companions: ReadonlySet<string>,
): boolean[] {
  const bridged = [...marked];
  if (companions.size === 0) return bridged;
  for (let from = 0; from < words.length;) {
    let to = from;
    while (to < words.length && !marked[to] && companions.has(words[to]!.word)) to++;
    const between = marked[from - 1] && marked[to];
    const run = new Set(words.slice(from, to).map(({ word }) => word));
    if (between || (run.size > 1 && run.size === companions.size)) bridged.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return bridged;
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
