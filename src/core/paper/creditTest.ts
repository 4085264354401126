import { creditsIn, spellingsIn, type CreditField } from './credits.ts';
import { isNamePattern, patternTest } from './namePattern.ts';
import { authorNames } from './nameWords.ts';
import { typedSpellings } from './typedNames.ts';
import { venueSpellings, venueWords } from './venueWords.ts';

/** One letter for a whole word. */
const INITIAL = /^ \p{L}\p{M}*$/u;

/** No name of an author or a venue has as many words: what has is a pasted page, whose words are not compared one by one. */
const MOST_WORDS = 64;

/**
 * Tells whether the credits of a paper, as `creditLines` gives them, have a name: each of its words must begin a word of
 * its own of one author, or of the venue. So `author:hinton`, `author:"g hinton"` and `author:"Hinton, Geoffrey"` all
 * find Geoffrey Hinton, and Wei Wei is not Chen Wei. "Hinton et al." is Hinton, of "Hinton and Salakhutdinov" both must
 * have written it. `*hausen` is whoever's name ends so.
 *
 * @param exact whether each must be a whole word, but an initial, so that "Chen Wei" does not find Weicong Chen.
 */
export function creditTest(field: CreditField, name: string, exact: boolean): (lines: string) => boolean {
  if (field === 'venue') {
    const tests = testsOf(name, venueSpellings, exact);
    return (lines) => {
      if (!tests.some(({ may }) => may(lines))) return false;
      const venue = venueWords(creditsIn(lines).venue);
      return tests.some(({ passes }) => passes(venue));
    };
  }
  const people = authorNames(name).map((one) => testsOf(one, typedSpellings, exact));
  if (people.length === 0) return () => false;
  return (lines) => {
    if (!people.every((tests) => tests.some(({ may }) => may(lines)))) return false;
    const authors = creditsIn(lines).authors.map(spellingsIn);
    return people.every((tests) =>
      authors.some((spelt) => spelt.some((line) => tests.some(({ passes }) => passes(line)))),
    );
  };
}

interface LineTest {
  /** Whether it is worth a look: most papers do not have the first word anywhere. */
  may: (lines: string) => boolean;
  passes: (line: string) => boolean;
}

/** Any of them tells that a line has a name. */
function testsOf(name: string, spellings: (name: string) => string[], exact: boolean): LineTest[] {
  if (isNamePattern(name)) return [{ may: () => true, passes: patternTest(name, exact) }];
  return spellings(name).map((words) => lineTest(words, exact));
}

function lineTest(name: string, exact: boolean): LineTest {
  const words = name.split(/(?= )/);
  const [first] = words;
  if (!first?.trim() || words.length > MOST_WORDS) return { may: () => false, passes: () => false };
  const wanted = words.map((word) => (exact && !INITIAL.test(word) ? `${word} ` : word));
  // What begins others is to be there once for each of them: then every word has one of its own (Hall's theorem).
  const times = wanted.map((word) => wanted.filter((other) => other.startsWith(word)).length);
  return {
    // A year may stand at the end of a word.
    may: (lines) => lines.includes(first.trim()),
    passes: (line) => wanted.every((word, at) => has(`${line} `, word, times[at]!)),
  };
}

/** Whether a text has a word so many times. */
function has(text: string, word: string, times: number): boolean {
  let at = -1;
  for (let left = times; left > 0; left--) {
    at = text.indexOf(word, at + 1);
    if (at < 0) return false;
  }
  return true;
}
