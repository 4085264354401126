import type { Annotation } from './annotation.ts';
import { withoutMacros } from './authorMacros.ts';
import { withBraces } from './bareArguments.ts';
import { displayTex } from '../displayTex.ts';
import { readTex } from './readTex.ts';

const ARGUMENT = String.raw`(?:\s?\{[^{}]{1,40}\}|\s?\\[A-Za-z]+(?:\s[A-Za-z](?![A-Za-z]))?|\s[A-Za-z\d](?![A-Za-z\d])|\d)`;
const SCRIPTS = String.raw`(?:[_^](?:\{[^{}]{1,40}\}|\\[A-Za-z]+|[A-Za-z\d*](?![A-Za-z\d])))*`;
/** An accent, a font or a root with what it takes. */
const STYLED = String.raw`\\(?:(?:wide)?(?:bar|hat|tilde)|vec|dot|ddot|overline|underline|math(?:cal|bb|bf|rm|sf|frak|scr|it)|boldsymbol|bm|sqrt)${ARGUMENT}`;
/** `{\cal K}`, `\cal{O}`, `{\bf R}`. */
const SWITCHED = String.raw`\{\\(?:cal|mathcal|mathbb|mathbf|mathfrak)\s?[A-Z]\}|\\cal(?:\{[A-Z]\}|\s[A-Z](?![A-Za-z]))`;
const FRACTION = String.raw`\\[dt]?frac(?:\{[^{}]{1,40}\}){2}`;
const PLAIN = String.raw`\\(?:log|ln|exp|max|min|sup|inf|lim|Pr)(?![A-Za-z])(?:\s?[A-Za-z](?![A-Za-z]))?`;
const LOOSE = new RegExp(`(?:${SWITCHED}|${STYLED}|${FRACTION}|${PLAIN})${SCRIPTS}`, 'g');
/** The argument of another command, or a formula whose other dollar is missing. */
const NOT_LOOSE = /(?:\\[A-Za-z]{0,12}|\$)$/;
/** `\underline{Mol}`: a word, or a part of one. */
const STRESSED = /^\\underline\{[A-Za-z-]*[a-z]{2}[A-Za-z-]*\}$/;
const LONGEST_BEFORE = 13;
const CAL = /\{\\cal\s?([A-Z])\}|\\cal(?:\{([A-Z])\}|\s([A-Z]))/g;

/** Commands of mathematics with their backslash where nobody wrote dollars: `\bar\theta`, `{\cal K}`, `O(\sqrt{n})`. */
export function looseTex(text: string): Annotation[] {
  if (!text.includes('\\')) return [];
  return [...text.matchAll(LOOSE)].flatMap(({ index, 0: source }): Annotation[] => {
    if (NOT_LOOSE.test(text.slice(Math.max(0, index - LONGEST_BEFORE), index)) || STRESSED.test(source))
      return [];
    const tex = withBraces(withoutMacros(source.replace(CAL, calligraphic)));
    const nodes = readTex(tex);
    return nodes
      ? [{ t: 'math', start: index, end: index + source.length, tex, display: displayTex(nodes) }]
      : [];
  });
}

function calligraphic(_match: string, braced = '', argument = '', bare = ''): string {
  return `\\mathcal{${braced || argument || bare}}`;
}
