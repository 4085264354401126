import { hidden, type Annotation } from '../annotation.ts';

/** "bullet" and `\item` where they begin a sentence: what is left of an itemised list. */
const BULLET = /(?<=[.:;]\s|^)bullet\s+(?=[A-Z])|\\item(?![A-Za-z])\s*(?:\[(?=[^[\]]{1,20}\])|)/g;
const LABEL_END = /^[^[\]]{1,20}(\])/;
/** The environment ends, and its list with it. */
const LIST_END = /\s*\\end\s?\{?(?:itemize|enumerate|description)/;
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|cf|vs|etc|al|Fig|Eq))[.!?]['’)\]]*(?=\s|$)/g;

/**
 * Lists whose items begin with a bullet's name; one bullet alone is a word. The last item ends where the text does not
 * say: it gets as many sentences as the longest item before it.
 */
export function lists(text: string): Annotation[] {
  const bullets = [...text.matchAll(BULLET)];
  if (bullets.length < 2) return [];
  const starts = bullets.map(({ index }) => index);
  const sentences = starts.slice(1).map((end, i) => sentenceEnds(text.slice(starts[i], end)).length);
  const end = endOfLast(text, starts.at(-1)!, Math.max(1, ...sentences));
  const marks = bullets.flatMap(({ index, 0: match }) => {
    const from = index + match.length;
    const close = match.endsWith('[') ? from + LABEL_END.exec(text.slice(from, from + 24))![0].length : 0;
    return [hidden(index, from), ...(close > 0 ? [hidden(close - 1, close)] : [])];
  });
  return [{ t: 'list', start: starts[0]!, end, starts }, ...marks];
}

function endOfLast(text: string, start: number, sentences: number): number {
  const environment = LIST_END.exec(text.slice(start));
  if (environment) return start + environment.index;
  const paragraph = text.indexOf('\n\n', start);
  const rest = text.slice(start, paragraph < 0 ? text.length : paragraph);
  const ends = sentenceEnds(rest);
  return start + (ends[sentences - 1] ?? rest.length);
}

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map(({ index, 0: match }) => index + match.length);
}
