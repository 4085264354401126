import { wordsOf, type Word } from '../../text/words.ts';
import { termOf } from '../../text/analyze.ts';

/** A term of several words that titles share. */
export interface TitlePhrase {
  /** As a title writes it, in lower case but for words with capitals within. */
  text: string;
  titles: number;
}

const LONGEST = 3;
/** What fewer titles have is one's own, not a subject. */
const LEAST_TITLES = 2;
/** No title is longer. */
const MOST_CHARACTERS = 1000;
/** Of these the most frequent are chosen. */
const LOOKED_AT = 100;

/**
 * The terms that titles share: two or three words side by side, none of them a stop word, the most frequent first. What is
 * within a longer one that nearly as many titles have is left out, as is what has words of the query alone.
 */
export function titlePhrases(titles: readonly string[], query: string, most: number): TitlePhrase[] {
  const asked = new Set(wordsOf(query.slice(0, MOST_CHARACTERS)).map(({ word }) => termOf(word)));
  const counts = new Map<string, { text: string; titles: number }>();
  for (const whole of titles) {
    const title = whole.slice(0, MOST_CHARACTERS);
    const own = new Map<string, string>();
    for (const run of runsOf(title))
      for (let from = 0; from < run.length; from++)
        for (let to = from + 2; to <= Math.min(run.length, from + LONGEST); to++) {
          const words = run.slice(from, to);
          const terms = words.map(({ word }) => termOf(word));
          if (terms.every((term) => asked.has(term))) continue;
          own.set(terms.join(' '), written(title.slice(words[0]!.start, words.at(-1)!.end)));
        }
    for (const [key, text] of own) {
      const count = counts.get(key);
      if (count) count.titles++;
      else counts.set(key, { text, titles: 1 });
    }
  }
  const frequent = [...counts]
    .filter(([, { titles: some }]) => some >= LEAST_TITLES)
    .sort(([, a], [, b]) => b.titles - a.titles)
    .slice(0, LOOKED_AT);
  const isPart = (key: string, some: number) =>
    frequent.some(
      ([other, { titles: more }]) => other !== key && ` ${other} `.includes(` ${key} `) && more * 2 > some,
    );
  return frequent
    .filter(([key, { titles: some }]) => !isPart(key, some))
    .map(([, phrase]) => phrase)
    .slice(0, most);
}

/** Words of a title that stand side by side with nothing but a space or a hyphen between. */
function runsOf(title: string): Word[][] {
  const runs: Word[][] = [[]];
  let end = 0;
  for (const word of wordsOf(title)) {
    if (word.joins > 0) continue;
    if (!/^[\s-]*$/.test(title.slice(end, word.start))) runs.push([]);
    end = word.end;
    if (termOf(word.word) === null || /^\d+$/.test(word.word)) runs.push([]);
    else runs.at(-1)!.push(word);
  }
  return runs;
}

function written(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, (letter) => letter.toLowerCase());
}
