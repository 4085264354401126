import { hidden, type Annotation } from '../annotation.ts';
import { displayTex } from '../../displayTex.ts';
import { withoutMacros } from '../authorMacros.ts';
import { overlapsAny } from '../rangeSet.ts';
import { readTex } from '../readTex.ts';

/** `\begin{itemize}`, `\beginitemize`, with options. */
const MARK =
  /\s?\\(?:begin|end)\s?(?:\{[a-z]+\*?\}|(?:itemize|enumerate|description|center|quote|abstract)(?![a-z]))(?:\s?\[[^[\]]{0,40}\])?/g;
const EQUATION =
  /\\begin\{(equation|align|eqnarray|displaymath|gather|math)\*?\}([^]{1,400}?)\\end\{\1\*?\}/g;
const OF_LINES = /\\(?:label\{[^{}]*\}|nonumber|notag)|\\\\|&/g;

/** What opens and closes an environment is not shown; a displayed equation is a formula. */
export function environments(text: string): Annotation[] {
  if (!text.includes('\\begin') && !text.includes('\\end')) return [];
  const equations = [...text.matchAll(EQUATION)].flatMap(({ index, 0: match, 2: inner }): Annotation[] => {
    const tex = withoutMacros(inner!).replace(OF_LINES, ' ').replace(/\s+/g, ' ').trim();
    const nodes = readTex(tex);
    return nodes
      ? [{ t: 'math', start: index, end: index + match.length, tex, display: displayTex(nodes) }]
      : [];
  });
  const marks = [...text.matchAll(MARK)].map(({ index, 0: match }) => hidden(index, index + match.length));
  return [...equations, ...marks.filter((mark) => !overlapsAny(mark, equations))];
}
