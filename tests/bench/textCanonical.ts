/** Commands that choose a font or a space, which the comparison leaves out. */
const FONTS =
  'mathbb|mathcal|mathbf|mathrm|text|mathsf|texttt|boldsymbol|bm|textrm|mathtt|mathit|operatorname|textsc|mbox|textsf|' +
  'mathscr|mathfrak|textbf|textit|emph|mathop|mathnormal|pmb|textnormal|bf|rm|cal|it|sf|tt';
const FONT_WITH_ARGUMENT = new RegExp(`\\\\(?:${FONTS})\\*?\\s*\\{([^{}]*)\\}`, 'g');
const FONT = new RegExp(`\\\\(?:${FONTS})(?![A-Za-z])\\s*`, 'g');
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\\le(?![A-Za-z])/g, '\\leq'],
  [/\\ge(?![A-Za-z])/g, '\\geq'],
  [/\\ne(?![A-Za-z])/g, '\\neq'],
  [/\\(max|min|arg)(?![A-Za-z])/g, '$1'],
  [/\\(?:argmin|argmax)(?![A-Za-z])/g, ''],
  [/\\(?:[,;:! ]|quad(?![A-Za-z])|qquad(?![A-Za-z]))|~/g, ''],
  [/\\\|/g, '|'],
];

/** TeX without white space and fonts, and without braces that change nothing: `t_\mathrm{max}` is `t_{\max}`. */
export function canonicalTex(tex: string): string {
  let out = tex.replace(/\\arg(min|max)(?![A-Za-z])/g, 'arg$1');
  for (let before = ''; before !== out;) {
    before = out;
    out = out.replace(FONT_WITH_ARGUMENT, '$1').replace(FONT, '');
  }
  for (const [pattern, replacement] of SYNONYMS) out = out.replace(pattern, replacement);
  return out
    .replace(/\s+/g, '')
    .replace(/([_^])\{([^{}\\]|\\[A-Za-z]+)\}/g, '$1$2')
    .replace(/([_^])\{([A-Za-z]{2,})\}/g, '$1$2')
    .replace(/\{(\\[A-Za-z]+|[A-Za-z\d])\}/g, '$1')
    .replace(/\\(?=[{}])/g, '');
}
