import type { Fields } from './fields.ts';

/** More places than any abstract has. */
const MOST_WORDS = 100_000;

/** OpenAlex's abstracts: each word with its places. */
export function uninverted(index: Fields): string {
  const words: string[] = [];
  for (const [word, places] of Object.entries(index))
    for (const place of Array.isArray(places) ? (places as unknown[]) : [])
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < MOST_WORDS)
        words[place] = word;
  return [...words].filter((word) => word !== undefined).join(' ');
}
