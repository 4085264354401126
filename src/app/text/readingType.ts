import type { Preferences } from '../../data/library/preferenceValues.ts';

/** Preferences are in px of a browser whose text size nobody has changed. */
const ROOT_SIZE = 16;

/** The type that a person reads in, as CSS lengths: size of the letters, and width of the column in them. */
export function readingType({ textSize, textWidth }: Preferences): { size: string; measure: string } {
  return { size: `${textSize / ROOT_SIZE}rem`, measure: `${textWidth}ch` };
}
