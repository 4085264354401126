import { hidden, type Annotation } from '../annotation.ts';
import type { Segmenter } from '../segmenter.ts';

/** A power behind a word is part of a name or a note's mark: `TimesNet^2`, `1^{st}`. */
const RAISED =
  /(?=\^)(?<=(?<![A-Za-z\\])[A-Z][a-z]{2,30}[A-Za-z]{0,30}|\d(?=\^\{?(?:st|nd|rd|th)))\^(?:\{([\d*+†,]{1,5}|st|nd|rd|th)\}|(\d|st|nd|rd|th))(?![A-Za-z]*[\^_])/g;

const NAME = /[A-Za-z]+$/;
const LONGEST_NAME = 62;

/** `TimesNet^2`, but not `Delta^2`. */
export function raised(text: string, segment: Segmenter): Annotation[] {
  return [...text.matchAll(RAISED)].flatMap(({ index, 0: match, 1: braced }): Annotation[] => {
    const name = NAME.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0];
    if (name && segment(name).hasCommand) return [];
    const end = index + match.length;
    const sup: Annotation = { t: 'sup', start: index, end };
    return braced ? [sup, hidden(index, index + 2), hidden(end - 1, end)] : [sup, hidden(index, index + 1)];
  });
}
