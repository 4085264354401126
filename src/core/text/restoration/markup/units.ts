import type { Annotation } from '../annotation.ts';

const DEGREES = /(?:\{\\deg(?:ree)?\}|\\deg(?:ree)?(?![A-Za-z]))\s?(?=[CFK](?![A-Za-z]))/g;

/** `{\deg}C`, which no formula is. */
export function units(text: string): Annotation[] {
  return [...text.matchAll(DEGREES)].map(({ index, 0: match }) => ({
    t: 'char',
    start: index,
    end: index + match.length,
    display: '°',
  }));
}
