import type { Annotation } from '../annotation.ts';

const DOUBLE = /``([^`'\n]{1,120}?(?:'[^`'\n]{1,120}?)?)''/g;
const SINGLE = /(?<![`\w])`([A-Za-z][^`'\n]{0,80}?)[`'](?![`\w'])/g;

/** LaTeX's quotation marks: ``` ``words'' ``` and `` `words' ``. */
export function quotes(text: string): Annotation[] {
  return [
    ...[...text.matchAll(DOUBLE)].flatMap((match) => ends(match, 2, '“', '”')),
    ...[...text.matchAll(SINGLE)].flatMap((match) => ends(match, 1, '‘', '’')),
  ];
}

function ends(
  { index, 0: match }: RegExpExecArray,
  width: number,
  opening: string,
  closing: string,
): Annotation[] {
  const end = index + match.length;
  return [
    { t: 'char', start: index, end: index + width, display: opening },
    { t: 'char', start: end - width, end, display: closing },
  ];
}
