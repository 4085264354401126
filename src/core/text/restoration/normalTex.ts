import { characterNumbers } from './characterOfNumber.ts';
import { withSubstances } from './chemistry.ts';

/**
 * What a formula of LaTeX says in commands that the table of commands has not, in those that it has. It changes nothing of
 * what is seen but sizes, colours and gaps of its author's measure.
 */
export function normalTex(tex: string): string {
  const known = tex.includes('\\') ? REPLACED.reduce((done, [by, to]) => done.replace(by, to), tex) : tex;
  return withFontsOfLetters(withSubstances(characterNumbers(known))).replace(/"/g, "''");
}

const ARGUMENT = String.raw`\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}`;

const REPLACED: readonly (readonly [RegExp, string])[] = [
  // Two lines of one script: `0.13\substack{+0.12 \\ -0.11}`.
  [/\\substack\{([^{}\\]*)\\\\([^{}\\]*)\}/g, '{}^{$1}_{$2}{}'],
  [/\\(?:text|math)color\s?(?:\[\w+\])?\s?\{[^{}]*\}|\\color\s?(?:\[\w+\])?\s?\{[^{}]*\}/g, ''],
  [/\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large)(?![A-Za-z])\s?/g, ''],
  [/\\(?:script|scriptscript)style(?![A-Za-z])|\\boldmath(?![A-Za-z])|\\xspace(?![A-Za-z])/g, ''],
  [new RegExp(String.raw`\\(?:hspace|vspace|hskip|phantom|hphantom|label)\*?\s?${ARGUMENT}`, 'g'), ''],
  [new RegExp(String.raw`\\(?:mathord|mathbin|mathrel|rlap|llap)\s?${ARGUMENT}`, 'g'), '{$1}'],
  [new RegExp(String.raw`\\textsubscript\s?${ARGUMENT}`, 'g'), '_{\\text{$1}}'],
  [new RegExp(String.raw`\\textsuperscript\s?${ARGUMENT}`, 'g'), '^{\\text{$1}}'],
  [/\\(?:hbox|textup|textmd)(?=\s?\{)/g, '\\text'],
  [/\\href\{[^{}:]*\}\s?\{(?:\\text[a-z]+\{([^{}]*)\}|([^{}]*))\}/g, '\\text{$1$2}'],
  [/\\(?:r|mathring)\s?\{\\?(?:rm\s)?A\}|\\(?:AA|angstrom)(?![A-Za-z])/g, 'Å'],
  [/\\(?:arcsec|farcs)(?![A-Za-z])/g, "''"],
  [/\\(?:arcmin|farcm)(?![A-Za-z])/g, "'"],
  [/\\(?:degr|arcdeg|fdg)(?![A-Za-z])/g, '^\\circ'],
  // Names of programs: `\texttt{binary_c}`.
  [/(?<=\\text(?:tt|sc|sf|rm|it|bf)?\s?\{[^{}$\\]{0,60}[A-Za-z\d])_(?=[A-Za-z\d][^{}$]{0,60}\})/g, '\\_'],
  // A script after a gap belongs to nothing, not to what has one already.
  [/(\\[,;:! ]|~)(?=[\^_])/g, '$1{}'],
  [/\\\\\s?(?=[-+\d])/g, ''],
];

const SWITCH = /\\(rm|bf|it|sf|cal)(?![A-Za-z])\s?/y;
const FONTS: Readonly<Record<string, string>> = {
  rm: 'mathrm',
  bf: 'mathbf',
  it: 'mathit',
  sf: 'mathsf',
  cal: 'mathcal',
};
/** A command, and one for words with them, whose letters no font changes. */
const COMMAND = /\\(?:text\w*|mbox|operatorname\*?|math[a-z]+)\s?\{[^{}]*\}|\\(?:[A-Za-z]+|.)/y;
const LETTERS = /[A-Za-z]+/y;
/** A switch that nothing stands behind that it could change: renderers refuse it. */
const IDLE = /\\(?:rm|bf|it|sf|cal)(?![A-Za-z])(?:\s|~|\\[,;:! ])*(?:$|[^\sA-Za-z\d\\{])/;

/** TeX in which a change of font before a mark, `\rm [Fe/H]`, is one of the letters that it changes. */
function withFontsOfLetters(tex: string): string {
  if (!IDLE.test(tex)) return tex;
  /** The font of each group that is open, outermost first. */
  const fonts: (string | undefined)[] = [undefined];
  let set = '';
  for (let at = 0; at < tex.length;) {
    const font = fonts.at(-1);
    const change = matchAt(SWITCH, tex, at);
    const piece = change?.[0] ?? matchAt(COMMAND, tex, at)?.[0] ?? matchAt(LETTERS, tex, at)?.[0] ?? tex[at]!;
    if (change) fonts[fonts.length - 1] = FONTS[change[1]!];
    else set += font && /^[A-Za-z]/.test(piece) ? `\\${font}{${piece}}` : piece;
    if (piece === '{') fonts.push(font);
    if (piece === '}' && fonts.length > 1) fonts.pop();
    at += piece.length;
  }
  return set;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
