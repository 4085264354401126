import { randomFrom } from '../collection.ts';

/** Letters of a title that are typed: with more, a person has chosen from the results. */
const MOST_LETTERS = 32;

/** Searches as they are typed: each a list of what stands in the box, from one letter on. */
export type Typing = string[];

/** Titles of the corpus, chosen by chance and typed letter by letter, `count` keystrokes in all. */
export function typedPrefixes(titles: readonly string[], count: number, seed: number): Typing[] {
  const random = randomFrom(seed);
  const typings: Typing[] = [];
  const typeable = titles.filter((title) => title.trim() !== '');
  for (let left = typeable.length > 0 ? count : 0; left > 0;) {
    const typing = prefixesOf(typeable[Math.floor(random() * typeable.length)]!).slice(0, left);
    typings.push(typing);
    left -= typing.length;
  }
  return typings;
}

/** What stands in the box after each key; a key is one character as people count them on a keyboard. */
function prefixesOf(title: string): Typing {
  const letters = [...title.trim()].slice(0, MOST_LETTERS);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}
