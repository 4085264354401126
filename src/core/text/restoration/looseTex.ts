import type { Annotation } from './annotation.ts';
import { withoutMacros } from './authorMacros.ts';
import { withBraces } from './bareArguments.ts';
import { substances } from './chemistry.ts';
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
/** A letter, a unit or a number with a script in braces: what is left of a formula whose dollars were lost. */
const SCRIPTED =
  /(?:(?<![\w$\\^_}])(?:[A-Za-z]{1,4}|\d+(?:\.\d+)?)|(?<=\d[x×])10|(?<!\\)\\(?:[A-Z]?[a-z]{2,8}))(?:[\^_](?:\{[^{}]{1,24}\}|\d(?![\d.]))|\{\}(?=[\^_])){1,3}(?![\w^_{])|(?<=[A-Za-z])\{_\\[a-z]+\}/g;
const BRACED = /\{[^}]/;
const WORDS = /(?<![A-Za-z\\])[A-Za-z]{2,}(?![A-Za-z])/g;
const CAL = /\{\\cal\s?([A-Z])\}|\\cal(?:\{([A-Z])\}|\s([A-Z]))/g;

/**
 * Commands of mathematics with their backslash where nobody wrote dollars: `\bar\theta`, `{\cal K}`, `O(\sqrt{n})`; and what
 * has a script in braces, in a text whose other formulas kept their dollars.
 */
export function looseTex(text: string, hasDollars = true): Annotation[] {
  return [
    ...(text.includes('\\') ? [...ofCommands(text), ...ofSubstances(text)] : []),
    ...(hasDollars ? scripted(text) : []),
  ];
}

function ofSubstances(text: string): Annotation[] {
  return substances(text).flatMap(({ start, end, tex }) =>
    formulaAt(start, end, tex).map((formula) =>
      formula.t === 'math' && !/[\^_]/.test(formula.display) ? { ...formula, t: 'char' as const } : formula,
    ),
  );
}

function scripted(text: string): Annotation[] {
  return [...text.matchAll(SCRIPTED)].flatMap(({ index, 0: source }) => {
    if (!BRACED.test(source)) return [];
    const tex = source.startsWith('{') ? `{}${source.slice(1, -1)}` : source.replace(WORDS, '\\mathrm{$&}');
    return formulaAt(index, index + source.length, tex);
  });
}

function formulaAt(start: number, end: number, tex: string): Annotation[] {
  const nodes = readTex(tex);
  return nodes ? [{ t: 'math', start, end, tex, display: displayTex(nodes) }] : [];
}

function ofCommands(text: string): Annotation[] {
  return [...text.matchAll(LOOSE)].flatMap(({ index, 0: source }): Annotation[] => {
    if (NOT_LOOSE.test(text.slice(Math.max(0, index - LONGEST_BEFORE), index)) || STRESSED.test(source))
      return [];
    const tex = withBraces(withoutMacros(source.replace(CAL, calligraphic)));
    return formulaAt(index, index + source.length, tex);
  });
}

function calligraphic(_match: string, braced = '', argument = '', bare = ''): string {
  return `\\mathcal{${braced || argument || bare}}`;
}
